// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { cut, digits, parts } from './escaping.ts';
import { resizeNumbers, resizeTexts } from './room.ts';
import { find, findEither } from './scan.ts';

/** Kinds of slots as `kind` holds them: the letter that the slot's line begins with. */
export const CHOICE: i32 = 99;
export const DATE: i32 = 100;
export const CHOICES: i32 = 109;
export const NUMBER: i32 = 110;
export const RING_SIZE: i32 = 114;
export const TEXT: i32 = 116;

/** Slots are looked up by eight bits, so that no program can reach beyond the arrays. */
export const MOST_SLOTS: i32 = 200;
export const ROOM: i32 = 256;
/** Most sets have fewer. */
const SLOTS_AT_ONCE: i32 = 24;

/**
 * A compiled option set, read once and evaluated many times. A slot is one thing to fill in; a field of the authored set has one or
 * several. Programs are text (`machine.ts`). The format is in app/options/README.md, "The payload".
 */
export class Payload {
  /** 0 when it can be used; otherwise the line, from 1, that could not be read. A faulty payload has no slots. */
  fault: i32 = 0;
  stamp: string = '';
  /** The shop's currency and its decimals: what amounts are in. */
  currency: string = '';
  exponent: i32 = 2;
  /** Rounding of the price, in hundredths of a unit: up to the next multiple of `roundTo` plus `roundEnd`; 0 = none. */
  roundTo: f64 = 0;
  roundEnd: f64 = 0;
  baseDays: f64 = 0;
  /** By which the workshop names the set's stock. */
  key: string = '';
  /** What charges that are a bare number count in: minor units of the shop's currency. */
  unit: f64 = 1;

  /** Slots, one entry each unless it says otherwise. */
  count: i32 = 0;
  kind: i32[] = [];
  /** Numbers: decimals. Texts: what they must look like. Ring sizes: 1 when a sizer can be asked for. */
  form: i32[] = [];
  /** Programs. `require`: '0' = never, '' = always. `show`: '' = always. */
  show: string[] = [];
  require: string[] = [];
  least: string[] = [];
  most: string[] = [];
  /** In 10^-decimals. */
  step: f64[] = [];
  /** Most lines of a text. */
  lines: i32[] = [];
  /** Ring sizes: the codes of the offered systems, the first being the default, as "  UK US ". */
  systems: string[] = [];
  /** Texts: "font slot + 1:glyph line,glyph line…", '' = anything can be drawn. */
  glyphs: string[] = [];
  /** Charge and days of the slot as a whole; those of its choices are below. */
  charge: string[] = [];
  days: string[] = [];
  /** Effects on the slot, "program:choices" and "program:value", behind one another; slot i's are `limitAt[i]` to before `limitAt[i + 1]`. */
  limit: string[] = [];
  limitAt: i32[] = [0];
  force: string[] = [];
  forceAt: i32[] = [0];
  /** Charges and days of the slot's choices, as `programAt` reads them. */
  choiceCharge: string[] = [];
  choiceDays: string[] = [];
  /** Where the slot's choices are among all choices: from `choiceAt[i]` to before `choiceAt[i + 1]`. */
  choiceAt: i32[] = [0];

  /** Rules, one entry each: the letter of its line, when it holds, what it does (`P` charge, `D` days), at which slot (-1 none), whether it must be accepted. */
  rule: i32[] = [];
  ruleWhen: string[] = [];
  ruleDoes: string[] = [];
  ruleSlot: i32[] = [];
  ruleAsks: i32[] = [];
  /** What programs look up by number. */
  /** The last one, after those of the lines, is empty. */
  tables: f64[][] = [];
  prices: string[] = [];
  strings: string[] = [];
  glyphRanges: f64[][] = [];
  /** By slot, in the set's own language, with semicolons between: `labelOf`. */
  labels: string = '';
}

/** The program of a choice by its place from 1; '' when it has none. "B25C500": the third's is 25, the seventh's 500. */
export function programAt(programs: string, place: i32): string {
  const end = programs.length;
  let at: i32 = 1;
  let from: i32 = 0;
  while (from < end) {
    const gap: i32 = programs.charCodeAt(from) - 64;
    if (gap > 0 && gap < 27) {
      at += gap;
      from++;
    }
    const to = programEnd(programs, from);
    if (at >= place) return at === place ? programs.substring(from, to) : '';
    at++;
    from = to < end && programs.charCodeAt(to) === 44 ? to + 1 : to;
  }
  return '';
}

