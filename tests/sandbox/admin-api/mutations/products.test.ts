import { beforeEach, describe, expect, it } from 'vitest';
import { addItems } from '../../storefront/cart-lines.ts';
import { listedProducts } from '../../storefront/listed-products.ts';
import { seededShop } from '../../seed.ts';
import { createWorld, type World } from '../../state/world.ts';
import { askAdmin, dataOf } from '../ask-admin.ts';

let world: World;
let topics: string[];

beforeEach(() => {
  world = createWorld({
    seed: seededShop,
    app: { scopes: ['write_products', 'write_publications'] },
  });
  topics = [];
  world.on(({ topic }) => topics.push(topic));
});

const set = `mutation ($identifier: ProductSetIdentifiers, $input: ProductSetInput!) {
  productSet(identifier: $identifier, input: $input) {
    product { id handle status onlineStoreUrl variants(first: 9) { nodes { id title price taxable } } }
    userErrors { code field message }
  }
}`;
const steps = (names: string[]) => ({
  title: 'Options',
  status: 'UNLISTED',
  productOptions: [{ name: 'Amount', values: names.map((name) => ({ name })) }],
  variants: names.map((name) => ({
    optionValues: [{ optionName: 'Amount', name }],
    price: name,
    taxable: true,
    inventoryPolicy: 'CONTINUE',
    inventoryItem: { tracked: false, requiresShipping: false },
  })),
});

function setOptions(names: string[], given: object = {}) {
  return dataOf(world, set, { identifier: { handle: 'options' }, input: { ...steps(names), ...given } })[
    'productSet'
  ];
}

function made() {
  return world.state.products.find(({ handle }) => handle === 'options');
}

function publish(id = made()?.id ?? '') {
  return dataOf(
    world,
    `mutation ($id: ID!) { publishablePublish(id: $id, input: [{ publicationId: "gid://shopify/Publication/65001" }]) {
      publishable { ... on Product { id onlineStoreUrl } } userErrors { field message } } }`,
    { id: `gid://shopify/Product/${id}` },
  )['publishablePublish'];
}

describe('a product that an app sets', () => {
  it('is made with its variants, in one piece, and is not on sale yet', () => {
    expect(setOptions(['0.01', '10.00'])).toMatchObject({
      product: {
        handle: 'options',
        status: 'UNLISTED',
        onlineStoreUrl: null,
        variants: {
          nodes: [
            { title: '0.01', price: '0.01' },
            { title: '10.00', price: '10.00', taxable: true },
          ],
        },
      },
      userErrors: [],
    });
    expect(made()?.variants[0]?.requiresShipping).toBe(false);
    expect(topics).toEqual(['products/create']);
  });

  it('keeps the variants that it names and loses the others', () => {
    setOptions(['0.01', '10.00']);
    const kept = made()?.variants[0]?.id;
    const input = steps(['0.01', '100.00']);
    const variants = input.variants.map((variant, index) =>
      index === 0 ? { ...variant, id: `gid://shopify/ProductVariant/${kept}` } : variant,
    );
    dataOf(world, set, { identifier: { handle: 'options' }, input: { ...input, variants } });
    expect(made()?.variants.map(({ title }) => title)).toEqual(['0.01', '100.00']);
    expect(made()?.variants[0]?.id).toBe(kept);
    expect(topics).toEqual(['products/create', 'products/update']);
  });

  it.each([
    [{ variants: [{ optionValues: [], price: '-1' }] }, 'INVALID_VARIANT'],
    [{ productOptions: null }, 'PRODUCT_OPTIONS_INPUT_MISSING'],
    [{ title: null }, 'INVALID_INPUT'],
  ])('is refused whole given %j', (given, code) => {
    expect(setOptions(['0.01'], given)).toMatchObject({ product: null, userErrors: [{ code }] });
    expect(made()).toBeUndefined();
  });
});

describe('an unlisted product', () => {
  it('is sold by the id of its variant once it is published, and listed nowhere', () => {
    setOptions(['0.01']);
    const variantId = made()?.variants[0]?.id ?? '';
    const item = {
      variantId,
      quantity: 1,
      properties: [],
      sellingPlanId: null,
      parentVariantId: null,
      parentLineKey: null,
    };
    expect(addItems([], [item], world.state.products).refused?.body.description).toBe('Cannot find variant');

    expect(publish()).toMatchObject({
      publishable: { onlineStoreUrl: 'https://atelier-demo.myshopify.com/products/options' },
      userErrors: [],
    });
    expect(addItems([], [item], world.state.products).refused).toBeNull();
    expect(listedProducts(world.state).map(({ handle }) => handle)).not.toContain('options');
    expect(listedProducts(world.state, 'options')).toEqual([]);
  });

  it('cannot be published without the scope for it', () => {
    setOptions(['0.01']);
    world.state.installation = null;
    world.app.scopes = ['write_products'];
    const { errors } = askAdmin(
      world,
      `mutation { publishablePublish(id: "gid://shopify/Product/1", input: []) { userErrors { message } } }`,
    );
    expect(errors?.[0]?.message).toContain('`write_publications`');
  });
});

describe('variants in bulk', () => {
  const bulkCreate = `mutation ($id: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkCreate(productId: $id, variants: $variants) { productVariants { title price } userErrors { code } } }`;
  const bulkUpdate = `mutation ($id: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkUpdate(productId: $id, variants: $variants) { productVariants { title price } userErrors { code } } }`;

  it('replace the standalone variant of a new product', () => {
    dataOf(
      world,
      `mutation { productCreate(product: { title: "Cuff", productOptions: [{ name: "Title", values: [{ name: "Default Title" }] }] }) { product { id } } }`,
    );
    const id = `gid://shopify/Product/${world.state.products.at(-1)?.id}`;
    expect(
      dataOf(world, bulkCreate, {
        id,
        variants: [{ price: '80', optionValues: [{ optionName: 'Title', name: 'Silver' }] }],
      }),
    ).toMatchObject({
      productVariantsBulkCreate: { productVariants: [{ title: 'Silver', price: '80.00' }] },
    });
    expect(world.state.products.at(-1)?.variants.map(({ title }) => title)).toEqual(['Silver']);
  });

  it('are changed together or not at all', () => {
    const id = 'gid://shopify/Product/10001';
    const first = { id: 'gid://shopify/ProductVariant/1000101', price: '1300' };
    expect(
      dataOf(world, bulkUpdate, { id, variants: [first, { id: 'gid://shopify/ProductVariant/9' }] }),
    ).toEqual({
      productVariantsBulkUpdate: {
        productVariants: null,
        userErrors: [{ code: 'PRODUCT_VARIANT_DOES_NOT_EXIST' }],
      },
    });
    expect(world.state.products[0]?.variants[0]?.price).toBe('1250.00');
    dataOf(world, bulkUpdate, { id, variants: [first] });
    expect(world.state.products[0]?.variants[0]?.price).toBe('1300.00');
  });

  it('that are there already are refused', () => {
    const variants = [{ optionValues: [{ optionName: 'Profile', name: 'Court' }] }];
    expect(dataOf(world, bulkCreate, { id: 'gid://shopify/Product/10001', variants })).toMatchObject({
      productVariantsBulkCreate: { userErrors: [{ code: 'VARIANT_ALREADY_EXISTS' }] },
    });
  });
});
