import { describe, expect, it } from 'vitest';
import { stepsOf, type Guide } from './guide.ts';
import { readPriceRoute } from './price-route.ts';

const guide: Guide = {
  isDismissed: false,
  hasSets: false,
  hasPublished: false,
  route: { kind: 'unknown' },
  placeBlockUrl: 'https://shop.test',
};
const checkedAt = new Date('2026-11-23T09:00:00Z');

describe('the setup guide', () => {
  it('says that it is looking until the theme is known', () => {
    expect(stepsOf(guide, 'checking').map(({ state }) => state)).toEqual(['checking', 'to-do', 'to-do']);
  });

  it('is done when the block stands, a set is published and charging is active', () => {
    const route = readPriceRoute({
      priceRoute: 'transform',
      priceRouteRefusal: null,
      priceRouteCheckedAt: checkedAt,
    });

    expect(stepsOf({ ...guide, hasPublished: true, route }, 'placed').map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
    ]);
  });
});

describe('the way that options are charged', () => {
  it.each([
    ['unknown until the store was asked', null, null, null, 'unknown'],
    ['active when the store took both Functions', 'transform', null, checkedAt, 'active'],
    ['unavailable where the store runs none of ours', 'nested', 'Not eligible', checkedAt, 'unavailable'],
    ['incomplete when something else was refused', null, 'Too many validations', checkedAt, 'incomplete'],
  ])('is %s', (...[, priceRoute, priceRouteRefusal, priceRouteCheckedAt, kind]) => {
    expect(readPriceRoute({ priceRoute, priceRouteRefusal, priceRouteCheckedAt }).kind).toBe(kind);
  });
});
