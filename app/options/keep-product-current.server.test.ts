import { describe, expect, it } from 'vitest';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromStarter } from './create-option-set.server.ts';
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
