// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { CHOICE, Payload, RING_SIZE } from './payload.ts';
import { Selection } from './selection.ts';
import { sizeLabel } from './sizes.ts';

/** What people read for one field on the cart, the order and the workbench: '' when it is empty. */
export function fieldWords(payload: Payload, selection: Selection, field: i32): string {
  if (selection.filled[field] === 0) return '';
  if (payload.kind[field] === CHOICE)
    return payload.choiceLabel[payload.choiceAt[field] + selection.pick[field]];
  if (payload.kind[field] === RING_SIZE) return sizeWords(payload, selection, field);
  return selection.text[field];
}

/** "UK L½ (51.9 mm)": the system it was picked in, or the maker's first. */
function sizeWords(payload: Payload, selection: Selection, field: i32): string {
  const mm100 = selection.mm100[field];
  const picked = selection.system[field];
  const system = picked === '' ? payload.systems[field].split(' ')[0] : picked;
  const label = sizeLabel(system, mm100);
  const tenths = Math.floor((mm100 as f64) / 10 + 0.5) as i32;
  const last = tenths % 10;
  const mm = ((tenths - last) / 10).toString() + '.' + last.toString() + ' mm';
  return label === '' ? mm : system + ' ' + label + ' (' + mm + ')';
}
