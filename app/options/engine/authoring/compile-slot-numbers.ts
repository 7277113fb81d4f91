import { bare, decimalsIn } from './compile-number.ts';
import type { Slot } from './slots.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Least, most and step of a slot that is a number; times in minutes since midnight. Null for other slots. */
export function rangeOf({ field, part }: Slot): Range | null {
  if (field.kind === 'number' || field.kind === 'quantity') return field;
  if (field.kind === 'time')
    return { min: minutesOf(field.from), max: minutesOf(field.to), step: field.stepMinutes };
  if (field.kind === 'measurements') return field.measures.find(({ id }) => id === part) ?? null;
  return field.kind === 'stone' && part === 'size' ? (field.size ?? null) : null;
}

/** Decimals with which a number is written: as many as its range and step have, at most three. */
export function decimalsOfSlot(slot: Slot): number {
  const range = rangeOf(slot);
  return range === null ? 0 : Math.min(3, Math.max(...[range.min, range.step].map(decimalsIn)));
}

/** The attributes of a number's range. */
export function rangeAttributes(slot: Slot): string[] {
  const range = rangeOf(slot);
  if (range === null) return [];
  return [
    `a${bare(range.min)}`,
    `z${bare(range.max)}`,
    `s${Math.round(range.step * 10 ** decimalsOfSlot(slot))}`,
  ];
}

/** "09:30" as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
