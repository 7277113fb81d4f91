// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { cut, digits } from './escaping.ts';

export const CHOICE: i32 = 0;
export const ENGRAVING: i32 = 1;
export const TEXT: i32 = 2;
export const RING_SIZE: i32 = 3;

/** How a charge counts: once a piece, by the character, by the character that is not blank. */
export const FLAT: i32 = 0;
export const BY_CHARACTER: i32 = 1;
export const BY_INKED_CHARACTER: i32 = 2;

/** Steps of a condition, in reverse Polish order with their operands after them. NOT turns the last answer round. */
export const NOT: i32 = 0;
/** `field n`: choice n − 1 of an earlier field is picked; for n = 0, the field is filled. */
export const IS: i32 = 1;
/** `n`: the last n answers all hold; one of them holds. */
export const ALL: i32 = 2;
export const ANY: i32 = 3;

const DEAREST: f64 = 1e11;
const DEEPEST: i32 = 64;
const stack = new Uint8Array(DEEPEST);

/** A compiled option set, read once and evaluated many times. Every array has one entry a field unless it says otherwise. */
export class Payload {
  /** 0 when it can be used; otherwise the line, from 1, that could not be read. A faulty payload has no fields. */
  fault: i32 = 0;
  stamp: string = '';
  /** The shop's currency and its decimals: what `charge` and `choiceCharge` are in. */
  currency: string = '';
  exponent: i32 = 2;
  count: i32 = 0;
  kind: i32[] = [];
  id: string[] = [];
  label: string[] = [];
  /** 1 or 0. */
  required: i32[] = [];
  /** All conditions behind one another; field i's are `rule[ruleAt[i]]` to before `rule[ruleAt[i + 1]]`, none = always shown. */
  rule: i32[] = [];
  ruleAt: i32[] = [0];
  /** Ring sizes: smallest and largest mm100. Texts: `max` is the most characters. */
  min: i32[] = [];
  max: i32[] = [];
  /** Texts and ring sizes: minor units; `per` is FLAT, BY_CHARACTER or BY_INKED_CHARACTER. */
  charge: f64[] = [];
  per: i32[] = [];
  /** Ring sizes: the codes of the offered systems, the first being the default, as "  UK US ". */
  systems: string[] = [];
  /** All choices behind one another; field i's are from `choiceAt[i]` to before `choiceAt[i + 1]`. */
  choiceId: string[] = [];
  choiceLabel: string[] = [];
  choiceCharge: f64[] = [];
  choiceAt: i32[] = [0];
}

/** Reads a payload. Never throws: `fault` says whether it can be used. */
export function readPayload(text: string): Payload {
  const payload = new Payload();
  const lines = text.replaceAll('\r', '').split('\n');
  const head = cut(lines[0]);
  const exponent = head.length === 4 && head[0] === '1' ? digits(head[3]) : -1;
  let line: i32 = 0;
  if (exponent >= 0 && exponent < 4) {
    payload.stamp = head[1];
    payload.currency = head[2];
    payload.exponent = exponent as i32;
    line = 1;
    while (line < lines.length && readField(payload, cut(lines[line]))) line++;
    if (line === lines.length) return payload;
  }
  const faulty = new Payload();
  faulty.fault = line + 1;
  return faulty;
}

/** `kind;id;label;required;condition;…`, the rest by kind: see the table in app/options/README.md. */
function readField(payload: Payload, parts: string[]): boolean {
  const end = parts.length;
  const kind: i32 = end < 8 ? -1 : 'cetr'.indexOf(parts[0]);
  const chosen = kind === CHOICE;
  if (kind < 0 || !readRule(payload, parts[4]) || (chosen ? end % 3 !== 2 : end !== 9)) return false;

  const max = chosen ? 0 : digits(parts[5]);
  const charge = chosen ? 0 : digits(parts[6]);
  const min = chosen ? 0 : digits(parts[7]);
  if (min < 0 || max < 0 || max > 99999 || charge < 0 || charge > DEAREST) return false;

  for (let i: i32 = chosen ? 5 : end; i < end; i += 3) {
    const price = digits(parts[i + 2]);
    if (price < 0 || price > DEAREST) return false;

    payload.choiceId.push(parts[i]);
    payload.choiceLabel.push(parts[i + 1]);
    payload.choiceCharge.push(price);
  }
  payload.choiceAt.push(payload.choiceId.length);
  payload.kind.push(kind);
  payload.id.push(parts[1]);
  payload.label.push(parts[2]);
  payload.required.push(parts[3] === '1' ? 1 : 0);
  payload.min.push(Math.min(min, max) as i32);
  payload.max.push(max as i32);
  payload.charge.push(charge);
  payload.per.push(chosen ? 0 : (digits(parts[8]) as i32));
  payload.systems.push(chosen ? '' : '  ' + parts[8] + ' ');
  payload.count++;
  return true;
}

/** Takes a condition only when it can be evaluated: the walk is the same for any selection, so one trial tells. */
function readRule(payload: Payload, text: string): boolean {
  const words: string[] = text === '' ? [] : text.split(' ');
  for (let i: i32 = 0; i < words.length; i++) payload.rule.push(digits(words[i]) as i32);
  payload.ruleAt.push(payload.rule.length);
  const none = new Int32Array(payload.count);
  return isShown(payload, payload.count, new Uint8Array(payload.count), none, none) >= 0;
}

/**
 * Whether a field is shown: 1 or 0, or -1 for a condition that cannot be evaluated (never in a payload that was read).
 * `shown` holds the answers for the fields before it; those not shown count as empty.
 */
export function isShown(
  payload: Payload,
  field: i32,
  shown: Uint8Array,
  pick: Int32Array,
  filled: Int32Array,
): i32 {
  const rule = payload.rule;
  const end = payload.ruleAt[field + 1];
  let i = payload.ruleAt[field];
  let top: i32 = 0;
  if (i === end) return 1;

  while (i < end) {
    const step = rule[i++];
    let truth: i32 = 0;
    if (step === NOT) {
      if (top < 1) return -1;
      truth = 1 - stack[--top];
    } else if (i === end || step < 0 || step > ANY) return -1;
    else {
      const n = rule[i++];
      if (step > IS) {
        if (n < 1 || n > top) return -1;
        for (let left = n; left > 0; left--) truth += stack[--top];
        truth = truth < (step === ALL ? n : 1) ? 0 : 1;
      } else {
        if (i === end || n < 0 || n >= field || top === DEEPEST) return -1;
        const choice = rule[i++];
        if (shown[n] > 0 && (choice > 0 ? pick[n] === choice - 1 : filled[n] > 0)) truth = 1;
      }
    }
    stack[top++] = truth as u8;
  }
  return top === 1 ? stack[0] : -1;
}
