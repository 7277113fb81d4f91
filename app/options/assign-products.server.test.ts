import { describe, expect, it } from 'vitest';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { archiveOptionSet, restoreOptionSet } from './archive-option-set.server.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromStarter } from './create-option-set.server.ts';
import type { StarterId } from './engine/authoring/starter-sets.ts';
import { duplicateOptionSet } from './duplicate-option-set.server.ts';
import { listOptionSets } from './list-option-sets.server.ts';
import { publishOptionSet } from './publish-option-set.server.ts';
import { readOptionSet } from './read-option-set.server.ts';
import { unassignProduct } from './unassign-product.server.ts';
import { withdrawOptionSet } from './withdraw-option-set.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

async function draft(starter: StarterId = 'engagement-ring'): Promise<string> {
  return (await createFromStarter(atelier.shop, starter)).id;
}

async function assign(id: string, productIds: readonly string[], move = false) {
  const outcome = await assignProducts(atelier.shop, { id, productIds, move });
  await atelier.work();

  return outcome;
}

async function published(starter: StarterId, productIds: readonly string[]): Promise<string> {
  const id = await draft(starter);
  await assign(id, productIds);
  await publishOptionSet(atelier.shop, { id, revision: 1, by: '11' });
  await atelier.work();

  return id;
}

async function products(id: string) {
  return (await readOptionSet(atelier.shop, id))?.products ?? [];
}

describe('assigning products', () => {
  it('writes a published set to a product that is added later', async () => {
    const [first = '', second = ''] = atelier.stock(2);
    const id = await published('engagement-ring', [first]);

    expect(await assign(id, [first, second])).toMatchObject({
      kind: 'assigned',
      added: ['Signet ring'],
      version: 1,
    });

    expect(Object.keys(atelier.metafields(second)).toSorted()).toEqual(['form', 'payload', 'words']);
  });

  it('waits for the first publication of a draft', async () => {
    const [product = ''] = atelier.stock(1);
    const id = await draft();

    expect(await assign(id, [product])).toMatchObject({ kind: 'assigned', version: null });
    expect(await products(id)).toMatchObject([{ carrying: { kind: 'none' } }]);
  });

  it('refuses products that are not in the shop', async () => {
    const [product = ''] = atelier.stock(1);
    const id = await draft();

    expect(await assign(id, [product, '77'])).toMatchObject({ refusal: { code: 'unknown-product' } });
    expect(await products(id)).toEqual([]);
  });

  it('asks before it takes a product from another set, and names both', async () => {
    const [product = ''] = atelier.stock(1);
    await published('engagement-ring', [product]);
    const signet = await draft('signet-ring');

    const refusal = await assign(signet, [product]);

    expect(refusal).toMatchObject({ refusal: { code: 'carried-elsewhere' } });
    expect(JSON.stringify(refusal)).toContain('Solitaire engagement ring carries “Engagement ring”');
  });

  it('moves a product to a published set, whose options replace the old ones', async () => {
    const [ring = '', other = ''] = atelier.stock(2);
    const engagement = await published('engagement-ring', [ring]);
    const before = atelier.metafields(ring)['payload'];
    const signet = await published('signet-ring', [other]);

    expect(await assign(signet, [ring], true)).toMatchObject({ moved: [{ set: 'Engagement ring' }] });

    expect(atelier.metafields(ring)['payload']).toBe(atelier.metafields(other)['payload']);
    expect(atelier.metafields(ring)['payload']).not.toBe(before);
    expect(await products(engagement)).toEqual([]);
  });

  it('takes the old options off a product that moves to a draft', async () => {
    const [ring = ''] = atelier.stock(1);
    await published('engagement-ring', [ring]);

    await assign(await draft('signet-ring'), [ring], true);

    expect(atelier.metafields(ring)).toEqual({});
  });

  it('removes both metafields of a product that is taken off', async () => {
    const [ring = '', other = ''] = atelier.stock(2);
    const id = await published('engagement-ring', [ring, other]);

    await unassignProduct(atelier.shop, { id, productId: ring });
    expect(await products(id)).toContainEqual(
      expect.objectContaining({ id: ring, carrying: { kind: 'leaving' } }),
    );
    await atelier.work();

    expect(atelier.metafields(ring)).toEqual({});
    expect(await products(id)).toMatchObject([{ id: other, carrying: { kind: 'carries' } }]);
  });

  it('keeps a product that was taken off and assigned again before Shopify was told', async () => {
    const [ring = ''] = atelier.stock(1);
    const id = await published('engagement-ring', [ring]);
    await unassignProduct(atelier.shop, { id, productId: ring });

    await assign(id, [ring]);

    expect(Object.keys(atelier.metafields(ring))).toHaveLength(3);
    expect(await products(id)).toMatchObject([{ carrying: { kind: 'carries', version: 1 } }]);
  });
});

