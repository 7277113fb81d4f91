import type { Workshop } from '@prisma/client';
import { z } from 'zod';
import { METALS } from './spot-price.ts';
import type { SpotPaths, SpotSource } from './spot-source.ts';

const Path = z.string().optional();
const Paths = z.object({
  gold: Path,
  silver: Path,
  platinum: Path,
  palladium: Path,
  currency: Path,
  rate: Path,
});

/** The source as it is kept; null when prices are set by hand. */
export function sourceOf(
  { spotUrl, spotPaths, spotUnit, spotCurrency }: Workshop,
  shopCurrency: string,
): SpotSource | null {
  if (spotUrl === null) return null;

  return {
    url: spotUrl,
    paths: pathsIn(spotPaths),
    unit: spotUnit === 'gram' ? 'gram' : 'ounce',
    currency: spotCurrency ?? shopCurrency,
  };
}

/** As kept in the database, without what says nothing. */
function pathsIn(kept: unknown): SpotPaths {
  const parsed = Paths.catch({}).parse(kept);
  const names = [...METALS, 'currency', 'rate'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (parsed[name] === undefined ? [] : [[name, parsed[name]]])),
  );
}
