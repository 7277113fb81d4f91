// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { writeMinor } from './decimal.ts';
import { escape, parts } from './escaping.ts';
import { countGraphemes, countInked } from './graphemes.ts';
import { CHOICES, NUMBER, Payload, RING_SIZE, ROOM, TEXT } from './payload.ts';

/**
 * What a shopper has filled in, by slot. `value` is what programs see: a choice's place from 1, a set of choices as bits, a number,
 * a ring size in mm around, a day since 1970-01-01, 1 for a text; 0 when empty. Change it through the setters below only.
 */
export class Selection {
  /** 0, STALE or UNREADABLE. */
  fault: i32 = 0;
  /** 1 where the slot has a value, else 0: a number may be 0 and filled. */
  filled: Uint8Array;
  value: Float64Array;
  /** Texts: as trimmed, '' for none; with the characters in it, all and without blanks. */
  text: string[] = [];
  characters: Int32Array;
  inked: Int32Array;
  /** Ring sizes: the system it was picked in; '?' when a sizer was asked for. */
  system: string[] = [];
  /** The problem of a value that could not be taken, 0 for none. */
  bad: Uint8Array;
  /** By rule of the payload: 1 where the shopper has accepted its advice. */
  accepted: Uint8Array = new Uint8Array(ROOM);

  constructor(count: i32) {
    this.filled = new Uint8Array(count);
    this.value = new Float64Array(count);
    this.characters = new Int32Array(count);
    this.inked = new Int32Array(count);
    this.bad = new Uint8Array(count);
    for (let i: i32 = 0; i < count; i++) {
      this.text.push('');
      this.system.push('');
    }
  }
}

/** Takes a choice's place from 1, a set of choices as bits, a number or a day. */
export function setValue(selection: Selection, slot: i32, value: f64, isFilled: i32): void {
  selection.value[slot] = isFilled > 0 ? value : 0;
  selection.filled[slot] = isFilled as u8;
  selection.bad[slot] = 0;
}

/** Takes a text without the blanks around it; a blank one empties the slot. */
export function setText(selection: Selection, slot: i32, text: string): void {
  // AssemblyScript's trim() stops halfway through many leading blanks; its halves do not.
  const kept = text.replaceAll('\r', '').trimStart().trimEnd();
  selection.text[slot] = kept;
  // A line break is no character: nobody engraves it.
  selection.characters[slot] = countGraphemes(kept) - (kept.split('\n').length - 1);
  selection.inked[slot] = countInked(kept);
  setValue(selection, slot, 1, kept === '' ? 0 : 1);
}

/** Characters of the longest line of a text. */
export function longestLine(text: string): i32 {
  const lines = parts(text, 10);
  let most: i32 = 0;
  for (let i: i32 = 0; i < lines.length; i++) most = Math.max(most, countGraphemes(lines[i])) as i32;
  return most;
}

/** Takes a ring size in hundredths of a millimetre of inner circumference; 0 empties the slot. '' = the first system, '?' = a sizer. */
export function setRingSize(selection: Selection, slot: i32, mm100: f64, system: string): void {
  selection.system[slot] = system;
  setValue(selection, slot, mm100 / 100, mm100 > 0 || system === '?' ? 1 : 0);
}

/** Writes `_bespoke`: the shown slots that are filled, as `visible` of an evaluation says. Hidden ones keep their value and are left out. */
export function writeSelection(payload: Payload, selection: Selection, visible: Uint8Array): string {
  let accepted = '';
  for (let i: i32 = 0; i < payload.rule.length; i++)
    if (selection.accepted[i] > 0) accepted += (accepted === '' ? '' : '.') + writeMinor(i, 0);
  let text = '2;' + payload.stamp + ';' + accepted;
  let gap = '';
  for (let i: i32 = 0; i < payload.count; i++) {
    gap += ';';
    if (visible[i] === 0 || selection.filled[i] === 0) continue;
    text += gap + valueText(payload, selection, i);
    gap = '';
  }
  return text;
}

function valueText(payload: Payload, selection: Selection, slot: i32): string {
  const kind = payload.kind[slot];
  const value = selection.value[slot];
  if (kind === TEXT) return escape(selection.text[slot]);
  if (kind === RING_SIZE) {
    const system = selection.system[slot];
    return system === '?' ? system : writeMinor(Math.round(value * 100), 0) + system;
  }
  if (kind === CHOICES) return placesText(value as i32);
  const decimals: i32 = kind === NUMBER ? payload.form[slot] : 0;
  let scaled = Math.abs(value);
  for (let i: i32 = 0; i < decimals; i++) scaled *= 10;
  return (value < 0 ? '-' : '') + writeMinor(Math.round(scaled), decimals);
}

/** The places of the bits that are set, ascending, full stops between. */
function placesText(set: i32): string {
  let text = '';
  for (let place: i32 = 1; place <= 30; place++)
    if (((set >> (place - 1)) & 1) > 0) text += (text === '' ? '' : '.') + writeMinor(place, 0);
  return text;
}
