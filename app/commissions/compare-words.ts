import type { Snapshot } from './commission.ts';
import { saysTheSame } from './ordered-piece.ts';

export interface ComparedLine {
  readonly label: string;
  /** What the workshop makes; null for a property that belongs to no option. */
  readonly made: string | null;
  /** What people read on the order; null when it does not say. */
  readonly read: string | null;
  readonly agrees: boolean;
}

/** The specification beside the order's own words, option by option, then the properties that are no option. */
export function compareWords({ specification, properties }: Snapshot): ComparedLine[] {
  const specified = specification.map(({ label, value }) => {
    const read = properties.find(({ name }) => name === label)?.value ?? null;
    return { label, made: value, read, agrees: read !== null && saysTheSame(read, value) };
  });
  const others = properties
    .filter(({ name }) => !specification.some(({ label }) => label === name))
    .map(({ name, value }) => ({ label: name, made: null, read: value, agrees: true }));

  return [...specified, ...others];
}
