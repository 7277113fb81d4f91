import { describe, expect, it } from 'vitest';
import { seededShop } from '../../seed.ts';
import { createWorld, type World } from '../../state/world.ts';
import { marketId } from '../../storefront/market.ts';
import { askAdmin, dataOf } from '../ask-admin.ts';

const scopes = ['write_products', 'write_translations', 'read_locales', 'read_markets'];
const register = `mutation ($id: ID!, $translations: [TranslationInput!]!) {
  translationsRegister(resourceId: $id, translations: $translations) {
    translations { key locale value outdated market { handle } }
    userErrors { field code message }
  }
}`;
const read = `query ($id: ID!) {
  translatableResource(resourceId: $id) {
    resourceId
    translatableContent { key value digest locale type }
    translations(locale: "de") { value outdated }
  }
}`;

/** The solitaire's words in a metafield of its own, as an app writes them. */
function wordedShop(type = 'multi_line_text_field', value = 'Metal\nSize'): { world: World; id: string } {
  const world = createWorld({ seed: seededShop, app: { scopes } });
  const data = dataOf(
    world,
    `mutation ($value: String!, $type: String!) { metafieldsSet(metafields: [{ ownerId: "gid://shopify/Product/10001",
      namespace: "$app:bespoke", key: "words", type: $type, value: $value }]) { metafields { id } userErrors { message } } }`,
    { type, value },
  );
  return { world, id: /gid:\/\/shopify\/Metafield\/\d+/.exec(JSON.stringify(data))?.[0] ?? '' };
}

function digestOf(world: World, id: string): string {
  return /"digest":"(\w+)"/.exec(JSON.stringify(dataOf(world, read, { id })))?.[1] ?? '';
}

function german(world: World, id: string, given: object = {}) {
  const translation = {
    key: 'value',
    locale: 'de',
    value: 'Metall\nGröße',
    translatableContentDigest: digestOf(world, id),
    ...given,
  };
  return dataOf(world, register, { id, translations: [translation] })['translationsRegister'];
}

describe('a metafield of words', () => {
  it('says what can be translated, and keeps it in another language', () => {
    const { world, id } = wordedShop();
    expect(german(world, id)).toMatchObject({
      translations: [{ key: 'value', locale: 'de', value: 'Metall\nGröße', outdated: false, market: null }],
      userErrors: [],
    });
    expect(dataOf(world, read, { id })).toMatchObject({
      translatableResource: {
        translatableContent: [
          { key: 'value', value: 'Metal\nSize', locale: 'en', type: 'MULTI_LINE_TEXT_FIELD' },
        ],
        translations: [{ value: 'Metall\nGröße' }],
      },
    });
    const query = `{ product(id: "gid://shopify/Product/10001") { metafield(namespace: "$app:bespoke", key: "words") { translations(locale: "de") { value } } } }`;
    expect(JSON.stringify(dataOf(world, query))).toContain('Metall');
  });

  it('can be translated by its compareDigest too', () => {
    const { world, id } = wordedShop();
    const data = dataOf(world, `query ($id: ID!) { node(id: $id) { ... on Metafield { compareDigest } } }`, {
      id,
    });
    const digest = /"compareDigest":"(\w+)"/.exec(JSON.stringify(data))?.[1];
    expect(german(world, id, { translatableContentDigest: digest })).toMatchObject({ userErrors: [] });
  });

  it('is outdated in German once the English has changed', () => {
    const { world, id } = wordedShop();
    german(world, id);
    const metafield = world.state.metafields[0];
    if (metafield) metafield.value = 'Metal\nFinger size';
    expect(dataOf(world, read, { id })).toMatchObject({
      translatableResource: { translations: [{ outdated: true }] },
    });
  });

  it('is found among the product’s nested resources and among all metafields', () => {
    const { world, id } = wordedShop();
    const data = dataOf(
      world,
      `{ translatableResources(first: 5, resourceType: METAFIELD) { nodes { resourceId } }
         translatableResource(resourceId: "gid://shopify/Product/10001") { nestedTranslatableResources(first: 5, resourceType: METAFIELD) { nodes { resourceId } } } }`,
    );
    const resourceId = { resourceId: id };
    expect(data).toEqual({
      translatableResources: { nodes: [resourceId] },
      translatableResource: { nestedTranslatableResources: { nodes: [resourceId] } },
    });
  });

  it('loses its translation when it is removed, or when the metafield is deleted', () => {
    const { world, id } = wordedShop();
    german(world, id);
    const removed = dataOf(
      world,
      `mutation ($id: ID!) { translationsRemove(resourceId: $id, translationKeys: ["value"], locales: ["de"]) { translations { value } userErrors { message } } }`,
      { id },
    );
    expect(removed).toEqual({
      translationsRemove: { translations: [{ value: 'Metall\nGröße' }], userErrors: [] },
    });
    german(world, id);
    dataOf(
      world,
      `mutation { metafieldsDelete(metafields: [{ ownerId: "gid://shopify/Product/10001", namespace: "$app:bespoke", key: "words" }]) { userErrors { message } } }`,
    );
    expect(world.state.translations).toEqual([]);
  });
});

describe('a translation is refused', () => {
  it.each([
    [{ locale: 'sv' }, 'INVALID_LOCALE_FOR_SHOP'],
    [{ locale: 'en' }, 'INVALID_LOCALE_FOR_SHOP'],
    [{ key: 'title' }, 'INVALID_KEY_FOR_MODEL'],
    [{ translatableContentDigest: 'stale' }, 'INVALID_TRANSLATABLE_CONTENT'],
    [{ value: ' ' }, 'BLANK'],
    [{ marketId: 'gid://shopify/Market/1' }, 'MARKET_DOES_NOT_EXIST'],
  ])('given %j', (given, code) => {
    const { world, id } = wordedShop();
    expect(german(world, id, given)).toMatchObject({ translations: null, userErrors: [{ code }] });
    expect(world.state.translations).toEqual([]);
  });

  it('of JSON, which is no words', () => {
    const { world, id } = wordedShop('json', '{"fields":[]}');
    expect(german(world, id)).toMatchObject({ userErrors: [{ code: 'RESOURCE_NOT_TRANSLATABLE' }] });
  });

  it('to an app without the scope', () => {
    const { world, id } = wordedShop();
    world.state.installation = null;
    world.app.scopes = ['write_products', 'read_translations'];
    const { errors } = askAdmin(world, register, { id, translations: [] });
    expect(errors?.[0]?.message).toContain('`write_translations`');
  });
});

it('the shop says which languages and markets it has', () => {
  const { world } = wordedShop();
  const data = dataOf(world, '{ shopLocales { locale primary } markets(first: 9) { nodes { id handle } } }');
  expect(data).toMatchObject({
    shopLocales: [
      { locale: 'en', primary: true },
      { locale: 'de' },
      {},
      {},
      {},
      {},
      { locale: 'pt-BR' },
      {},
      {},
    ],
  });
  expect(JSON.stringify(data)).toContain(`"id":"gid://shopify/Market/${marketId('eu')}","handle":"eu"`);
});
