// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { cut, digits } from './escaping.ts';

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
  /** Most lines of a text; 0 = one. */
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
  /** All choices behind one another; slot i's are `choiceAt[i]` to before `choiceAt[i + 1]`. */
  choiceCharge: string[] = [];
  choiceDays: string[] = [];
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
  /** By slot, in the set's own language, for sentences. */
  labels: string[] = [];
}

/** Reads a payload. Never throws: `fault` says whether it can be used. */
export function readPayload(text: string): Payload {
  const payload = new Payload();
  const lines = text.replaceAll('\r', '').split('\n');
  const head = lines[0].split(';');
  let line: i32 = 0;
  if (head.length === 8 && head[0] === '2') {
    payload.stamp = head[1];
    payload.currency = head[2];
    payload.exponent = Math.min(3, Math.max(0, digits(head[3]))) as i32;
    payload.roundTo = Math.max(0, digits(head[4]));
    payload.roundEnd = Math.max(0, digits(head[5]));
    payload.baseDays = Math.max(0, digits(head[6]));
    payload.key = head[7];
    line = 1;
    while (line < lines.length && readLine(payload, lines[line])) line++;
    payload.tables.push([]);
    if (line === lines.length && payload.count > 0) return payload;
  }
  const faulty = new Payload();
  faulty.fault = line + 1;
  return faulty;
}

function readLine(payload: Payload, line: string): boolean {
  const letter: i32 = line === '' ? 0 : line.charCodeAt(0);
  const rest = line.substring(1);
  if (letter > 90) return readSlot(payload, letter, rest.split(';'));
  // A: amounts of their own by market or currency; T, G: numbers; S: a string; L: labels.
  if (letter === 65) payload.prices.push(rest);
  else if (letter === 84) payload.tables.push(numbers(rest));
  else if (letter === 71) payload.glyphRanges.push(numbers(rest));
  else if (letter === 83) payload.strings.push(cut(rest)[0]);
  else if (letter === 76) payload.labels = cut(rest);
  else return readRule(payload, letter, rest.split(';'));
  return true;
}

/** B block, D days, K content, P price, W warning: `program;what it does;slot + 1;must accept`. */
function readRule(payload: Payload, letter: i32, parts: string[]): boolean {
  if ('BDKPW'.indexOf(String.fromCharCode(letter)) < 0 || parts.length < 4) return false;
  payload.rule.push(letter);
  payload.ruleWhen.push(parts[0]);
  payload.ruleDoes.push(parts[1]);
  payload.ruleSlot.push((Math.min(MOST_SLOTS, digits(parts[2])) as i32) - 1);
  payload.ruleAsks.push(parts[3] === '1' ? 1 : 0);
  return payload.rule.length < ROOM;
}

function readSlot(payload: Payload, kind: i32, parts: string[]): boolean {
  const form = Math.min(ROOM, digits(parts[0])) as i32;
  const choices: i32 = kind === CHOICE || kind === CHOICES ? form : 0;
  const at = payload.choiceCharge.length;
  if (form < 0 || 'cdmnrt'.indexOf(String.fromCharCode(kind)) < 0 || payload.count === MOST_SLOTS)
    return false;

  let show = '';
  let require = '0';
  let least = '';
  let most = '';
  let step: f64 = 0;
  let lines: i32 = 0;
  let systems = '';
  let glyphs = '';
  let charge = '';
  let days = '';
  for (let i: i32 = 0; i < choices; i++) {
    payload.choiceCharge.push('');
    payload.choiceDays.push('');
  }
  for (let i: i32 = 1; i < parts.length; i++) {
    const letter: i32 = parts[i] === '' ? 0 : parts[i].charCodeAt(0);
    const rest = parts[i].substring(1);
    if (letter === 119) show = rest;
    else if (letter === 33) require = rest;
    else if (letter === 97) least = rest;
    else if (letter === 122) most = rest;
    else if (letter === 115) step = digits(rest);
    else if (letter === 106) lines = Math.min(9, digits(rest)) as i32;
    else if (letter === 121) systems = '  ' + rest + ' ';
    else if (letter === 103) glyphs = rest;
    else if (letter === 120) charge = rest;
    else if (letter === 101) days = rest;
    else if (letter === 108) payload.limit.push(rest);
    else if (letter === 61) payload.force.push(rest);
    else if (letter === 112) spread(payload.choiceCharge, at, rest);
    else if (letter === 113) spread(payload.choiceDays, at, rest);
    else return false;
  }
  payload.kind.push(kind);
  payload.form.push(form);
  payload.show.push(show);
  payload.require.push(require);
  payload.least.push(least);
  payload.most.push(most);
  payload.step.push(step);
  payload.lines.push(lines);
  payload.systems.push(systems);
  payload.glyphs.push(glyphs);
  payload.charge.push(charge);
  payload.days.push(days);
  payload.limitAt.push(payload.limit.length);
  payload.forceAt.push(payload.force.length);
  payload.choiceAt.push(payload.choiceCharge.length);
  payload.count++;
  return true;
}

/** Puts comma-separated programs where the slot's choices are; empty ones at the end are left out. */
function spread(into: string[], at: i32, list: string): void {
  const programs = list.split(',');
  for (let i: i32 = 0; i < programs.length && at + i < into.length; i++) into[at + i] = programs[i];
}

/** Whole numbers with commas between; 0 for what is none. */
export function numbers(list: string): f64[] {
  const found: f64[] = [];
  const parts = list.split(',');
  for (let i: i32 = 0; i < parts.length; i++) found.push(signed(parts[i]));
  return found;
}

/** A whole number that may be negative; 0 for what is none. */
export function signed(text: string): f64 {
  return text.startsWith('-') ? -Math.max(0, digits(text.substring(1))) : Math.max(0, digits(text));
}
