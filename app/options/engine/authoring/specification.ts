import { evaluate } from '../runtime/evaluate.ts';
import { readPayload, type Payload } from '../runtime/payload.ts';
import * as problem from '../runtime/problems.ts';
import { readSelection, type Selection } from '../runtime/selection.ts';
import { fieldWords } from '../runtime/sizes.ts';

export type SelectionProblem =
  | 'missing'
  | 'too-long'
  | 'unknown-choice'
  | 'out-of-range'
  | 'unknown-field'
  | 'stale'
  | 'unreadable'
  | 'hidden-but-filled'
  | 'no-payload';

/** One thing the workshop makes, as the shopper asked for it. */
export interface SpecificationLine {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** Minor units of the currency asked for. */
  readonly chargeMinor: number;
}

export interface Specification {
  readonly lines: readonly SpecificationLine[];
  /** `field` is null for what concerns the selection as a whole. */
  readonly problems: readonly { readonly problem: SelectionProblem; readonly field: string | null }[];
  /** Of one piece, minor units of the currency asked for. */
  readonly surchargeMinor: number;
}

/** The currency to answer in: what one unit of the shop's is worth in it, and its decimals. Absent: the shop's own. */
export interface ShownIn {
  readonly rate: number;
  readonly exponent: number;
}

/** What a shopper specified, read from `_bespoke` under the payload of the publication it was stamped with. Never throws. */
export function readSpecification(
  payloadText: string,
  selectionText: string,
  shown?: ShownIn,
): Specification {
  const payload = readPayload(payloadText);
  const selection = readSelection(payload, selectionText);
  const answer = evaluate(payload, selection, shown?.rate ?? 1, shown?.exponent ?? payload.exponent);
  const problems = Array.from({ length: answer.problems }, (_, index) => ({
    problem: nameOf(answer.problemCode[index] ?? 0),
    field: payload.id[answer.problemField[index] ?? -1] ?? null,
  }));
  return { lines: linesOf(payload, selection, answer), problems, surchargeMinor: answer.surchargeMinor };
}

/** The properties people read beside `_bespoke`: by field label, in field order, the shown and filled fields only. */
export function readableProperties(
  payloadText: string,
  selectionText: string,
): { readonly name: string; readonly value: string }[] {
  return readSpecification(payloadText, selectionText).lines.map(({ label, value }) => ({
    name: label,
    value,
  }));
}

function linesOf(
  payload: Payload,
  selection: Selection,
  answer: { readonly visible: Uint8Array; readonly chargeMinor: Float64Array },
): SpecificationLine[] {
  return payload.id.flatMap((field, index) => {
    const value = answer.visible[index] === 1 ? fieldWords(payload, selection, index) : '';
    if (value === '') return [];
    return [
      { field, label: payload.label[index] ?? field, value, chargeMinor: answer.chargeMinor[index] ?? 0 },
    ];
  });
}

const names = new Map<number, SelectionProblem>([
  [problem.MISSING, 'missing'],
  [problem.TOO_LONG, 'too-long'],
  [problem.UNKNOWN_CHOICE, 'unknown-choice'],
  [problem.OUT_OF_RANGE, 'out-of-range'],
  [problem.UNKNOWN_FIELD, 'unknown-field'],
  [problem.STALE, 'stale'],
  [problem.UNREADABLE, 'unreadable'],
  [problem.HIDDEN_BUT_FILLED, 'hidden-but-filled'],
  [problem.NO_PAYLOAD, 'no-payload'],
]);

function nameOf(code: number): SelectionProblem {
  return names.get(code) ?? 'unreadable';
}
