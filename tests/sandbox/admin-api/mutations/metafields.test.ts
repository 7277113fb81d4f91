import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ringShop, type RingShop } from '../../state/ring-shop.ts';
import { askAdmin, dataOf } from '../ask-admin.ts';

const set = `mutation Set($metafields: [MetafieldsSetInput!]!) {
  metafieldsSet(metafields: $metafields) {
    metafields { namespace key value compareDigest }
    userErrors { field message code elementIndex }
  }
}`;

const setSchema = z.object({
  metafieldsSet: z.object({
    metafields: z.array(z.object({ compareDigest: z.string() })).nullable(),
    userErrors: z.array(z.object({ field: z.array(z.string()), message: z.string(), code: z.string() })),
  }),
});

function payload({ ring }: RingShop, more: Record<string, unknown> = {}) {
  return {
    ownerId: `gid://shopify/Product/${ring.id}`,
    namespace: '$app:bespoke',
    key: 'payload',
    type: 'multi_line_text_field',
    value: '1;engraving',
    ...more,
  };
}

function setAll(shop: RingShop, metafields: unknown[]) {
  return setSchema.parse(dataOf(shop.world, set, { metafields })).metafieldsSet;
}

describe('metafieldsSet', () => {
  it('keeps a metafield in the app’s own namespace, where the app finds it again', () => {
    const shop = ringShop();
    setAll(shop, [payload(shop)]);
    const { world, ring } = shop;
    expect(world.state.metafields).toMatchObject([
      {
        namespace: `app--${world.app.appId}--bespoke`,
        key: 'payload',
        ownerType: 'PRODUCT',
        ownerId: ring.id,
      },
    ]);
    const read = `{ product(id: "gid://shopify/Product/${ring.id}") {
      one: metafield(namespace: "$app:bespoke", key: "payload") { value }
      none: metafield(namespace: "bespoke", key: "payload") { value }
      all: metafields(first: 5, namespace: "$app:bespoke") { nodes { key type ownerType } }
    } }`;
    expect(dataOf(world, read)).toEqual({
      product: {
        one: { value: '1;engraving' },
        none: null,
        all: { nodes: [{ key: 'payload', type: 'multi_line_text_field', ownerType: 'PRODUCT' }] },
      },
    });
  });

  it('tells one products/update however many there were, and none when nothing changed', () => {
    const shop = ringShop();
    const both = [payload(shop), payload(shop, { key: 'form', type: 'json', value: '{"v":1}' })];
    setAll(shop, both);
    setAll(shop, both);
    expect(shop.events.map(({ topic }) => topic)).toEqual(['products/update']);
  });

  it('writes all or nothing', () => {
    const shop = ringShop();
    const { metafields, userErrors } = setAll(shop, [
      payload(shop),
      payload(shop, { key: 'form', type: 'json', value: '{broken' }),
    ]);
    expect(metafields).toBeNull();
    expect(userErrors).toMatchObject([{ field: ['metafields', '1', 'value'], code: 'INVALID_VALUE' }]);
    expect(shop.world.state.metafields).toEqual([]);
    expect(shop.events).toEqual([]);
  });

  it('takes 25 at once and no more', () => {
    const shop = ringShop();
    const many = Array.from({ length: 26 }, (_unused, index) => payload(shop, { key: `key-${index}` }));
    expect(setAll(shop, many.slice(1)).userErrors).toEqual([]);
    expect(setAll(shop, many).userErrors).toMatchObject([{ code: 'LESS_THAN_OR_EQUAL_TO' }]);
  });

  it('holds a writer to the digest that it read', () => {
    const shop = ringShop();
    const digest = setAll(shop, [payload(shop, { compareDigest: null })]).metafields?.[0]?.compareDigest;
    expect(setAll(shop, [payload(shop, { value: '2', compareDigest: digest })]).userErrors).toEqual([]);
    expect(setAll(shop, [payload(shop, { value: '3', compareDigest: digest })]).userErrors).toMatchObject([
      { field: ['metafields', '0', 'compareDigest'], code: 'STALE_OBJECT' },
    ]);
    expect(setAll(shop, [payload(shop, { value: '3', compareDigest: null })]).userErrors).toMatchObject([
      { code: 'STALE_OBJECT' },
    ]);
  });

  it.each([
    [{ ownerId: 'gid://shopify/Product/404' }, 'INVALID'],
    [{ type: 'multi_line' }, 'INVALID_TYPE'],
    [{ type: null }, 'BLANK'],
    [{ value: ' ' }, 'BLANK'],
    [{ key: 'a' }, 'TOO_SHORT'],
    [{ key: 'no spaces' }, 'INVALID'],
    [{ namespace: 'app--999--bespoke' }, 'APP_NOT_AUTHORIZED'],
    [{ type: 'boolean', value: 'yes' }, 'INVALID_VALUE'],
    [{ type: 'single_line_text_field', value: 'two\nlines' }, 'INVALID_VALUE'],
    [{ type: 'list.number_integer', value: '[1, "x"]' }, 'INVALID_VALUE'],
    [{ value: 'x'.repeat(65_537) }, 'INVALID_VALUE'],
  ])('refuses %o', (more, code) => {
    const shop = ringShop();
    expect(setAll(shop, [payload(shop, more)]).userErrors).toMatchObject([{ code }]);
  });

  it('takes the type from a definition', () => {
    const shop = ringShop();
    const define = `mutation { metafieldDefinitionCreate(definition: { name: "Payload", namespace: "$app:bespoke", key: "payload", type: "multi_line_text_field", ownerType: PRODUCT }) { createdDefinition { namespace } userErrors { code } } }`;
    dataOf(shop.world, define);
    expect(setAll(shop, [payload(shop, { type: null })]).userErrors).toEqual([]);
    expect(dataOf(shop.world, define)).toMatchObject({
      metafieldDefinitionCreate: { createdDefinition: null, userErrors: [{ code: 'TAKEN' }] },
    });
  });
});

it('the shop itself keeps metafields of the app, tells nobody, and gives them back', () => {
  const shop = ringShop();
  const ownerId = `gid://shopify/Shop/${shop.world.state.shop.id}`;
  setAll(shop, [payload(shop, { ownerId, key: 'workshop', value: 'r;t' })]);
  const data = dataOf(
    shop.world,
    '{ shop { metafield(namespace: "$app:bespoke", key: "workshop") { value ownerType owner { ... on Shop { id } } } } }',
  );
  expect(data).toEqual({
    shop: { metafield: { value: 'r;t', ownerType: 'SHOP', owner: { id: ownerId } } },
  });
  expect(shop.events).toEqual([]);
});

it('metafieldsDelete says which were there, and tells the product’s update', () => {
  const shop = ringShop();
  setAll(shop, [payload(shop)]);
  shop.events.length = 0;
  const identifiers = ['payload', 'form'].map((key) => {
    const { ownerId, namespace } = payload(shop);
    return { ownerId, namespace, key };
  });
  const { data } = askAdmin(
    shop.world,
    `mutation Del($metafields: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $metafields) { deletedMetafields { key } userErrors { message } } }`,
    { metafields: identifiers },
  );
  expect(data).toMatchObject({
    metafieldsDelete: { deletedMetafields: [{ key: 'payload' }, null], userErrors: [] },
  });
  expect(shop.world.state.metafields).toEqual([]);
  expect(shop.events.map(({ topic }) => topic)).toEqual(['products/update']);
});
