import type { RingSizeSystem } from './authoring/field.ts';
import { sizeLabel } from './size-label.ts';

/** A system of ring sizes and where it is used: `mmAt(n)` is the inner circumference in mm of its step n, from `first` to `last`. */
interface System {
  readonly countries: string;
  readonly first: number;
  readonly last: number;
  readonly mmAt: (step: number) => number;
}

/**
 * Rules and ranges: ISO 8653; BS EN 28653 (UK); JIS S 4700 (Japan); the de facto American stick (0.458 in + 0.032 in a size);
 * Hong Kong has no standard, so ours fits one chart. Italian numbers are circumference − 40 mm within ISO's range, German ones the
 * inside diameter in mm by quarters within it. Steps are what is sold: halves in the UK, quarters in America.
 */
const systems: Readonly<Record<RingSizeSystem, System>> = {
  UK: {
    countries: 'GB IE AU NZ IM JE GG ZA',
    first: 0,
    last: 62,
    mmAt: (n) => 37.5 + 0.625 * n,
  },
  US: {
    countries: 'US CA MX',
    first: 0,
    last: 64,
    mmAt: (n) => Math.PI * (11.633 + 0.2032 * n),
  },
  ISO: {
    countries: 'FR BE NL LU AT SE NO DK FI PT',
    first: 41,
    last: 76,
    mmAt: (n) => n,
  },
  IT: {
    countries: 'IT ES CH SM',
    first: 1,
    last: 36,
    mmAt: (n) => n + 40,
  },
  DE: {
    countries: 'DE',
    first: 53,
    last: 96,
    mmAt: (n) => (Math.PI * n) / 4,
  },
  JP: { countries: 'JP', first: 1, last: 35, mmAt: (n) => Math.PI * (13 + (n - 1) / 3) },
  HK: { countries: 'HK MO', first: 6, last: 25, mmAt: (n) => Math.PI * (12 + 0.35 * n) },
};

/** Every system, in the order they are offered to makers. */
export const ringSizeSystems: readonly RingSizeSystem[] = ['UK', 'US', 'ISO', 'IT', 'DE', 'JP', 'HK'];

/** The system of a country (ISO 3166, two letters), or null where none is its own. */
export function systemOfCountry(country: string): RingSizeSystem | null {
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return ringSizeSystems.find((system) => systems[system].countries.includes(code)) ?? null;
}

/** The sizes of a system between two inner circumferences in mm, both included, from small to large. */
export function sizesWithin(
  system: RingSizeSystem,
  minMm: number,
  maxMm: number,
): { readonly label: string; readonly mm100: number }[] {
  const { first, last, mmAt } = systems[system];
  const sizes: { label: string; mm100: number }[] = [];
  for (let step = first; step <= last; step += 1) {
    const mm100 = Math.round(mmAt(step) * 100);
    if (mm100 >= Math.round(minMm * 100) && mm100 <= Math.round(maxMm * 100))
      sizes.push({ label: sizeLabel(system, mm100), mm100 });
  }
  return sizes;
}

/** What a circumference (hundredths of a mm) is called in a system, to its nearest step; null outside its range. */
export function labelOf(system: RingSizeSystem, mm100: number): string | null {
  return sizeLabel(system, mm100) || null;
}

/** The circumference in hundredths of a mm of a size by its label; null when the system has none such. */
export function mm100Of(system: RingSizeSystem, label: string): number | null {
  return sizesWithin(system, 0, 1000).find((size) => size.label === label)?.mm100 ?? null;
}

/** Inside diameter in mm of a circumference in hundredths of a mm. */
export function diameterMm(mm100: number): number {
  return mm100 / 100 / Math.PI;
}
