import { describe, expect, it } from 'vitest';
import { stepsOf, type Guide } from './guide.ts';
import { isCharging, readPriceRoute } from './price-route.ts';

const guide: Guide = {
  isDismissed: false,
  hasSets: false,
  hasPublished: false,
  hasWorkshop: false,
  route: { kind: 'unknown' },
  placeBlockUrl: 'https://shop.test',
};
const checkedAt = new Date('2026-11-23T09:00:00Z');

describe('the setup guide', () => {
  it('says that it is looking until the theme is known', () => {
    expect(stepsOf(guide, 'checking').map(({ state }) => state)).toEqual([
      'checking',
      'to-do',
      'to-do',
      'to-do',
    ]);
  });

  it('is done when the block stands, the workshop is set, a set is published and charging is active', () => {
    const route = readPriceRoute(
      { priceRoute: 'transform', priceRouteRefusal: null, priceRouteCheckedAt: checkedAt },
      null,
    );
    const steps = stepsOf({ ...guide, hasWorkshop: true, hasPublished: true, route }, 'placed');

    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
  });
});

const nested = { priceRoute: 'nested', priceRouteRefusal: 'Not eligible', priceRouteCheckedAt: checkedAt };

describe('the way that options are charged', () => {
  it.each([
    ['unknown until the store was asked', null, null, null, 'unknown'],
    ['active when the store took both Functions', 'transform', null, checkedAt, 'active'],
    [
      'lines of their own where the store runs no Function of ours',
      'nested',
      'Not eligible',
      checkedAt,
      'lines',
    ],
    ['incomplete when something else was refused', null, 'Too many validations', checkedAt, 'incomplete'],
  ])('is %s', (...[, priceRoute, priceRouteRefusal, priceRouteCheckedAt, kind]) => {
    expect(readPriceRoute({ priceRoute, priceRouteRefusal, priceRouteCheckedAt }, null).kind).toBe(kind);
  });

  it.each([
    ['once the product of surcharges can be sold', '9001', null, true],
    ['not while that product is yet to be made', null, null, false],
    ['not while Shopify does not sell it', '9001', 'Not in the Online Store', false],
  ])('charges by lines %s', (...[, surchargeProductId, surchargeFailure, charges]) => {
    expect(isCharging(readPriceRoute(nested, { surchargeProductId, surchargeFailure }))).toBe(charges);
  });
});
