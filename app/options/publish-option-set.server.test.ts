import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromDocument, createFromStarter } from './create-option-set.server.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { publishOptionSet } from './publish-option-set.server.ts';
import { readOptionSet } from './read-option-set.server.ts';
import { retryProducts } from './retry-products.server.ts';
import { renameOptionSet, saveOptionSet } from './save-option-set.server.ts';
import { withdrawOptionSet } from './withdraw-option-set.server.ts';
import { writePublication } from './write-publication.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

async function assigned(count: number): Promise<{ id: string; products: string[] }> {
  const { id } = await createFromStarter(atelier.shop, 'engagement-ring');
  const products = atelier.stock(count);
  const outcome = await assignProducts(atelier.shop, { id, productIds: products, move: false });
  expect(outcome.kind).toBe('assigned');
  await atelier.work();

  return { id, products };
}

async function publish(id: string, revision = 1) {
  return await publishOptionSet(atelier.shop, { id, revision, by: '11' });
}

async function carrying(id: string): Promise<string[]> {
  const set = await readOptionSet(atelier.shop, id);

  return set?.products.map(({ carrying: { kind } }) => kind) ?? [];
}

async function untilWritten(products: readonly string[]): Promise<void> {
  while (!products.some((product) => 'form' in atelier.metafields(product))) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe('publishing an option set', () => {
  it('writes payload and form to every product that carries it', async () => {
    const { id, products } = await assigned(30);

    expect(await publish(id)).toEqual({
      kind: 'published',
      name: 'Engagement ring',
      version: 1,
      products: 30,
    });
    await atelier.work();

    expect(new Set(await carrying(id))).toEqual(new Set(['carries']));
    for (const product of products) {
      const { payload = '', form = '{}' } = atelier.metafields(product);
      expect(readPayload(payload).fault).toBe(0);
      expect(JSON.parse(form)).toMatchObject({ v: 2, stamp: readPayload(payload).stamp });
    }
  });

  it('makes no second version of what is published already', async () => {
    const { id } = await assigned(2);
    await publish(id);

    expect(await publish(id)).toMatchObject({ kind: 'published', version: 1 });
    await atelier.work();
    expect((await readOptionSet(atelier.shop, id))?.publications).toHaveLength(1);
  });

  it('makes one version of a dozen presses at once', async () => {
    const { id } = await assigned(2);

    await Promise.all(Array.from({ length: 12 }, async () => await publish(id)));

    expect((await readOptionSet(atelier.shop, id))?.publications).toHaveLength(1);
  });

  it('keeps the first version when a change is published as the second', async () => {
    const { id } = await assigned(1);
    await publish(id);
    await renameOptionSet(atelier.shop, { id, revision: 1, name: 'Engagement ring, 2027' });
    expect((await readOptionSet(atelier.shop, id))?.standing).toEqual({ kind: 'changed', version: 1 });

    await publish(id, 2);
    await atelier.work();

    const set = await readOptionSet(atelier.shop, id);
    expect(set?.standing).toEqual({ kind: 'published', version: 2 });
    expect(set?.publications.map(({ version, by }) => [version, by])).toEqual([
      [2, '11'],
      [1, '11'],
    ]);
  });

  it('refuses one that no product carries', async () => {
    const { id } = await createFromStarter(atelier.shop, 'signet-ring');

    expect(await publish(id)).toMatchObject({ refusal: { code: 'no-products' } });
  });

  it('refuses a draft that somebody changed since it was reviewed', async () => {
    const { id } = await assigned(1);
    await renameOptionSet(atelier.shop, { id, revision: 1, name: 'Another name' });

    expect(await publish(id, 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
  });

  it('refuses charges in a currency that the shop does not sell in', async () => {
    const { id } = await assigned(1);
    const document = JSON.parse((await readOptionSet(atelier.shop, id))?.document ?? '{}');
    await saveOptionSet(atelier.shop, {
      id,
      revision: 1,
      text: JSON.stringify({ ...document, currency: 'JPY' }),
    });

    expect(await publish(id, 2)).toMatchObject({ refusal: { code: 'has-errors' } });
    expect((await readOptionSet(atelier.shop, id))?.bytes).toBeNull();
  });

  it('does not know the sets of another shop', async () => {
    const { id } = await assigned(1);

    const elsewhere = await publishOptionSet('elsewhere.myshopify.com', { id, revision: 1, by: '11' });
    expect(elsewhere).toMatchObject({ refusal: { code: 'no-such-set' } });
  });
});

describe('writing a publication to Shopify', () => {
  it('is taken up where a crash cut it short, and writes nothing twice', async () => {
    const { id, products } = await assigned(30);
    await publish(id);
    const { sandbox } = atelier;
    // The first batch is written; then Shopify goes away for longer than the client keeps trying.
    const written = writePublication(atelier.shop, { optionSetId: id, version: 1 });
    await untilWritten(products);
    sandbox.installation.uninstall();
    await expect(written).rejects.toThrow(atelier.shop);

    const before = await carrying(id);
    expect(before).toContain('carries');
    expect(before).toContain('waiting');
    for (const product of products) expect(Object.keys(atelier.metafields(product))).not.toHaveLength(1);

    const { metafields } = atelier.sandbox.state;
    for (const metafield of metafields) metafield.value = 'written before the crash';
    const survivors = metafields.length;
    await atelier.letIn();
    await writePublication(atelier.shop, { optionSetId: id, version: 1 });
    expect(new Set(await carrying(id))).toEqual(new Set(['carries']));
    expect(metafields.filter(({ value }) => value === 'written before the crash')).toHaveLength(survivors);
    expect(metafields).toHaveLength(90);
  });

  it('goes on after being throttled', async () => {
    const { id } = await assigned(3);
    await publish(id);
    atelier.sandbox.faults.next('admin-api', { throttled: true }, 2);

    await atelier.work();

    expect(await carrying(id)).toEqual(['carries', 'carries', 'carries']);
  });

  it('takes a product off its set that was deleted meanwhile, and writes the others', async () => {
    const { id, products } = await assigned(3);
    await publish(id);
    const [, deleted = ''] = products;
    atelier.sandbox.state.products = atelier.sandbox.state.products.filter(
      (product) => product.id !== deleted,
    );

    await atelier.work();

    const set = await readOptionSet(atelier.shop, id);
    expect(set?.products.find((product) => product.id === deleted)?.carrying).toEqual({ kind: 'deleted' });
    expect(set?.products.filter((product) => product.carrying.kind === 'carries')).toHaveLength(2);
  });

  it('leaves products alone when the set was withdrawn before its turn came', async () => {
    const { id, products } = await assigned(2);
    await publish(id);
    await withdrawOptionSet(atelier.shop, { id, by: '11' });

    await atelier.work();

    expect(products.map((product) => atelier.metafields(product))).toEqual([{}, {}]);
  });

  it('takes back what it wrote to products that were cleared while it was writing', async () => {
    const { id, products } = await assigned(40);
    await publish(id);
    const writing = writePublication(atelier.shop, { optionSetId: id, version: 1 });
    await untilWritten(products);
    await withdrawOptionSet(atelier.shop, { id, by: '11' });

    await Promise.all([writing, atelier.work()]);
    await atelier.work();

    expect(atelier.sandbox.state.metafields).toEqual([]);
    expect(new Set(await carrying(id))).toEqual(new Set(['none']));
  });

  it('tries products again that Shopify had refused', async () => {
    const { id, products } = await assigned(2);
    await publish(id);
    await atelier.work();
    const [refused = ''] = products;
    await inShop(
      atelier.shop,
      async (tx) =>
        await tx.assignment.updateMany({
          where: { shop: atelier.shop, productId: refused },
          data: { failure: 'Value is too long', publishedVersion: null },
        }),
    );
    expect(await carrying(id)).toContain('failed');

    expect(await retryProducts(atelier.shop, id)).toEqual({ kind: 'retried', products: 1 });
    await atelier.work();
    expect(await carrying(id)).toEqual(['carries', 'carries']);
  });
});

describe('an imported document', () => {
  it('is kept out with findings when it is no option set', async () => {
    expect(await createFromDocument(atelier.shop, '{"format": 2,')).toMatchObject({
      refusal: { code: 'unreadable' },
      findings: [{ code: 'not-json' }],
    });
    expect(await createFromDocument(atelier.shop, '{"format": 7}')).toMatchObject({ kind: 'refused' });
  });

  it('comes back as it was exported', async () => {
    const { id } = await createFromStarter(atelier.shop, 'signet-ring');
    const exported = (await readOptionSet(atelier.shop, id))?.document ?? '';

    const imported = await createFromDocument(atelier.shop, exported);
    if (imported.kind !== 'created') throw new Error('refused');
    expect((await readOptionSet(atelier.shop, imported.id))?.document).toBe(exported);
  });
});
