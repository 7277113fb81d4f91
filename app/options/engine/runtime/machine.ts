// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { Payload, ROOM, signed } from './payload.ts';
import { roundAway, roundUp } from './price.ts';
import { longestLine, Selection } from './selection.ts';
import { Surroundings } from './surroundings.ts';

/** Beyond this no price, count or day makes sense; it keeps every number far from where binary loses whole units. */
const LARGEST: f64 = 1e12;

/**
 * Runs programs: text in which digits gather into a number n and a letter does something with n and a stack of numbers. A program
 * that ends in digits answers that number: "12500" is a program. Nothing it does can fail or reach beyond the arrays: what is not there
 * is 0. The letters are listed in app/options/README.md, "Programs".
 */
export class Machine {
  payload: Payload;
  selection: Selection;
  around: Surroundings;
  /** By slot, as programs see it: the selection's value where the slot is shown, else 0; likewise `filled`. */
  value: Float64Array = new Float64Array(ROOM);
  filled: Uint8Array = new Uint8Array(ROOM);
  /** 1 when a program asked for the price of a metal that is not set. */
  lacksSpot: i32 = 0;
  stack: Float64Array = new Float64Array(ROOM);

  constructor(payload: Payload, selection: Selection, around: Surroundings) {
    this.payload = payload;
    this.selection = selection;
    this.around = around;
  }
}

/** Makes a machine ready for another selection. */
export function set(machine: Machine, payload: Payload, selection: Selection, around: Surroundings): void {
  machine.value.fill(0);
  machine.filled.fill(0);
  machine.stack.fill(0);
  machine.lacksSpot = 0;
  machine.payload = payload;
  machine.selection = selection;
  machine.around = around;
}

/** Whether a condition holds. */
export function holds(machine: Machine, program: string): boolean {
  return run(machine, program, false) !== 0;
}

/** What a program comes to, never NaN and never infinite. With `asMoney` a bare number is an amount of the shop's. */
export function run(machine: Machine, program: string, asMoney: boolean): f64 {
  const stack = machine.stack;
  const end = program.length;
  let n: f64 = 0;
  let isPending = false;
  let top: i32 = 0;
  for (let i: i32 = 0; i < end; i++) {
    const letter: i32 = program.charCodeAt(i);
    isPending = letter > 47 && letter < 58;
    if (isPending) {
      n = n * 10 + letter - 48;
      continue;
    }
    const a = stack[top & 255];
    // Half of what programs say is the value of a slot and whether it is this one.
    if (letter === 118) stack[++top & 255] = safe(machine.value[Math.min(n, 255) as i32]);
    else if (letter === 61) stack[top & 255] = a === n ? 1 : 0;
    else if (letter > 96 && letter < 123) stack[++top & 255] = safe(push(machine, letter, n));
    else if (letter > 57 && letter !== 63 && letter !== 91 && letter !== 93)
      stack[top & 255] = safe(change(machine, letter, a, n));
    else {
      top--;
      const b = stack[top & 255];
      // c ? b : a takes three.
      if (letter === 63) top--;
      stack[top & 255] = safe(letter !== 63 ? combine(letter, b, a) : stack[top & 255] !== 0 ? b : a);
    }
    n = 0;
  }
  if (isPending) return safe(asMoney ? converted(machine, n * machine.payload.unit) : n);
  return top > 0 ? stack[top & 255] : 0;
}

/** Letters put a number on the stack; `v` is `run`'s own. */
function push(machine: Machine, letter: i32, n: f64): f64 {
  const around = machine.around;
  const slot = Math.min(n, 255) as i32;
  if (letter === 107) return n;
  if (letter === 102) return machine.filled[slot] as f64;
  if (letter === 99) return machine.filled[slot] > 0 ? (machine.selection.characters[slot] as f64) : 0;
  if (letter === 105) return machine.filled[slot] > 0 ? (machine.selection.inked[slot] as f64) : 0;
  if (letter === 120)
    return machine.filled[slot] > 0 ? (longestLine(machine.selection.text[slot]) as f64) : 0;
  if (letter === 112) return converted(machine, n);
  if (letter === 111) return ownPrice(machine, slot);
  if (letter === 98) return around.baseMinor;
  if (letter === 113) return around.quantity;
  if (letter === 100) return around.workshop.today as f64;
  if (letter === 108) return around.signedIn as f64;
  if (letter === 109) return stringAt(machine.payload, slot) === around.market ? 1 : 0;
  if (letter === 110) return tableAt(machine.payload, slot).includes(around.variant) ? 1 : 0;
  return letter === 115 ? spotPrice(machine, stringAt(machine.payload, slot)) : 0;
}

