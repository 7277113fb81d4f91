import type { RingSizeField, RingSizeSystem } from './authoring/field.ts';

export type SizeSteps = NonNullable<RingSizeField['steps']>;

/** One size: its label as the system writes it, and its inner circumference in hundredths of a millimetre. */
export interface NamedSize {
  readonly label: string;
  readonly mm100: number;
}

/** A finger and the band that goes on it: circumferences in hundredths of a mm, the band's width in mm. */
export interface Finger {
  readonly mm100: number;
  readonly bandMm: number;
  /** Around the knuckle, where it was measured. */
  readonly knuckleMm100?: number;
}

export interface FitAdvice {
  /** The circumference to pick, in hundredths of a mm. */
  readonly mm100: number;
  /** What a wide band adds, in quarters of an American size: 0, 1 or 2. */
  readonly upQuarters: 0 | 1 | 2;
  /** Whether the knuckle, and not the finger, decided. */
  readonly byKnuckle: boolean;
}

/** A system of ring sizes and where it is used. Sizes are counted in its finest steps, of which a whole size has `parts`. */
interface System {
  readonly countries: string;
  readonly parts: 1 | 2 | 4;
  readonly first: number;
  readonly last: number;
  /** Inner circumference in mm of a step. */
  readonly mmAt: (step: number) => number;
  /** The inverse, not rounded. */
  readonly stepAt: (mm: number) => number;
  readonly labelAt: (step: number) => string;
}

/**
 * Rules and ranges: ISO 8653 (French and Belgian numbers are these); BS EN 28653 (UK), letters and halves; JIS S 4700 (Japan); the
 * de facto American stick (0.458 in + 0.032 in a size), quarters; Hong Kong has no standard, so ours fits one chart. Italian, Spanish
 * and Swiss numbers are circumference − 40 mm within ISO's range, German ones the inside diameter in mm, by quarters, within it.
 */
const systems: Readonly<Record<RingSizeSystem, System>> = {
  UK: {
    countries: 'GB IE AU NZ IM JE GG ZA',
    parts: 2,
    first: 0,
    last: 62,
    mmAt: (halves) => 37.5 + 0.625 * halves,
    stepAt: (mm) => (mm - 37.5) / 0.625,
    labelAt: letters,
  },
  US: {
    countries: 'US CA MX',
    parts: 4,
    first: 0,
    last: 64,
    mmAt: (quarters) => Math.PI * (11.633 + 0.2032 * quarters),
    stepAt: (mm) => (mm / Math.PI - 11.633) / 0.2032,
    labelAt: fraction,
  },
  ISO: {
    countries: 'FR BE NL LU SE NO DK FI PT MC',
    parts: 1,
    first: 41,
    last: 76,
    mmAt: (mm) => mm,
    stepAt: (mm) => mm,
    labelAt: String,
  },
  IT: {
    countries: 'IT ES CH SM',
    parts: 1,
    first: 1,
    last: 36,
    mmAt: (number) => number + 40,
    stepAt: (mm) => mm - 40,
    labelAt: String,
  },
  DE: {
    countries: 'DE AT',
    parts: 4,
    first: 53,
    last: 96,
    mmAt: (quarters) => (Math.PI * quarters) / 4,
    stepAt: (mm) => (mm / Math.PI) * 4,
    labelAt: (quarters) => String(quarters / 4),
  },
  JP: {
    countries: 'JP',
    parts: 1,
    first: 1,
    last: 35,
    mmAt: (number) => Math.PI * (13 + (number - 1) / 3),
    stepAt: (mm) => (mm / Math.PI - 13) * 3 + 1,
    labelAt: String,
  },
  HK: {
    countries: 'HK MO',
    parts: 1,
    first: 6,
    last: 25,
    mmAt: (number) => Math.PI * (12 + 0.35 * number),
    stepAt: (mm) => (mm / Math.PI - 12) / 0.35,
    labelAt: String,
  },
};

/** A quarter of an American size around, in hundredths of a mm: 0.2032 mm of diameter. */
const QUARTER_MM100 = Math.PI * 20.32;

/** Every system, in the order they are offered to makers. */
export const ringSizeSystems: readonly [RingSizeSystem, ...RingSizeSystem[]] = [
  'UK',
  'US',
  'ISO',
  'IT',
  'DE',
  'JP',
  'HK',
];

