import { describe, expect, it } from 'vitest';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromDocument, createFromStarter } from './create-option-set.server.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { keepProductCurrent } from './keep-product-current.server.ts';
import { publishOptionSet } from './publish-option-set.server.ts';
import { readOptionSet } from './read-option-set.server.ts';
import { unassignProduct } from './unassign-product.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

async function published(): Promise<{ id: string; ring: string }> {
  const [ring = ''] = atelier.stock(1);
  const { id } = await createFromStarter(atelier.shop, 'engagement-ring');
  await assignProducts(atelier.shop, { id, productIds: [ring], move: false });
  await publishOptionSet(atelier.shop, { id, revision: 1, by: '11' });
  await atelier.work();

  return { id, ring };
}

async function change(productId: string): Promise<void> {
  await keepProductCurrent(atelier.shop, { productId });
  await atelier.work();
}

describe('a product that changed at Shopify', () => {
  it('gets its options back when somebody removed one of its metafields', async () => {
    const { ring } = await published();
    const { state } = atelier.sandbox;
    state.metafields = state.metafields.filter(({ key }) => key !== 'form');

    await change(ring);

    expect(Object.keys(atelier.metafields(ring)).toSorted()).toEqual(['form', 'payload', 'words']);
  });

  it('is not written again when it carries what it is to carry, or every change would cause another', async () => {
    const { ring } = await published();
    const form = atelier.sandbox.state.metafields.find(({ key }) => key === 'form');
    if (form) form.value = 'not touched';

    await change(ring);

    expect(atelier.metafields(ring)['form']).toBe('not touched');
  });

  it('is followed in its title', async () => {
    const { id, ring } = await published();
    const product = atelier.sandbox.state.products.find((each) => each.id === ring);
    if (product) product.title = 'Solitaire, reworked';

    await change(ring);

    expect((await readOptionSet(atelier.shop, id))?.products).toMatchObject([
      { title: 'Solitaire, reworked' },
    ]);
    if (product) product.title = 'Solitaire engagement ring';
  });

  it('is taken off its set when it was deleted, with a note until that is read', async () => {
    const { id, ring } = await published();
    const { state } = atelier.sandbox;
    const kept = state.products;
    state.products = kept.filter((each) => each.id !== ring);

    await change(ring);
    expect((await readOptionSet(atelier.shop, id))?.products).toMatchObject([
      { carrying: { kind: 'deleted' } },
    ]);

    await unassignProduct(atelier.shop, { id, productId: ring });
    await atelier.work();
    expect((await readOptionSet(atelier.shop, id))?.products).toEqual([]);
    state.products = kept;
  });

  it('is nobody’s business when it carries no set', async () => {
    const [ring = ''] = atelier.stock(1);

    await change(ring);

    expect(atelier.sandbox.state.metafields).toEqual([]);
  });
});

describe('a product whose options the rules of its set look at', () => {
  it('is written anew when its variants change, and once only', async () => {
    const { ring, forVariants } = await publishedForVariants();
    const before = atelier.metafields(ring)['payload'];
    forVariants(['Medium', 'Large']);

    await change(ring);
    const after = atelier.metafields(ring)['payload'];
    expect(after).not.toBe(before);
    expect(readPayload(after ?? '').stamp).toBe(readPayload(before ?? '').stamp);

    const stored = atelier.sandbox.state.metafields.find(({ key }) => key === 'payload');
    const otherwise = (after ?? '').replaceAll('\n', '\r\n');
    if (stored) stored.value = otherwise;
    await change(ring);
    expect(atelier.metafields(ring)['payload']).toBe(otherwise);
  });
});

/** A set with a rule about the product's own option "Width"; the ring's variants get the widths that are named. */
async function publishedForVariants() {
  const [ring = ''] = atelier.stock(1);
  const forVariants = (widths: readonly string[]) => {
    const product = atelier.sandbox.state.products.find(({ id }) => id === ring);
    const [model] = product?.variants ?? [];
    if (!product || !model) throw new Error('The ring has no variants.');
    product.options = [{ name: 'Width', values: [...widths] }];
    product.variants = widths.map((width, index) => ({
      ...model,
      id: String(Number(model.id) + (index === 0 ? 0 : 7000 + index)),
      selectedOptions: [{ name: 'Width', value: width }],
    }));
  };
  forVariants(['Narrow', 'Medium']);
  const created = await createFromDocument(atelier.shop, aboutWidths);
  if (created.kind !== 'created') throw new Error(JSON.stringify(created));
  await assignProducts(atelier.shop, { id: created.id, productIds: [ring], move: false });
  const outcome = await publishOptionSet(atelier.shop, { id: created.id, revision: 1, by: '11' });
  expect(outcome).toMatchObject({ kind: 'published' });
  await atelier.work();

  return { ring, forVariants };
}

const aboutWidths = `{
  "format": 2,
  "name": "Widths",
  "currency": "GBP",
  "fields": [{ "id": "note", "kind": "text", "label": "Note", "required": false, "maxCharacters": 20 }],
  "rules": [
    {
      "id": "wide",
      "name": "Wide bands",
      "when": { "variant": "Width", "isOneOf": ["Medium", "Large"] },
      "then": [{ "kind": "add-price", "label": "Wide band", "charge": { "kind": "flat", "amount": 2500 } }]
    }
  ]
}`;
