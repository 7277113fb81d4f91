// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { readDecimal } from './decimal.ts';
import { cut, digits } from './escaping.ts';
import { CHOICE, CHOICES, DATE, NUMBER, Payload, RING_SIZE, ROOM, TEXT } from './payload.ts';
import { OUT_OF_RANGE, STALE, UNKNOWN_CHOICE, UNREADABLE } from './problems.ts';
import { Selection, setRingSize, setText, setValue } from './selection.ts';

/** Reads `_bespoke`: `2;stamp;accepted rules;value;value;…`. Never throws: what is wrong is kept in `fault` and `bad`, and told by `evaluate`. */
export function readSelection(payload: Payload, text: string): Selection {
  const selection = new Selection(payload.count);
  const parts = cut(text);
  if (parts.length < 3 || parts[0] !== '2') {
    selection.fault = UNREADABLE;
    return selection;
  }
  if (parts[1] !== payload.stamp) selection.fault = STALE;
  else if (parts.length > payload.count + 3) selection.fault = UNREADABLE;
  const accepted = parts[2].split('.');
  for (let i: i32 = 0; i < accepted.length; i++) {
    const rule = digits(accepted[i]);
    if (rule >= 0 && rule < ROOM) selection.accepted[rule as i32] = 1;
  }
  for (let i: i32 = 0; i < payload.count && i + 3 < parts.length; i++)
    if (parts[i + 3] !== '') takeValue(payload, selection, i, parts[i + 3]);
  return selection;
}

/** Takes a value as `_bespoke` and rules write it. */
export function takeValue(payload: Payload, selection: Selection, slot: i32, text: string): void {
  const kind = payload.kind[slot];
  const isNegative = kind === NUMBER && text.startsWith('-');
  const number = readDecimal(isNegative ? text.substring(1) : text);
  if (kind === TEXT) setText(selection, slot, text);
  else if (kind === RING_SIZE) takeRingSize(payload, selection, slot, text);
  else if (kind === CHOICES) takeChoices(payload, selection, slot, text);
  else if (number < 0) selection.bad[slot] = (kind === CHOICE ? UNKNOWN_CHOICE : OUT_OF_RANGE) as u8;
  else if (kind === CHOICE && (number < 1 || number > payload.form[slot] || number % 1 > 0))
    selection.bad[slot] = UNKNOWN_CHOICE as u8;
  else if (kind === DATE && (number > 1e6 || number % 1 > 0)) selection.bad[slot] = OUT_OF_RANGE as u8;
  else setValue(selection, slot, isNegative ? -number : number, 1);
}

function takeChoices(payload: Payload, selection: Selection, slot: i32, text: string): void {
  const places = text.split('.');
  let bits: i32 = 0;
  for (let i: i32 = 0; i < places.length; i++) {
    const place = digits(places[i]);
    if (place < 1 || place > payload.form[slot] || place > 30 || ((bits >> (place as i32)) & 1) > 0) {
      selection.bad[slot] = UNKNOWN_CHOICE as u8;
      return;
    }
    bits |= 1 << (place as i32);
  }
  setValue(selection, slot, bits >> 1, 1);
}

function takeRingSize(payload: Payload, selection: Selection, slot: i32, text: string): void {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) > 57) end--;
  const mm100 = digits(text.substring(0, end));
  const system = text.substring(end);
  const isOffered = system !== '?' && payload.systems[slot].includes(' ' + system + ' ');
  if (isOffered ? mm100 > 0 && mm100 < 1e5 : text === '?' && payload.form[slot] === 1)
    setRingSize(selection, slot, Math.max(0, mm100), system);
  else selection.bad[slot] = OUT_OF_RANGE as u8;
}