/** The system of a country (ISO 3166, two letters), or null where none is its own. */
export function systemOfCountry(country: string): RingSizeSystem | null {
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return ringSizeSystems.find((system) => systems[system].countries.includes(code)) ?? null;
}

/** What a maker offers of a system: a ring-size field is one. */
export interface SizeSpan {
  /** Smallest and largest inner circumference in mm, both included. */
  readonly minMm: number;
  readonly maxMm: number;
  /** The finest that is offered: a system without quarters gives its halves, one without halves its whole sizes. Absent: the system's finest. */
  readonly steps?: SizeSteps;
}

/** The sizes of a system within what a maker offers, from small to large; none outside the system's own range. */
export function sizesWithin(system: RingSizeSystem, { minMm, maxMm, steps }: SizeSpan): NamedSize[] {
  const { first, last } = systems[system];
  const grain = grainOf(system, steps);
  const sizes: NamedSize[] = [];
  for (let step = Math.ceil(first / grain) * grain; step <= last; step += grain) {
    const size = sizeAt(system, step);
    if (size.mm100 >= Math.round(minMm * 100) && size.mm100 <= Math.round(maxMm * 100)) sizes.push(size);
  }
  return sizes;
}

/** The size of a system nearest to a circumference in hundredths of a mm, of two equally near the larger; null outside its range. */
export function nearestSize(system: RingSizeSystem, mm100: number, steps?: SizeSteps): NamedSize | null {
  const { first, last, stepAt } = systems[system];
  const grain = grainOf(system, steps);
  const nearest = Math.floor(stepAt(mm100 / 100) / grain + 0.5) * grain;
  return nearest >= first && nearest <= last ? sizeAt(system, nearest) : null;
}

/** What a circumference (hundredths of a mm) is called in a system, to its nearest step; null outside its range. */
export function labelOf(system: RingSizeSystem, mm100: number, steps?: SizeSteps): string | null {
  return nearestSize(system, mm100, steps)?.label ?? null;
}

/** The circumference in hundredths of a mm of a size by its label, such as "L½"; null when the system has none such. */
export function mm100Of(system: RingSizeSystem, label: string): number | null {
  return sizesWithin(system, { minMm: 0, maxMm: 1000 }).find((size) => size.label === label)?.mm100 ?? null;
}

/** Inside diameter in mm of a circumference in hundredths of a mm. */
export function diameterMm(mm100: number): number {
  return mm100 / 100 / Math.PI;
}

/**
 * Advice on fit, as jewellers give it: a ring has to pass the knuckle, and a wide band sits tighter. From 4 mm of width a quarter of
 * a size more, from 6 mm half a size. The shopper decides.
 */
export function fitAdvice({ mm100, bandMm, knuckleMm100 = 0 }: Finger): FitAdvice {
  const byKnuckle = knuckleMm100 > mm100;
  const upQuarters = bandMm >= 6 ? 2 : bandMm >= 4 ? 1 : 0;
  const finger = byKnuckle ? knuckleMm100 : mm100;
  return { mm100: Math.round(finger + upQuarters * QUARTER_MM100), upQuarters, byKnuckle };
}

function sizeAt(system: RingSizeSystem, step: number): NamedSize {
  const { mmAt, labelAt } = systems[system];
  return { label: labelAt(step), mm100: Math.round(mmAt(step) * 100) };
}

/** How many of a system's steps lie between two sizes that are offered. */
function grainOf(system: RingSizeSystem, steps: SizeSteps = 'quarters'): number {
  const wanted = { whole: 1, halves: 2, quarters: 4 }[steps];
  return systems[system].parts / Math.min(wanted, systems[system].parts);
}

/** Quarters as the trade writes them on a size stick. */
function fraction(quarters: number): string {
  const whole = Math.floor(quarters / 4);
  const part = ['', '¼', '½', '¾'][quarters % 4] ?? '';
  return whole === 0 && part !== '' ? part : `${whole}${part}`;
}

/** A, A½, B … Z, Z½, Z+1, Z+1½ … Z+6. */
function letters(halves: number): string {
  const letter = Math.floor(halves / 2);
  const half = halves % 2 === 1 ? '½' : '';
  return letter < 26 ? `${String.fromCharCode(65 + letter)}${half}` : `Z+${letter - 25}${half}`;
}
