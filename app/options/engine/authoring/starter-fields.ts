import { exponentOf } from '../money.ts';
import type { Charge } from './charge.ts';
import type { Alloy, Choice, EngravingField, Font, RingSizeField } from './field.ts';

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

/** What a formula writes for so many pounds: units of the currency, not minor units. */
export function inUnits(price: Pricer, currency: string): (pounds: number) => string {
  return (pounds) => String(price(pounds) / 10 ** exponentOf(currency));
}

/** Choices as id, label, pounds, working days. */
export function choices(
  price: Pricer,
  offered: readonly (readonly [id: string, label: string, pounds?: number, days?: number])[],
): Choice[] {
  return offered.map(([id, label, pounds = 0, days = 0]) => ({
    id,
    label,
    ...charged(price, pounds),
    ...(days === 0 ? {} : { days }),
  }));
}

/** Choices that cost nothing, with their swatches, as id, label, colour. */
export function swatches(
  offered: readonly (readonly [id: string, label: string, colour: string])[],
): Choice[] {
  return offered.map(([id, label, colour]) => ({ id, label, colour }));
}

export function flat(price: Pricer, pounds: number): Charge {
  return { kind: 'flat', amount: price(pounds) };
}

const alloys = {
  ag925: ['Sterling silver', 'silver', 925, '#cfd1d3', 'white'],
  y9: ['9 ct yellow gold', 'gold', 375, '#dfc075', 'yellow'],
  y18: ['18 ct yellow gold', 'gold', 750, '#e2b84d', 'yellow'],
  w18: ['18 ct white gold', 'gold', 750, '#dcdbd5', 'white'],
  r18: ['18 ct rose gold', 'gold', 750, '#dc9c82', 'rose'],
  pt950: ['Platinum 950', 'platinum', 950, '#c9ccd0', 'white'],
} as const;

/** An alloy as workshops commonly offer it; `charge` is left out where the base price covers it. */
export function alloy(id: keyof typeof alloys, charge?: Charge): Alloy {
  const [label, metal, fineness, colour, tone] = alloys[id];
  return { id, label, metal, fineness, colour, tone, ...(charge === undefined ? {} : { charge }) };
}

/** A ring size between two inner circumferences in mm, in the systems most shoppers know. */
export function ringSize(
  minMm: number,
  maxMm: number,
  more: Pick<RingSizeField, 'inStep' | 'bandMm' | 'offersSizer'>,
): RingSizeField {
  return {
    id: 'size',
    kind: 'ring-size',
    label: 'Ring size',
    help: 'Measure in the evening when the hand is warm. For a band wider than 4 mm, take a quarter to half a size more.',
    required: true,
    minMm,
    maxMm,
    systems: ['UK', 'US', 'ISO', 'IT', 'DE', 'JP'],
    ...more,
  };
}

const fonts: Readonly<Record<'roman' | 'script' | 'capitals' | 'monogram', Font>> = {
  roman: {
    id: 'roman',
    label: 'Roman',
    family: 'Georgia, "Times New Roman", serif',
    advanceEm: 0.55,
    draws: ['latin-extended', 'digits', 'punctuation', 'hearts'],
  },
  script: {
    id: 'script',
    label: 'Script',
    family: '"Snell Roundhand", "Segoe Script", cursive',
    advanceEm: 0.48,
    draws: ['latin', 'digits', 'punctuation', 'hearts'],
  },
  capitals: {
    id: 'capitals',
    label: 'Roman capitals',
    family: '"Trajan Pro", Georgia, serif',
    advanceEm: 0.72,
    draws: ['capitals'],
  },
  monogram: {
    id: 'monogram',
    label: 'Interlaced monogram',
    family: '"Snell Roundhand", "Segoe Script", cursive',
    advanceEm: 0.6,
    draws: ['capitals'],
  },
};

/** A font as workshops commonly cut it. */
export function font(id: keyof typeof fonts, charge?: Charge): Font {
  return { ...fonts[id], ...(charge === undefined ? {} : { charge }) };
}

/** Words inside a band, charged by the letter, blanks free, as long as the ring has room for. */
export function engraving(
  price: Pricer,
  more: Pick<EngravingField, 'help' | 'inStep'> & { readonly most: number },
): EngravingField {
  const { most, ...placed } = more;
  return {
    id: 'engraving',
    kind: 'engraving',
    label: 'Engraving',
    required: false,
    room: { ring: 'size', clearMm: 8, letterMm: 2, most },
    lines: 1,
    fonts: [font('roman'), font('script')],
    symbols: '♥&',
    charge: { kind: 'per-character', amount: price(2), countsSpaces: false },
    days: 2,
    ...placed,
  };
}

function charged(price: Pricer, pounds: number): { charge?: Charge } {
  return pounds === 0 ? {} : { charge: flat(price, pounds) };
}
