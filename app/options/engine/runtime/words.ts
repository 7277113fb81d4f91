// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { writeMinor } from './decimal.ts';
import { CHOICE, Payload, RING_SIZE } from './payload.ts';
import { Selection } from './selection.ts';

/**
 * What people read for one field on the cart, the order and the workbench: '' when it is empty. `sizeLabel` is what the ring size
 * is called in the system it was picked in; who has it from the form passes it, others call `fieldWords`.
 */
export function wordsWith(payload: Payload, selection: Selection, field: i32, sizeLabel: string): string {
  if (selection.filled[field] === 0) return '';
  if (payload.kind[field] === CHOICE)
    return payload.choiceLabel[payload.choiceAt[field] + selection.pick[field]];
  if (payload.kind[field] !== RING_SIZE) return selection.text[field];

  const mm = writeMinor(Math.floor((selection.mm100[field] + 5) / 10), 1) + ' mm';
  return sizeLabel === '' ? mm : systemOf(payload, selection, field) + ' ' + sizeLabel + ' (' + mm + ')';
}

/** The system a ring size was picked in, or the field's first. */
export function systemOf(payload: Payload, selection: Selection, field: i32): string {
  const picked = selection.system[field];
  return picked === '' ? payload.systems[field].split(' ')[2] : picked;
}
