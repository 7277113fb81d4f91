// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { writeMinor } from './decimal.ts';
import { cut, digits, escape } from './escaping.ts';
import { countGraphemes, countInked } from './graphemes.ts';
import { CHOICE, isShown, Payload, RING_SIZE } from './payload.ts';
import { OUT_OF_RANGE, STALE, UNKNOWN_CHOICE, UNREADABLE } from './problems.ts';

/** What a shopper has filled in, field by field in the payload's order. Change it through the setters below only. */
export class Selection {
  /** 0, STALE or UNREADABLE. */
  fault: i32 = 0;
  /** How many fields it names that the payload does not have. */
  strangers: i32 = 0;
  /** 1 where the field has a value, else 0. */
  filled: Int32Array;
  /** Choices: the index within the field's own choices, -1 for none. */
  pick: Int32Array;
  /** Texts: as trimmed, '' for none; with the characters in it, all and without blanks. */
  text: string[] = [];
  characters: Int32Array;
  inked: Int32Array;
  /** Ring sizes: inner circumference in hundredths of a millimetre, 0 for none, and the system it was picked in. */
  mm100: Int32Array;
  system: string[] = [];
  /** The problem of a value that could not be taken, 0 for none. */
  bad: Int32Array;

  constructor(count: i32) {
    this.filled = new Int32Array(count);
    this.pick = new Int32Array(count).fill(-1);
    this.characters = new Int32Array(count);
    this.inked = new Int32Array(count);
    this.mm100 = new Int32Array(count);
    this.bad = new Int32Array(count);
    for (let i: i32 = 0; i < count; i++) {
      this.text.push('');
      this.system.push('');
    }
  }
}

/** Nothing filled in yet. */
export function emptySelection(payload: Payload): Selection {
  return new Selection(payload.count);
}

/** Picks a choice by its index within the field; -1 empties the field. */
export function setChoice(selection: Selection, field: i32, index: i32): void {
  selection.pick[field] = index;
  selection.filled[field] = index < 0 ? 0 : 1;
  selection.bad[field] = 0;
}

/** Takes a text without the blanks around it; a blank one empties the field. */
export function setText(selection: Selection, field: i32, text: string): void {
  // AssemblyScript's trim() stops halfway through many leading blanks; its halves do not.
  const kept = text.replaceAll('\r', '').trimStart().trimEnd();
  selection.text[field] = kept;
  selection.characters[field] = countGraphemes(kept);
  selection.inked[field] = countInked(kept);
  selection.filled[field] = kept === '' ? 0 : 1;
  selection.bad[field] = 0;
}

/** Takes a ring size in hundredths of a millimetre of inner circumference; 0 empties the field. '' = the field's first system. */
export function setRingSize(selection: Selection, field: i32, mm100: i32, system: string): void {
  selection.mm100[field] = mm100;
  selection.system[field] = system;
  selection.filled[field] = mm100 > 0 ? 1 : 0;
  selection.bad[field] = 0;
}

/** Reads `_bespoke`. Never throws: what is wrong is kept in `fault`, `strangers` and `bad`, and told by `evaluate`. */
export function readSelection(payload: Payload, text: string): Selection {
  const selection = new Selection(payload.count);
  const parts = cut(text.replaceAll('\r', ''));
  if (parts.length < 2 || parts[0] !== '1') {
    selection.fault = UNREADABLE;
    return selection;
  }

  if (parts[1] !== payload.stamp) selection.fault = STALE;
  for (let i: i32 = 2; i < parts.length; i++) {
    const part = parts[i];
    const at = part.indexOf('=');
    const field = payload.id.indexOf(part.substring(0, at));
    if (at < 1) selection.fault = UNREADABLE;
    else if (field < 0) selection.strangers++;
    else if (selection.filled[field] > 0 || selection.bad[field] > 0) selection.fault = UNREADABLE;
    else take(payload, selection, field, part.substring(at + 1));
  }
  return selection;
}

/** Writes `_bespoke`: the shown fields that are filled. Hidden ones keep their value in the selection and are left out. */
export function writeSelection(payload: Payload, selection: Selection): string {
  const shown = new Uint8Array(payload.count);
  let text = '1;' + payload.stamp;
  for (let i: i32 = 0; i < payload.count; i++) {
    shown[i] = isShown(payload, i, shown, selection.pick, selection.filled) as u8;
    if (shown[i] === 0 || selection.filled[i] === 0) continue;
    text += ';' + payload.id[i] + '=';
    if (payload.kind[i] === CHOICE) text += payload.choiceId[payload.choiceAt[i] + selection.pick[i]];
    else if (payload.kind[i] === RING_SIZE) text += writeMinor(selection.mm100[i], 0) + selection.system[i];
    else text += escape(selection.text[i]);
  }
  return text;
}

function take(payload: Payload, selection: Selection, field: i32, value: string): void {
  if (payload.kind[field] === CHOICE) {
    const from = payload.choiceAt[field];
    const choice = payload.choiceId.indexOf(value, from);
    if (choice >= 0 && choice < payload.choiceAt[field + 1]) setChoice(selection, field, choice - from);
    else selection.bad[field] = UNKNOWN_CHOICE;
  } else if (payload.kind[field] === RING_SIZE) {
    let end = value.length;
    while (end > 0 && value.charCodeAt(end - 1) > 57) end--;
    const mm100 = digits(value.substring(0, end));
    const system = value.substring(end);
    if (mm100 > 0 && mm100 < 1e5 && payload.systems[field].includes(' ' + system + ' '))
      setRingSize(selection, field, mm100 as i32, system);
    else selection.bad[field] = OUT_OF_RANGE;
  } else setText(selection, field, value);
}
