import { describe, expect, it } from 'vitest';
import { install } from '../identity/installation.ts';
import { orderRing, ringShop } from '../state/ring-shop.ts';
import { askAdmin, dataOf } from './ask-admin.ts';

describe('what the sandbox shop cannot answer', () => {
  it('is an error that names the field, never a null alone', () => {
    const { world } = ringShop();
    const { errors } = askAdmin(world, '{ shop { billingAddress { city } } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('no answer for Shop.billingAddress'),
        path: ['shop', 'billingAddress'],
        extensions: { code: 'SANDBOX_NOT_IMPLEMENTED' },
      },
    ]);
  });

  it('is an error that names the mutation', () => {
    const { world } = ringShop();
    const { errors } = askAdmin(
      world,
      'mutation { orderClose(input: { id: "gid://shopify/Order/1" }) { order { id } } }',
    );
    expect(errors).toMatchObject([{ message: expect.stringContaining('no answer for Mutation.orderClose') }]);
  });

  it('names an input that it would have to drop', () => {
    const { world, ring } = ringShop();
    const { errors } = askAdmin(
      world,
      `mutation { productUpdate(product: { id: "gid://shopify/Product/${ring.id}", templateSuffix: "ring" }) { userErrors { message } } }`,
    );
    expect(errors).toMatchObject([{ message: expect.stringContaining('templateSuffix') }]);
  });
});

describe('access scopes', () => {
  it('close fields, lists and mutations to an app that was not granted them', () => {
    const { world } = ringShop();
    install(world, ['read_products']);
    const { errors, data } = askAdmin(
      world,
      '{ products(first: 1) { nodes { id } } orders(first: 1) { nodes { id } } }',
    );
    expect(errors).toMatchObject([
      {
        message: 'Access denied for orders field. Required access: `read_orders` access scope.',
        path: ['orders'],
        extensions: {
          code: 'ACCESS_DENIED',
          documentation: 'https://shopify.dev/api/usage/access-scopes',
          requiredAccess: '`read_orders` access scope.',
        },
      },
    ]);
    // orders is non-null in the schema, so the whole answer goes with it.
    expect(data).toBeNull();
  });

  it('let a write scope read', () => {
    const { world } = ringShop();
    install(world, ['write_orders']);
    expect(dataOf(world, '{ orders(first: 1) { nodes { id } } }')).toEqual({ orders: { nodes: [] } });
  });

  it('close a customer behind an order, and a node by its id', () => {
    const shop = ringShop();
    const [customer] = (shop.world.state.customers = [
      { id: '60001', firstName: 'Rosalind', lastName: 'Achebe', email: 'r@example.com', phone: null },
    ]);
    orderRing(shop, { customerId: customer?.id ?? null });
    install(shop.world, ['read_orders']);
    const behindOrder = askAdmin(shop.world, '{ orders(first: 1) { nodes { name customer { id } } } }');
    expect(behindOrder).toMatchObject({
      data: { orders: { nodes: [{ name: '#1001', customer: null }] } },
      errors: [{ extensions: { requiredAccess: '`read_customers` access scope.' } }],
    });
    const node = askAdmin(shop.world, '{ node(id: "gid://shopify/Customer/60001") { id } }');
    expect(node).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'ACCESS_DENIED' } }] });
  });

  it('close writing to a product through mutations that take any id', () => {
    const { world, ring } = ringShop();
    install(world, ['write_orders']);
    const owner = `gid://shopify/Product/${ring.id}`;
    const { errors } = askAdmin(
      world,
      `mutation { metafieldsSet(metafields: [{ ownerId: "${owner}", namespace: "$app:bespoke", key: "payload", type: "json", value: "{}" }]) { userErrors { message } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { requiredAccess: '`write_products` access scope.' } }]);
  });
});

describe('limits', () => {
  it('refuse a query of more than 1 000 points', () => {
    const { world } = ringShop();
    const query =
      '{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { variant { id metafields(first: 250) { nodes { id } } } } } } } }';
    expect(askAdmin(world, query).errors).toMatchObject([
      { extensions: { code: 'MAX_COST_EXCEEDED', maxCost: 1000 } },
    ]);
  });

  it('refuse a list of more than 250 in an input, wherever it stands', () => {
    const { world } = ringShop();
    const tags = Array.from({ length: 251 }, (_unused, index) => `tag ${index}`);
    const { errors } = askAdmin(
      world,
      'mutation Tag($tags: [String!]!) { tagsAdd(id: "gid://shopify/Order/1", tags: $tags) { userErrors { message } } }',
      { tags },
    );
    expect(errors).toMatchObject([
      {
        message: 'The input array size of 251 is greater than the maximum allowed of 250.',
        path: ['tagsAdd', 'tags'],
        extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' },
      },
    ]);
  });

  it('hide orders older than sixty days', async () => {
    const shop = ringShop();
    orderRing(shop);
    await shop.world.clock.advance(61 * 86_400_000);
    expect(dataOf(shop.world, '{ orders(first: 5) { nodes { id } } }')).toEqual({ orders: { nodes: [] } });
    install(shop.world).scopes.push('read_all_orders');
    expect(dataOf(shop.world, '{ orders(first: 5) { nodes { name } } }')).toEqual({
      orders: { nodes: [{ name: '#1001' }] },
    });
  });
});
