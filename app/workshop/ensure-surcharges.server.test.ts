import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { ensureSurcharges } from '#app/jobs/definitions.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { readWorkshop as readText } from '#app/options/engine/runtime/workshop.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { ensureSurchargeProduct } from './ensure-surcharges.server.ts';
import { followSurchargeProduct } from './follow-surcharge-product.server.ts';
import { readWorkshop } from './read-workshop.server.ts';
import { writeWorkshopNow } from './write-workshop.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

const NOW = new Date('2026-11-23T09:00:00Z');
const route = async (priceRoute: string) =>
  await inShop(
    atelier.shop,
    async (tx) => await tx.shop.update({ where: { shop: atelier.shop }, data: { priceRoute } }),
  );
const products = () => atelier.sandbox.state.products.filter(({ handle }) => handle === 'atelier-surcharges');
const remove = () => {
  const { state } = atelier.sandbox;
  state.products = state.products.filter(({ handle }) => handle !== 'atelier-surcharges');
};
const charging = async () => (await readWorkshop(atelier.shop, NOW)).charging;
const told = async () => {
  await writeWorkshopNow(atelier.shop, NOW);
  const metafield = atelier.sandbox.state.metafields.find(({ key }) => key === 'workshop');
  return readText(metafield?.value ?? '', 0);
};

describe('the product that charges for options where Functions are refused', () => {
  it('is made unlisted, taxed like a piece, with a variant of 1, 10, 100 … minor units', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);

    const [product] = products();
    expect(product).toMatchObject({ status: 'UNLISTED', vendor: 'Atelier' });
    expect(product?.variants.map(({ price }) => Number(price))).toEqual([
      0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000,
    ]);
    const variants = product?.variants.toReversed() ?? [];
    expect(await told()).toMatchObject({
      route: 'n',
      surcharges: variants.map(({ id, price }) => `${id}=${Math.round(Number(price) * 100)}`),
    });
  });

  it('cannot be sold, and says so, until somebody has published it to the Online Store', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);
    expect(await charging()).toMatchObject({ failure: expect.stringContaining('publish it') });

    const [product] = products();
    if (product) product.publishedAt = NOW.toISOString();
    await ensureSurchargeProduct(atelier.shop);
    expect(await charging()).toEqual({ route: 'nested', failure: null, productId: product?.id });
  });

  it('is published by itself where Atelier may publish', async () => {
    remove();
    await route('nested');
    const { installation } = atelier.sandbox.state;
    installation?.scopes.push('write_publications');
    await ensureSurchargeProduct(atelier.shop);
    installation?.scopes.pop();

    expect(await charging()).toMatchObject({ failure: null });
    expect(products()[0]?.publishedAt).toEqual(expect.any(String));
  });

  it('stays as it is when it is seen to again', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);
    const before = structuredClone(products());
    await ensureSurchargeProduct(atelier.shop);

    expect(products()).toEqual(before);
  });

  it('is made again when somebody deleted it, and product pages learn its new variants', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);
    const before = await told();
    remove();
    await ensureSurchargeProduct(atelier.shop);

    expect(products()).toHaveLength(1);
    const after = await told();
    expect(after.surcharges).toHaveLength(8);
    expect(after.surcharges).not.toEqual(before.surcharges);
  });

  it('is seen to as soon as Shopify says that it was changed, and no other product is', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);
    const queue = await sendingQueue();
    await queue.deleteAllJobs();
    await followSurchargeProduct(atelier.shop, '1');
    expect(await queue.fetch(ensureSurcharges.name)).toEqual([]);
    await followSurchargeProduct(atelier.shop, products()[0]?.id ?? '');
    expect(await queue.fetch(ensureSurcharges.name)).toMatchObject([{ data: { shop: atelier.shop } }]);
  });

  it('is found again by its address when our record of it is lost', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);
    const before = await told();
    await inShop(
      atelier.shop,
      async (tx) =>
        await tx.workshop.updateMany({
          where: { shop: atelier.shop },
          data: { surchargeProductId: null, surchargeVariants: {} },
        }),
    );
    await ensureSurchargeProduct(atelier.shop);

    expect(products()).toHaveLength(1);
    expect((await told()).surcharges).toEqual(before.surcharges);
  });

  it('is put right when a price of it was changed', async () => {
    remove();
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);
    const [variant] = products()[0]?.variants ?? [];
    if (variant) variant.price = '5.00';
    await ensureSurchargeProduct(atelier.shop);

    expect(Number(products()[0]?.variants[0]?.price)).toBe(0.01);
  });

  it('never takes over a product of the merchant’s that has its address', async () => {
    remove();
    const { state } = atelier.sandbox;
    const [model] = state.products;
    if (model)
      state.products.push({ ...model, id: '999', handle: 'atelier-surcharges', vendor: 'Hart & Vale' });
    await route('nested');
    await ensureSurchargeProduct(atelier.shop);

    expect(products()).toMatchObject([{ id: '999', title: model?.title }]);
    expect(await charging()).toMatchObject({
      failure: expect.stringContaining('Hart & Vale'),
      productId: null,
    });
    remove();
  });

  it('is not needed where Functions run', async () => {
    remove();
    await route('transform');
    await ensureSurchargeProduct(atelier.shop);

    expect(products()).toEqual([]);
    expect(await charging()).toEqual({ route: 'transform', failure: null, productId: null });
  });
});
