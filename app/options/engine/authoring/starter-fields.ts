import { exponentOf } from '../money.ts';
import type { Choice, ChoiceField, EngravingField, RingSizeField } from './option-set.ts';

/**
 * What one pound's worth is called in a currency, to one leading figure: a first guess at prices that the maker corrects, never a
 * rate. Currencies that are not listed count as one.
 */
const worthOfOnePound: Readonly<Record<string, number>> = {
  AED: 5,
  AUD: 2,
  BHD: 0.5,
  CAD: 2,
  CLP: 1000,
  CNY: 10,
  CZK: 30,
  DKK: 8,
  HKD: 10,
  HUF: 500,
  IDR: 20_000,
  ILS: 5,
  INR: 100,
  JOD: 1,
  JPY: 200,
  KRW: 2000,
  KWD: 0.4,
  MXN: 25,
  NOK: 15,
  OMR: 0.5,
  PLN: 5,
  SEK: 15,
  SGD: 2,
  THB: 50,
  TRY: 50,
  TWD: 40,
  VND: 30_000,
  ZAR: 25,
};

export type Pricer = (pounds: number) => number;

/** Pounds to minor units of a currency, kept to two leading figures and, with three decimals, to what Shopify can charge. */
export function pricer(currency: string): Pricer {
  const scale = (worthOfOnePound[currency] ?? 1) * 10 ** exponentOf(currency);
  const grain = exponentOf(currency) === 3 ? 10 : 1;
  return (pounds) => {
    if (pounds === 0) return 0;
    const exact = (pounds * scale) / grain;
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
    return Math.max(1, Math.round(exact / unit) * unit) * grain;
  };
}

/** Choices as id, label, pounds. */
export function choices(price: Pricer, offered: readonly (readonly [string, string, number])[]): Choice[] {
  return offered.map(([id, label, pounds]) => ({ id, label, surchargeMinor: price(pounds) }));
}

/** Metals as id, label, pounds, swatch colour. */
export function ringMetal(
  price: Pricer,
  metals: readonly (readonly [string, string, number, string])[],
): ChoiceField {
  return {
    id: 'metal',
    kind: 'choice',
    label: 'Metal',
    required: true,
    appearance: 'swatches',
    choices: metals.map(([id, label, pounds, colour]) => ({
      id,
      label,
      surchargeMinor: price(pounds),
      colour,
    })),
  };
}

/** A ring size between two inner circumferences in mm, in the systems most shoppers know. */
export function ringSize(minMm: number, maxMm: number): RingSizeField {
  return {
    id: 'size',
    kind: 'ring-size',
    label: 'Ring size',
    help: 'Measure in the evening when the hand is warm. For a band wider than 4 mm, take a quarter to half a size more.',
    required: true,
    minMm,
    maxMm,
    systems: ['UK', 'US', 'ISO', 'IT', 'DE', 'JP'],
    surchargeMinor: 0,
  };
}

/** Engraving charged by the letter, blanks free. */
export function engraving(surchargeMinor: number, maxCharacters: number, help: string): EngravingField {
  return {
    id: 'engraving',
    kind: 'engraving',
    label: 'Engraving',
    help,
    required: false,
    maxCharacters,
    charge: { kind: 'per-character', surchargeMinor, chargesSpaces: false },
  };
}
