import { describe, expect, it } from 'vitest';
import { shareDiscounts, type DiscountTerms } from './share-discounts.ts';

const ring = { productId: 'ring', unitCents: 100_00, quantity: 1 };
const cloth = { productId: 'cloth', unitCents: 9_50, quantity: 2 };
const percent = (rate: number, productIds: string[] = []): DiscountTerms => ({
  value: { kind: 'percentage', percent: rate },
  productIds,
  fixedCents: 0,
});
const fixed = (cents: number): DiscountTerms => ({
  value: { kind: 'fixed', amount: (cents / 100).toFixed(2) },
  productIds: [],
  fixedCents: cents,
});

describe('a discount', () => {
  it('of a percentage is taken off every line', () => {
    expect(shareDiscounts([ring, cloth], [percent(10)], 1)).toEqual([
      [{ discount: 0, cents: 10_00 }],
      [{ discount: 0, cents: 1_90 }],
    ]);
  });

  it('on a product leaves the others alone', () => {
    expect(shareDiscounts([ring, cloth], [percent(10, ['cloth'])], 1)).toEqual([
      [],
      [{ discount: 0, cents: 1_90 }],
    ]);
  });

  it('of a fixed amount is shared out to the last penny', () => {
    const three = [ring, { ...ring }, { ...ring }];
    const shares = shareDiscounts(three, [fixed(10_00)], 1).map(([share]) => share?.cents);
    expect(shares).toEqual([3_34, 3_33, 3_33]);
  });

  it('never takes more than there is', () => {
    expect(shareDiscounts([cloth], [fixed(50_00)], 1)).toEqual([[{ discount: 0, cents: 19_00 }]]);
  });

  it('in yen takes whole yen', () => {
    const brooch = { productId: 'brooch', unitCents: 1_015_00, quantity: 1 };
    expect(shareDiscounts([brooch], [percent(10)], 100)).toEqual([[{ discount: 0, cents: 102_00 }]]);
  });

  it('on the order is taken of what discounts on products left', () => {
    expect(shareDiscounts([ring], [percent(50), percent(10, ['ring'])], 1)).toEqual([
      [
        { discount: 1, cents: 10_00 },
        { discount: 0, cents: 45_00 },
      ],
    ]);
  });
});
