// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { BY_CHARACTER, BY_INKED_CHARACTER, CHOICE, isShown, Payload, RING_SIZE } from './payload.ts';
import { convertCharge } from './price.ts';
import { HIDDEN_BUT_FILLED, MISSING, NO_PAYLOAD, OUT_OF_RANGE, TOO_LONG, UNKNOWN_FIELD } from './problems.ts';
import { Selection } from './selection.ts';

/** A person's character may be a family of emoji; code units beyond this many a character are no engraving. */
const UNITS_A_CHARACTER: i32 = 16;

/** What is shown, what it costs and what is wrong, for one selection. */
export class Evaluation {
  visible: Uint8Array;
  /** Per field, minor units of the currency shown; 0 for hidden, empty and refused ones. */
  chargeMinor: Float64Array;
  surchargeMinor: f64 = 0;
  /** How many entries of the two arrays below hold; fields are payload indices, -1 for the selection as a whole. */
  problems: i32 = 0;
  problemCode: Int32Array;
  problemField: Int32Array;

  constructor(count: i32) {
    this.visible = new Uint8Array(count);
    this.chargeMinor = new Float64Array(count);
    this.problemCode = new Int32Array(count + 3);
    this.problemField = new Int32Array(count + 3);
  }
}

/** Evaluates into a new Evaluation. `rate` turns the shop's currency into the one shown, which has `exponent` decimals. */
export function evaluate(payload: Payload, selection: Selection, rate: f64, exponent: i32): Evaluation {
  const evaluation = new Evaluation(payload.count);
  evaluateInto(evaluation, payload, selection, rate, exponent);
  return evaluation;
}

/** The same without allocating: `evaluation` was made for as many fields as the payload has. */
export function evaluateInto(
  evaluation: Evaluation,
  payload: Payload,
  selection: Selection,
  rate: f64,
  exponent: i32,
): void {
  const shift = exponent - payload.exponent;
  const visible = evaluation.visible;
  let sum: f64 = 0;
  evaluation.problems = 0;
  if (payload.fault > 0) add(evaluation, NO_PAYLOAD, -1);
  if (selection.fault > 0) add(evaluation, selection.fault, -1);
  if (selection.strangers > 0) add(evaluation, UNKNOWN_FIELD, -1);

  for (let i: i32 = 0; i < payload.count; i++) {
    const shown = isShown(payload, i, visible, selection.pick, selection.filled);
    const problem = check(payload, selection, i, shown);
    let charge: f64 = 0;
    visible[i] = shown as u8;
    if (problem > 0) add(evaluation, problem, i);
    else if (selection.filled[i] > 0) charge = convertCharge(chargeOf(payload, selection, i), rate, shift);
    evaluation.chargeMinor[i] = charge;
    sum += charge;
  }
  evaluation.surchargeMinor = sum;
}

function add(evaluation: Evaluation, code: i32, field: i32): void {
  evaluation.problemCode[evaluation.problems] = code;
  evaluation.problemField[evaluation.problems++] = field;
}

function check(payload: Payload, selection: Selection, i: i32, shown: i32): i32 {
  const bad = selection.bad[i];
  const filled = selection.filled[i] > 0;
  if (shown === 0) return bad > 0 || filled ? HIDDEN_BUT_FILLED : 0;
  if (bad > 0) return bad;
  if (!filled) return payload.required[i] > 0 ? MISSING : 0;

  const max = payload.max[i];
  const mm100 = selection.mm100[i];
  if (payload.kind[i] === RING_SIZE) return mm100 < payload.min[i] || mm100 > max ? OUT_OF_RANGE : 0;
  return selection.characters[i] > max || selection.text[i].length > max * UNITS_A_CHARACTER ? TOO_LONG : 0;
}

function chargeOf(payload: Payload, selection: Selection, i: i32): f64 {
  if (payload.kind[i] === CHOICE) return payload.choiceCharge[payload.choiceAt[i] + selection.pick[i]];

  const per = payload.per[i];
  return (
    payload.charge[i] *
    (per === BY_CHARACTER ? selection.characters[i] : per === BY_INKED_CHARACTER ? selection.inked[i] : 1)
  );
}
