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

/** Steps of a condition in reverse Polish order, with their operands after them: see app/options/README.md. */
export const IS_ONE_OF: i32 = 1;
export const IS_FILLED: i32 = 2;
export const ALL: i32 = 3;
export const ANY: i32 = 4;
export const NOT: i32 = 5;

const DEEPEST: i32 = 60;
const DEAREST: f64 = 1e11;

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
  /** Ring sizes: the codes of the offered systems, space-separated, the first being the default. */
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
  if (exponent < 0 || exponent > 3) {
    payload.fault = 1;
    return payload;
  }

  payload.stamp = head[1];
  payload.currency = head[2];
  payload.exponent = exponent as i32;
  for (let i: i32 = 1; i < lines.length; i++) {
    if (!readField(payload, cut(lines[i]))) {
      const faulty = new Payload();
      faulty.fault = i + 1;
      return faulty;
    }
  }
  return payload;
}

/** `kind;id;label;required;condition;…`, the rest by kind: see the table in app/options/README.md. */
function readField(payload: Payload, parts: string[]): boolean {
  const kind: i32 = parts.length < 8 || parts[0].length !== 1 ? -1 : 'cetr'.indexOf(parts[0]);
  if (kind < 0 || !readRule(payload, parts[4])) return false;

  const chosen = kind === CHOICE;
  const size = kind === RING_SIZE;
  const min = size ? digits(parts[5]) : 0;
  const max = chosen ? 0 : digits(parts[size ? 6 : 5]);
  const charge = chosen ? 0 : digits(parts[size ? 7 : 6]);
  const per = chosen || size ? 0 : digits(parts[7]);
  if (min < 0 || max < min || max > 99999 || charge < 0 || charge > DEAREST || per < 0 || per > 2)
    return false;
  if (chosen ? !readChoices(payload, parts) : parts.length !== (size ? 9 : 8)) return false;

  payload.kind.push(kind);
  payload.id.push(parts[1]);
  payload.label.push(parts[2]);
  payload.required.push(parts[3] === '1' ? 1 : 0);
  payload.min.push(min as i32);
  payload.max.push(max as i32);
  payload.charge.push(charge);
  payload.per.push(per as i32);
  payload.systems.push(size ? parts[8] : '');
  payload.choiceAt.push(payload.choiceId.length);
  payload.ruleAt.push(payload.rule.length);
  payload.count++;
  return true;
}

/** Choices are `id;label;charge` from the sixth part on. */
function readChoices(payload: Payload, parts: string[]): boolean {
  const end = parts.length;
  if ((end - 5) % 3 !== 0) return false;

  for (let i: i32 = 5; i < end; i += 3) {
    const charge = digits(parts[i + 2]);
    if (charge < 0 || charge > DEAREST) return false;

    payload.choiceId.push(parts[i]);
    payload.choiceLabel.push(parts[i + 1]);
    payload.choiceCharge.push(charge);
  }
  return true;
}

/** Takes a condition only when it can be evaluated without a further check: earlier fields, known choices, a balanced stack. */
function readRule(payload: Payload, text: string): boolean {
  if (text === '') return true;

  const words = text.split(' ');
  const end = words.length;
  const rule = payload.rule;
  const from = rule.length;
  for (let i: i32 = 0; i < end; i++) {
    const word = digits(words[i]);
    if (word < 0 || word > 99999) return false;
    rule.push(word as i32);
  }

  let depth: i32 = 0;
  let i = from;
  while (i < rule.length) {
    const step = rule[i++];
    if (step === NOT) {
      if (depth < 1) return false;
      continue;
    }
    if (i >= rule.length) return false;
    const operand = rule[i++];
    if (step === IS_ONE_OF || step === IS_FILLED) {
      if (operand >= payload.count || ++depth > DEEPEST) return false;
      if (step === IS_ONE_OF) {
        const choices = payload.choiceAt[operand + 1] - payload.choiceAt[operand];
        const last = i < rule.length ? i + rule[i] : rule.length;
        if (last >= rule.length) return false;
        while (i++ < last) if (rule[i] >= choices) return false;
      }
    } else {
      if ((step !== ALL && step !== ANY) || operand < 1 || operand > depth) return false;
      depth -= operand - 1;
    }
  }
  return depth === 1;
}