/** At the comma behind a program; one of digits alone also ends at a capital, which says how many choices have none. */
function programEnd(programs: string, from: i32): i32 {
  const end = programs.length;
  for (let i = from; i < end; i++) {
    const c = programs.charCodeAt(i);
    if (c < 48 || c > 57) return c > 64 && c < 91 && i > from ? i : find(programs, 44, i);
  }
  return end;
}

/** What a slot is called, for sentences; '' when the payload does not say. */
export function labelOf(payload: Payload, slot: i32): string {
  const labels = cut(payload.labels);
  return slot >= 0 && slot < labels.length ? labels[slot] : '';
}

/** Reads a payload. Never throws: `fault` says whether it can be used. It is read sign by sign: a cart may carry 128 000 of them. */
export function readPayload(text: string): Payload {
  const payload = new Payload();
  let at = find(text, 10, 0);
  // Where lines are ended with CRs, all of them are.
  if (at > 0 && text.charCodeAt(at - 1) === 13) return readPayload(text.replaceAll('\r', ''));

  const head = parts(text.substring(0, at), 59);
  let line: i32 = 0;
  if (head.length > 7 && head.length < 10 && head[0] === '2') {
    payload.stamp = head[1];
    payload.currency = head[2];
    payload.exponent = Math.min(3, Math.max(0, digits(head[3]))) as i32;
    payload.roundTo = Math.max(0, digits(head[4]));
    payload.roundEnd = Math.max(0, digits(head[5]));
    payload.baseDays = Math.max(0, digits(head[6]));
    payload.key = head[7];
    if (head.length > 8) payload.unit = Math.max(1, digits(head[8]));
    while (at >= 0 && at < text.length) {
      line++;
      at = readLine(payload, text, at + 1);
    }
    payload.tables.push([]);
    resize(payload, payload.count);
    if (at > 0 && payload.count > 0) return payload;
  }
  const faulty = new Payload();
  faulty.fault = line + 1;
  return faulty;
}

/** Reads the line that begins here; says where it ends, or -1 when it cannot be read. */
function readLine(payload: Payload, text: string, from: i32): i32 {
  const letter: i32 = from < text.length ? text.charCodeAt(from) : 0;
  if (letter > 90) return readSlot(payload, letter, text, from + 1);

  const end = find(text, 10, from);
  if (end === from) return -1;
  const rest = text.substring(from + 1, end);
  // A: amounts of their own by market or currency; T, G, V: numbers; S: a string; L: labels.
  if (letter === 65) payload.prices.push(rest);
  else if (letter === 84) payload.tables.push(numbers(rest));
  else if (letter === 86) payload.tables.push(sums(rest));
  else if (letter === 71) payload.glyphRanges.push(numbers(rest));
  else if (letter === 83) payload.strings.push(cut(rest)[0]);
  else if (letter === 76) payload.labels = rest;
  else return readRule(payload, letter, parts(rest, 59)) ? end : -1;
  return end;
}

/** B block, D days, K content, P price, W warning: `program;what it does;slot + 1;must accept`. */
function readRule(payload: Payload, letter: i32, given: string[]): boolean {
  if (!'BDKPW'.includes(String.fromCharCode(letter)) || given.length < 4) return false;
  payload.rule.push(letter);
  payload.ruleWhen.push(given[0]);
  payload.ruleDoes.push(given[1]);
  payload.ruleSlot.push((Math.max(0, Math.min(payload.count, digits(given[2]))) as i32) - 1);
  payload.ruleAsks.push(given[3] === '1' ? 1 : 0);
  return payload.rule.length < ROOM;
}

