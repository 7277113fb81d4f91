import type { Field } from '../field.ts';
import type { OptionSet } from '../option-set.ts';

/** One small, complete option set for each of some kinds of field, using all that the kind can say. */
export type Examples<K extends Field['kind']> = Readonly<Record<K, OptionSet>>;

/** An option set of these fields, in pounds. */
export function example(name: string, ...fields: readonly Field[]): OptionSet {
  return { format: 2, name, currency: 'GBP', fields };
}
