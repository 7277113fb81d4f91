import { escape } from '../../../../app/options/engine/runtime/escaping.ts';

/** A line item property that people read. */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** All readable properties in one: what pricing copies to the line it makes. Format in app/options/README.md, "The selection". */
export function wordsText(properties: readonly Property[]): string {
  return properties.map(({ name, value }) => `${escape(name)}=${escape(value)}`).join(';');
}

/**
 * Puts into a form's data what the piece was specified as: the block's own inputs leave, one property a slot comes, and the two hidden
 * ones with them.
 */
export function handOver(
  data: FormData,
  inputs: Iterable<{ readonly name: string }>,
  properties: readonly Property[],
): void {
  for (const { name } of inputs) if (name) data.delete(name);
  for (const { name, value } of properties) data.set(`properties[${name}]`, value);
}
