import { labelOf } from '../ring-size.ts';
import { hasBit } from '../runtime/machine.ts';
import type { Selection } from '../runtime/selection.ts';
import type { RingSizeSystem } from './field.ts';
import { rangeOf } from './compile-slot-numbers.ts';
import type { Slot } from './slots.ts';

/** A way of saying the set's words: `translator` of words.ts. */
type Say = (word: string) => string;

/** What was filled in, in the words that the block writes for people; "" for nothing. Our own words are English where `say` has none. */
export function valueWords(slot: Slot, selection: Selection, say: Say): string {
  const { index } = slot;
  if (selection.filled[index] !== 1) return '';

  const value = selection.value[index] ?? 0;
  switch (slot.kind) {
    case 'choice':
      return say(slot.choices[value - 1]?.label ?? '');
    case 'choices':
      return slot.choices
        .filter((_, place) => hasBit(value, place))
        .map(({ label }) => say(label))
        .join(', ');
    case 'number':
      return numberWords(slot, value);
    case 'ring-size':
      return selection.system[index] === '?'
        ? say('Sizer, please')
        : sizeWords(slot, Math.round(value * 100), selection.system[index] ?? '');
    case 'date':
      return new Date(value * 86_400_000).toISOString().slice(0, 10);
    default:
      return selection.text[index] ?? '';
  }
}

function numberWords(slot: Slot, value: number): string {
  const { field } = slot;
  if (field.kind === 'time') {
    const hours = Math.floor(value / 60);
    return `${String(hours).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  }
  const unit = unitOf(slot);
  return unit === undefined || unit === '' ? String(value) : `${value} ${unit}`;
}

function unitOf(slot: Slot): string | undefined {
  const { field } = slot;
  if (field.kind === 'stone') return field.size?.unit;
  if (field.kind === 'measurements') return field.unit;
  return rangeOf(slot) !== null && 'unit' in field ? field.unit : undefined;
}

/** "UK L½ (51.9 mm)"; a size without a system is called by the first one the maker named. */
function sizeWords({ field }: Slot, mm100: number, system: string): string {
  if (field.kind !== 'ring-size') return '';

  const named: RingSizeSystem | undefined = field.systems.find((one) => one === system) ?? field.systems[0];
  const label = named === undefined ? null : labelOf(named, mm100, field.steps);
  const mm = `${(Math.round(mm100 / 10) / 10).toFixed(1)} mm`;
  return label === null ? mm : `${named} ${label} (${mm})`;
}
