// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { cut, digits } from './escaping.ts';

/** Kinds as `kind` holds them; 1 is an engraving, 2 a text. */
export const CHOICE: i32 = 0;
export const RING_SIZE: i32 = 3;

/** How a charge counts: by the character, by the character that is not blank; otherwise (0) once a piece. */
export const BY_CHARACTER: i32 = 1;
export const BY_INKED_CHARACTER: i32 = 2;

const DEAREST: f64 = 1e11;
const MOST: i32 = 99999;

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
  /** Texts and ring sizes: minor units; `per` is 0, BY_CHARACTER or BY_INKED_CHARACTER. */
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
  if (min < 0 || max < 0 || max > MOST || charge < 0 || charge > DEAREST) return false;

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

/**
 * A condition is a list of questions of four numbers: field, choice + 1 (0 asks whether the field is filled), and where to go on
 * yes and on no: 0 it does not hold, 1 it holds, n the question n − 2, which lies further on. Only such as end are taken.
 */
function readRule(payload: Payload, text: string): boolean {
  const words: string[] = text === '' ? [] : text.split(' ');
  const end = words.length;
  for (let i: i32 = 0; i < end; i++) {
    const number = digits(words[i]);
    const isWay = (i & 2) > 0;
    const most: i32 = isWay ? (end >> 2) + 1 : (i & 1) > 0 ? MOST : payload.count - 1;
    if (number < 0 || number > most || (isWay && number > 1 && number < (i >> 2) + 3)) return false;
    payload.rule.push(number as i32);
  }
  payload.ruleAt.push(payload.rule.length);
  return (end & 3) === 0;
}

/** Whether a field is shown: 1 or 0. `shown` holds the answers for the fields before it; those not shown count as empty. */
export function isShown(
  payload: Payload,
  field: i32,
  shown: Uint8Array,
  pick: Int32Array,
  filled: Int32Array,
): i32 {
  const rule = payload.rule;
  const from = payload.ruleAt[field];
  let way: i32 = from === payload.ruleAt[field + 1] ? 1 : 2;
  while (way > 1) {
    const at = from + way * 4 - 8;
    const asked = rule[at];
    const choice = rule[at + 1];
    const yes = shown[asked] > 0 && (choice > 0 ? pick[asked] === choice - 1 : filled[asked] > 0);
    way = rule[at + (yes ? 2 : 3)];
  }
  return way;
}