describe('withdrawing an option set', () => {
  it('removes both metafields everywhere and keeps versions and products', async () => {
    const rings = atelier.stock(30);
    const id = await published('engagement-ring', rings);

    expect(await withdrawOptionSet(atelier.shop, { id, by: '12' })).toMatchObject({
      version: 1,
      products: 30,
    });
    await atelier.work();

    expect(atelier.sandbox.state.metafields).toEqual([]);
    const set = await readOptionSet(atelier.shop, id);
    expect(set?.standing).toEqual({ kind: 'withdrawn', version: 1 });
    expect(set?.products).toHaveLength(30);
    expect(set?.products[0]?.carrying).toEqual({ kind: 'none' });
  });

  it('makes a new version when it is published again', async () => {
    const id = await published('engagement-ring', atelier.stock(1));
    await withdrawOptionSet(atelier.shop, { id, by: '12' });

    expect(await publishOptionSet(atelier.shop, { id, revision: 1, by: '11' })).toMatchObject({ version: 2 });
    await atelier.work();

    expect(await products(id)).toMatchObject([{ carrying: { kind: 'carries', version: 2 } }]);
  });

  it('refuses one that is not published', async () => {
    expect(await withdrawOptionSet(atelier.shop, { id: await draft(), by: '12' })).toMatchObject({
      refusal: { code: 'not-published' },
    });
  });
});

describe('archiving an option set', () => {
  it('refuses one that shoppers see', async () => {
    const id = await published('engagement-ring', atelier.stock(1));

    expect(await archiveOptionSet(atelier.shop, id)).toMatchObject({ refusal: { code: 'still-published' } });
  });

  it('frees its products and can be undone', async () => {
    const id = await draft();
    await assign(id, atelier.stock(1));
    await archiveOptionSet(atelier.shop, id);
    await atelier.work();
    expect(await listOptionSets(atelier.shop)).toMatchObject({ sets: [], archived: [{ id, products: 0 }] });

    await restoreOptionSet(atelier.shop, id);
    expect(await listOptionSets(atelier.shop)).toMatchObject({ sets: [{ id }], archived: [] });
  });

  it('keeps an archived set from being published', async () => {
    const id = await draft();
    await archiveOptionSet(atelier.shop, id);

    expect(await publishOptionSet(atelier.shop, { id, revision: 1, by: '11' })).toMatchObject({
      refusal: { code: 'is-archived' },
    });
  });

  it('can be copied, under another name and on no product', async () => {
    const id = await published('engagement-ring', atelier.stock(1));

    const copy = await duplicateOptionSet(atelier.shop, id);

    expect(copy).toMatchObject({ kind: 'created', name: 'Engagement ring (copy)' });
    expect((await listOptionSets(atelier.shop)).sets).toMatchObject([
      { name: 'Engagement ring (copy)', standing: { kind: 'draft' }, products: 0 },
      { id },
    ]);
  });
});
