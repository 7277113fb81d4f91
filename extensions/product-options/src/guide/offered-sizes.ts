import { labelOf, ringSizeSystems } from '../../../../app/options/engine/ring-size.ts';
import type { NamedSize } from '../../../../app/options/engine/ring-size.ts';

/** What a circumference (hundredths of a mm) is called in several systems: "UK N½ · US 7". None outside their ranges. */
export function namesOf(mm100: number, systems: readonly string[]): string {
  return systems
    .flatMap((system) => {
      const label = labelIn(system, mm100);
      return label === null ? [] : [`${system} ${label}`];
    })
    .join(' · ');
}

/** The converter: for each offered size its names in all systems, '–' where a system has none. */
export function comparison(sizes: readonly number[], systems: readonly string[]): string[][] {
  return sizes.map((mm100) => systems.map((system) => labelIn(system, mm100) ?? '–'));
}

/** The offered size nearest to a circumference; null when that lies outside what is made. */
export function nearestOffered(sizes: readonly NamedSize[], mm100: number): NamedSize | null {
  const away = sizes.map((size) => Math.abs(size.mm100 - mm100));
  const nearest = sizes[away.indexOf(Math.min(...away))];
  const [first] = sizes;
  const last = sizes.at(-1);
  if (!nearest || !first || !last) return null;

  // Half a step beyond the ends is still theirs.
  const step = sizes[1] ? (sizes[1].mm100 - first.mm100) / 2 : 50;
  return mm100 >= first.mm100 - step && mm100 <= last.mm100 + step ? nearest : null;
}

function labelIn(system: string, mm100: number): string | null {
  const known = ringSizeSystems.find((name) => name === system);
  return known ? labelOf(known, mm100) : null;
}
