import { on } from './compile-number.ts';
import type { FormulaName, ResolveName } from './formula.ts';
import { slotsNamed, type Slot } from './slots.ts';

/**
 * What comparisons, tiers and formulas take a slot for: numbers as they are, ring sizes in mm around, texts by their characters, multiple
 * choices by how many, days by their distance from today. Null for single choices. An empty slot comes to 0 (a day to less).
 */
export function subjectOf(slot: Slot): FormulaName | null {
  const { index, kind, field, part } = slot;
  if (kind === 'choices') return { program: `${on(index, 'v')}S`, unit: 'pieces' };
  if (kind === 'ring-size') return { program: on(index, 'v'), unit: 'mm' };
  if (kind === 'date') return { program: `${on(index, 'v')}d-`, unit: 'days' };
  if (kind === 'text')
    return field.kind === 'colour' || field.kind === 'file'
      ? null
      : { program: on(index, 'c'), unit: 'characters' };
  if (kind !== 'number') return null;

  return { program: on(index, 'v'), unit: unitOf(field, part) };
}

/** Names of a formula: slots that are numbers in some way, `quantity` (pieces of the line) and `base` (the variant's price). */
export function formulaNames(slots: readonly Slot[]): ResolveName {
  return (name) => {
    const slot = slotsNamed(slots, name)[0];
    if (slot !== undefined && slot.id === name) return subjectOf(slot);
    if (name === 'quantity') return { program: 'q', unit: 'pieces' };
    return name === 'base' ? { program: 'b', unit: 'money' } : null;
  };
}

function unitOf(field: Slot['field'], part: string | null): string {
  if (field.kind === 'number') return field.unit ?? '';
  if (field.kind === 'quantity') return field.unit ?? 'pieces';
  if (field.kind === 'time') return 'minutes';
  if (field.kind === 'measurements') return field.unit;
  return field.kind === 'stone' && part === 'size' ? (field.size?.unit ?? '') : '';
}