/** Reads the line of a slot from behind its letter; says where it ends, or -1 when it cannot be read. */
function readSlot(payload: Payload, kind: i32, text: string, from: i32): i32 {
  let end = findEither(text, 59, 10, from);
  const form = Math.min(ROOM, digits(text.substring(from, end))) as i32;
  if (form < 0 || !isKind(kind) || payload.count === MOST_SLOTS) return -1;
  // A set of choices is thirty bits; a number of more than three decimals loses them in binary.
  if ((kind === CHOICES && form > 30) || (kind === NUMBER && form > 3)) return -1;

  addSlot(payload, kind, form);
  while (end < text.length && text.charCodeAt(end) === 59) {
    const start = end + 1;
    const letter: i32 = start < text.length ? text.charCodeAt(start) : 0;
    end = findEither(text, 59, 10, start);
    if (end === start || !takeAttribute(payload, letter, text.substring(start + 1, end))) return -1;
  }
  const next = payload.count + 1;
  payload.limitAt[next] = payload.limit.length;
  payload.forceAt[next] = payload.force.length;
  const choices = kind === CHOICE || kind === CHOICES ? form : 0;
  payload.choiceAt[next] = payload.choiceAt[payload.count] + choices;
  payload.count++;
  return end;
}

function addSlot(payload: Payload, kind: i32, form: i32): void {
  const slot = payload.count;
  if (slot === payload.kind.length) resize(payload, slot + SLOTS_AT_ONCE);
  payload.kind[slot] = kind;
  payload.form[slot] = form;
  payload.require[slot] = '0';
  payload.lines[slot] = 1;
}

/** Room for so many slots. Lists that grow one by one are copied over and over: a quarter of all that pricing did. */
function resize(payload: Payload, slots: i32): void {
  resizeNumbers(payload.kind, slots);
  resizeNumbers(payload.form, slots);
  resizeNumbers(payload.lines, slots);
  resizeNumbers(payload.limitAt, slots + 1);
  resizeNumbers(payload.forceAt, slots + 1);
  resizeNumbers(payload.choiceAt, slots + 1);
  resizeTexts(payload.show, slots);
  resizeTexts(payload.require, slots);
  resizeTexts(payload.least, slots);
  resizeTexts(payload.most, slots);
  resizeTexts(payload.systems, slots);
  resizeTexts(payload.glyphs, slots);
  resizeTexts(payload.charge, slots);
  resizeTexts(payload.days, slots);
  resizeTexts(payload.choiceCharge, slots);
  resizeTexts(payload.choiceDays, slots);
  const from = payload.step.length;
  payload.step.length = slots;
  if (slots > from) payload.step.fill(0, from);
}

/** Gives the last slot what the letter says. */
function takeAttribute(payload: Payload, letter: i32, rest: string): boolean {
  const slot = payload.count;
  if (letter === 112) payload.choiceCharge[slot] = rest;
  else if (letter === 33) payload.require[slot] = rest;
  else if (letter === 113) payload.choiceDays[slot] = rest;
  else if (letter === 119) payload.show[slot] = rest;
  else if (letter === 97) payload.least[slot] = rest;
  else if (letter === 122) payload.most[slot] = rest;
  else if (letter === 115) payload.step[slot] = digits(rest);
  else if (letter === 106) payload.lines[slot] = Math.min(99, digits(rest)) as i32;
  else if (letter === 121) payload.systems[slot] = '  ' + rest + ' ';
  else if (letter === 103) payload.glyphs[slot] = rest;
  else if (letter === 120) payload.charge[slot] = rest;
  else if (letter === 101) payload.days[slot] = rest;
  else if (letter === 108) payload.limit.push(rest);
  else if (letter === 61) payload.force.push(rest);
  else return false;
  return true;
}

function isKind(kind: i32): boolean {
  return (
    kind === CHOICE ||
    kind === CHOICES ||
    kind === NUMBER ||
    kind === RING_SIZE ||
    kind === TEXT ||
    kind === DATE
  );
}

/** Whole numbers with commas between; 0 for what is none. */
export function numbers(list: string): f64[] {
  const found: f64[] = [];
  const given = parts(list, 44);
  for (let i: i32 = 0; i < given.length; i++) found.push(signed(given[i]));
  return found;
}

/** Numbers of which each is written as what it is more than the one before. */
function sums(list: string): f64[] {
  const found: f64[] = list === '' ? [] : numbers(list);
  for (let i: i32 = 1; i < found.length; i++) found[i] += found[i - 1];
  return found;
}

/** A whole number that may be negative; 0 for what is none. */
export function signed(text: string): f64 {
  return text.startsWith('-') ? -Math.max(0, digits(text.substring(1))) : Math.max(0, digits(text));
}
