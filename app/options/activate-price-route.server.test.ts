import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { readPriceRoute } from '#app/home/price-route.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { activatePriceRoute } from './activate-price-route.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

async function recorded() {
  const { shop } = atelier;

  return await inShop(shop, async (tx) => await tx.shop.findUniqueOrThrow({ where: { shop } }));
}

describe('activating the way that options are charged', () => {
  it('switches pricing and checking on, stopping the checkout when either fails', async () => {
    expect(await activatePriceRoute(atelier.shop)).toEqual({ kind: 'transform' });

    const { cartTransforms, validations } = atelier.sandbox.state;
    expect(cartTransforms).toMatchObject([{ functionHandle: 'option-pricing', blockOnFailure: true }]);
    expect(validations).toMatchObject([
      { functionHandle: 'option-validation', enabled: true, blockOnFailure: true },
    ]);
    expect(readPriceRoute(await recorded(), null)).toMatchObject({ kind: 'active' });
  });

  it('done again changes nothing and keeps what Shopify calls them', async () => {
    await activatePriceRoute(atelier.shop);
    const first = await recorded();

    await activatePriceRoute(atelier.shop);

    const second = await recorded();
    expect([second.cartTransformId, second.validationId]).toEqual([
      first.cartTransformId,
      first.validationId,
    ]);
    expect(atelier.sandbox.state.cartTransforms).toHaveLength(1);
    expect(atelier.sandbox.state.validations).toHaveLength(1);
  });

  it('leaves one of each when a press and the job come at once', async () => {
    await Promise.all(Array.from({ length: 4 }, async () => await activatePriceRoute(atelier.shop)));

    const { cartTransforms, validations } = atelier.sandbox.state;
    expect(cartTransforms).toHaveLength(1);
    expect(validations).toHaveLength(1);
    expect((await recorded()).validationId).toContain(validations[0]?.id);
  });

  it('switches the checking on again that a merchant switched off', async () => {
    await activatePriceRoute(atelier.shop);
    const [validation] = atelier.sandbox.state.validations;
    if (validation) validation.enabled = false;

    await activatePriceRoute(atelier.shop);

    expect(atelier.sandbox.state.validations).toMatchObject([{ enabled: true, blockOnFailure: true }]);
  });

  it('makes pricing anew that would let a failing run pass', async () => {
    await activatePriceRoute(atelier.shop);
    const [lenient] = atelier.sandbox.state.cartTransforms;
    if (lenient) lenient.blockOnFailure = false;

    expect(await activatePriceRoute(atelier.shop)).toEqual({ kind: 'transform' });

    expect(atelier.sandbox.state.cartTransforms).toMatchObject([{ blockOnFailure: true }]);
    expect((await recorded()).cartTransformId).toContain(atelier.sandbox.state.cartTransforms[0]?.id);
  });

  it('says in Shopify’s words why a self-hosted app has no pricing outside of Plus', async () => {
    atelier.sandbox.state.shop.appIsPublic = false;

    const outcome = await activatePriceRoute(atelier.shop);

    atelier.sandbox.state.shop.appIsPublic = true;
    expect(outcome).toMatchObject({ kind: 'nested' });
    expect(readPriceRoute(await recorded(), null)).toMatchObject({ kind: 'lines' });
    expect(atelier.sandbox.state.validations).toEqual([]);
  });

  it('is not content with pricing alone when the checking cannot be activated', async () => {
    const { functions } = atelier.sandbox.world.app;
    const all = functions.splice(0);
    functions.push(...all.filter(({ handle }) => handle === 'option-pricing'));

    const outcome = await activatePriceRoute(atelier.shop);

    functions.splice(0, 1, ...all);
    expect(outcome).toMatchObject({ kind: 'incomplete' });
    expect(readPriceRoute(await recorded(), null)).toMatchObject({ kind: 'incomplete' });
  });

  it('writes nothing down when Shopify does not answer', async () => {
    atelier.sandbox.installation.uninstall();

    await expect(activatePriceRoute(atelier.shop)).rejects.toThrow(atelier.shop);

    expect(readPriceRoute(await recorded(), null)).toEqual({ kind: 'unknown' });
  });
});
