import { expect, it } from 'vitest';
import { composeSurcharge } from './compose-surcharge.ts';

const variants = ['15=100000', '14=10000', '13=1000', '12=100', '11=10', '10=1'];

it('makes a surcharge up of the dearest variants first', () => {
  expect(composeSurcharge(variants, 125_067, 1)).toEqual([
    { variant: '15', quantity: 1 },
    { variant: '14', quantity: 2 },
    { variant: '13', quantity: 5 },
    { variant: '11', quantity: 6 },
    { variant: '10', quantity: 7 },
  ]);
});

it('comes to the surcharge of all pieces exactly, whatever it is', () => {
  const prices = new Map(variants.map((entry) => [entry.split('=')[0] ?? '', Number(entry.split('=')[1])]));
  for (let minor = 0; minor < 40_000; minor += 37)
    for (const pieces of [1, 3]) {
      const lines = composeSurcharge(variants, minor, pieces) ?? [];
      const sum = lines.reduce(
        (total, { variant, quantity }) => total + (prices.get(variant) ?? 0) * quantity,
        0,
      );
      expect(sum).toBe(minor * pieces);
    }
});

it('charges nothing for a piece without a surcharge', () => {
  expect(composeSurcharge(variants, 0, 2)).toEqual([]);
});

it('refuses what the variants cannot come to', () => {
  expect(composeSurcharge(['14=10000', '12=100'], 150, 1)).toBeNull();
  expect(composeSurcharge([], 100, 1)).toBeNull();
  expect(composeSurcharge(['rubbish', '10=0', '10=x'], 100, 1)).toBeNull();
});

it('refuses what is no surcharge, and more pieces than a cart line takes', () => {
  expect(composeSurcharge(variants, -100, 1)).toBeNull();
  expect(composeSurcharge(variants, 10.5, 1)).toBeNull();
  expect(composeSurcharge(variants, 100, 0)).toBeNull();
  expect(composeSurcharge(['10=1'], 2_000_000, 1)).toBeNull();
});
