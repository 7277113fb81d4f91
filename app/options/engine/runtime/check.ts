// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { Evaluation, RULED_OUT } from './evaluation.ts';
import { Machine, run } from './machine.ts';
import { CHOICE, CHOICES, DATE, NUMBER, RING_SIZE, TEXT } from './payload.ts';
import {
  CLOSED_DAY,
  MISSING,
  MISSPELT,
  NOT_DRAWABLE,
  NOT_OFFERED,
  OUT_OF_RANGE,
  SOLD_OUT,
  TOO_FEW,
  TOO_LATE,
  TOO_LONG,
  TOO_MANY,
  TOO_MANY_LINES,
  TOO_SOON,
} from './problems.ts';
import { isWrittenLike, undrawable } from './text-checks.ts';
import { readyDay, isOpen } from './workshop.ts';

/** A person's character may be a family of emoji; code units beyond this many a character are no engraving. */
const UNITS_A_CHARACTER: i32 = 16;

/** The problem of a shown slot, 0 for none. */
export function checkSlot(evaluation: Evaluation, machine: Machine, slot: i32): i32 {
  const payload = machine.payload;
  const selection = machine.selection;
  if (selection.bad[slot] > 0) return selection.bad[slot];
  if (selection.filled[slot] === 0) return evaluation.required[slot] > 0 ? MISSING : 0;

  const kind = payload.kind[slot];
  const value = selection.value[slot];
  if (kind === CHOICE || kind === CHOICES) return checkChoices(evaluation, machine, slot);

  const isLeastGiven = payload.least[slot] !== '';
  const isMostGiven = payload.most[slot] !== '';
  const least = run(machine, payload.least[slot], false);
  const most = run(machine, payload.most[slot], false);
  if (kind === TEXT) {
    if (isLeastGiven && selection.characters[slot] < least) return TOO_FEW;
    return checkText(machine, slot, isMostGiven ? most : 500);
  }
  if (kind === DATE) return checkDate(evaluation, machine, slot);
  // A sizer instead of a size.
  if (kind === RING_SIZE && value === 0) return 0;
  if ((isLeastGiven && value < least - 1e-9) || (isMostGiven && value > most + 1e-9)) return OUT_OF_RANGE;
  if (kind !== NUMBER || payload.step[slot] === 0) return 0;

  let scale: f64 = 1;
  for (let i: i32 = 0; i < payload.form[slot]; i++) scale *= 10;
  const steps = ((value - least) * scale) / payload.step[slot];
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? OUT_OF_RANGE : 0;
}

function checkChoices(evaluation: Evaluation, machine: Machine, slot: i32): i32 {
  const payload = machine.payload;
  const from = payload.choiceAt[slot];
  const to = payload.choiceAt[slot + 1];
  const value = machine.selection.value[slot] as i32;
  const isSet = payload.kind[slot] === CHOICES;
  let chosen: i32 = 0;
  let bans: i32 = 0;
  if (!isSet && value > 0 && from + value <= to) bans = evaluation.banned[from + value - 1];
  if (isSet)
    for (let i = from; i < to; i++) {
      if (((value >> (i - from)) & 1) === 0) continue;
      chosen++;
      bans |= evaluation.banned[i];
    }
  if (bans > 0) return (bans & RULED_OUT) > 0 ? NOT_OFFERED : SOLD_OUT;
  if (isSet && payload.least[slot] !== '' && chosen < run(machine, payload.least[slot], false))
    return TOO_FEW;
  return isSet && payload.most[slot] !== '' && chosen > run(machine, payload.most[slot], false)
    ? TOO_MANY
    : 0;
}

function checkText(machine: Machine, slot: i32, most: f64): i32 {
  const text = machine.selection.text[slot];
  if (machine.selection.characters[slot] > most || text.length > most * UNITS_A_CHARACTER) return TOO_LONG;
  if (!isWrittenLike(text, machine.payload.form[slot])) return MISSPELT;
  if (text.split('\n').length > machine.payload.lines[slot]) return TOO_MANY_LINES;
  const glyphs = machine.payload.glyphs[slot];
  return glyphs !== '' && undrawable(machine, text, glyphs) > 0 ? NOT_DRAWABLE : 0;
}

/** `least`: working days that must lie between, "" the lead time; `most`: calendar days from today. */
function checkDate(evaluation: Evaluation, machine: Machine, slot: i32): i32 {
  const workshop = machine.around.workshop;
  const day = machine.selection.value[slot] as i32;
  const least = machine.payload.least[slot];
  const most = machine.payload.most[slot];
  if (!isOpen(workshop, day)) return CLOSED_DAY;
  if (workshop.today === 0) return 0;
  const needed = least === '' ? evaluation.days : run(machine, least, false);
  if (day < readyDay(workshop, workshop.today - machine.around.graceDays, needed)) return TOO_SOON;
  return most !== '' && day > workshop.today + run(machine, most, false) ? TOO_LATE : 0;
}
