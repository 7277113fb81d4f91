import { amountFor, type WeightUnit } from '#app/workshop/spot-price.ts';
import type { PriceView } from '#app/workshop/workshop-view.ts';

/** "£82.46" for a gram or an ounce. */
export function writeAmount(minorPerGram: string, unit: WeightUnit, currency: string): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(
    amountFor(minorPerGram, unit, currency),
  );
}

/** "+15.3%". */
export function writeChange(percent: number): string {
  const written = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return `${written.format(percent)}%`;
}

/** Who a price is from. Staff have no name here: names are personal data that nothing needs. */
export function writeAuthor({ by }: Pick<PriceView, 'by'>, viewer: string): string {
  if (by === 'source') return 'Fetched from the source';
  return by === viewer ? 'Set by you' : 'Set by a colleague';
}