/** Signs below the letters take two numbers. */
function combine(letter: i32, b: f64, a: f64): f64 {
  if (letter === 33) return b !== 0 || a !== 0 ? 1 : 0;
  if (letter === 38) return b !== 0 && a !== 0 ? 1 : 0;
  if (letter === 43) return b + a;
  if (letter === 45) return b - a;
  if (letter === 42) return b * a;
  if (letter === 47) return a === 0 ? 0 : b / a;
  if (letter === 91) return Math.min(b, a);
  if (letter === 93) return Math.max(b, a);
  if (letter === 40) return b < a ? 1 : 0;
  return b <= a ? 1 : 0;
}

/** Capitals and the other signs work on one; `=` is `run`'s own. */
function change(machine: Machine, letter: i32, a: f64, n: f64): f64 {
  const index = Math.min(n, 255) as i32;
  if (letter === 78) return a === 0 ? 1 : 0;
  if (letter === 79) return a > 0 && a < 31 && hasBit(n, (a as i32) - 1) ? 1 : 0;
  if (letter === 126) return -a;
  if (letter === 80) return (a * n) / 10000;
  if (letter === 77) return converted(machine, a);
  if (letter === 66) return hasBit(a, (index - 1) & 31) ? 1 : 0;
  if (letter === 83) return bits(a);
  if (letter === 95) return a / tenTo(index);
  if (letter === 85) return roundUp(a);
  if (letter === 82) return roundAway(a * tenTo(index)) / tenTo(index);
  if (letter === 84 || letter === 72)
    return reads(machine, Math.floor(a), stringAt(machine.payload, index), letter === 72);
  const table = tableAt(machine.payload, index);
  if (letter === 67) return a >= 1 && a <= table.length ? table[(Math.floor(a) as i32) - 1] : 0;
  if (letter !== 68) return 0;

  let band: i32 = 0;
  while (band < table.length && table[band] <= a) band++;
  return band as f64;
}

/** An amount of the shop's in the currency shown, unrounded. */
function converted(machine: Machine, minor: f64): f64 {
  const around = machine.around;
  const amount = minor * (around.rate > 0 && around.rate < 1e9 ? around.rate : 1);
  const shift = around.exponent - machine.payload.exponent;
  return shift < 0 ? amount / tenTo(-shift) : amount * tenTo(shift);
}

/** "minor;EUR=minor;@market EUR=minor": the market's own amount in the currency shown, else the currency's, else the shop's converted. */
function ownPrice(machine: Machine, index: i32): f64 {
  const around = machine.around;
  const prices = machine.payload.prices;
  const parts = (index < prices.length ? prices[index] : '').split(';');
  let found = converted(machine, signed(parts[0]));
  for (let i: i32 = 1; i < parts.length; i++) {
    const at = parts[i].indexOf('=');
    const name = parts[i].substring(0, at);
    if (name === '@' + around.market + ' ' + around.currency) return signed(parts[i].substring(at + 1));
    if (name === around.currency) found = signed(parts[i].substring(at + 1));
  }
  return found;
}

function spotPrice(machine: Machine, metal: string): f64 {
  const workshop = machine.around.workshop;
  const at = workshop.metal.indexOf(metal);
  if (at >= 0 && workshop.spotMinor[at] > 0) return converted(machine, workshop.spotMinor[at]);
  machine.lacksSpot = 1;
  return 0;
}

/** Whether a text is, or has in it, another. */
function reads(machine: Machine, slot: f64, words: string, within: boolean): f64 {
  const texts = machine.selection.text;
  if (slot < 0 || slot >= texts.length || machine.filled[slot as i32] === 0) return 0;
  const text = texts[slot as i32];
  return (within ? text.includes(words) : text === words) ? 1 : 0;
}

function stringAt(payload: Payload, index: i32): string {
  return index < payload.strings.length ? payload.strings[index] : '';
}

function tableAt(payload: Payload, index: i32): f64[] {
  return payload.tables[Math.min(index, payload.tables.length - 1) as i32];
}

/** Whether a set of choices has one, by its place from 0. Sets have thirty at most; no larger number is one. */
export function hasBit(chosen: f64, place: i32): boolean {
  return chosen > 0 && chosen < 1073741824 && (((chosen as i32) >> place) & 1) === 1;
}

function bits(chosen: f64): i32 {
  let count: i32 = 0;
  for (let place: i32 = 0; place < 30; place++) if (hasBit(chosen, place)) count++;
  return count;
}

function tenTo(power: i32): f64 {
  let scale: f64 = 1;
  for (let i: i32 = 0; i < power; i++) scale *= 10;
  return scale;
}

function safe(number: f64): f64 {
  return number > -LARGEST && number < LARGEST
    ? number
    : number >= LARGEST
      ? LARGEST
      : number <= -LARGEST
        ? -LARGEST
        : 0;
}
