import { evaluate } from '../../../../app/options/engine/runtime/evaluate.ts';
import type { Evaluation } from '../../../../app/options/engine/runtime/evaluation.ts';
import { Machine } from '../../../../app/options/engine/runtime/machine.ts';
import type { Payload } from '../../../../app/options/engine/runtime/payload.ts';
import { unitPriceMinor } from '../../../../app/options/engine/runtime/price.ts';
import { HIDDEN_BUT_FILLED, OVERRULED } from '../../../../app/options/engine/runtime/problems.ts';
import type { Selection } from '../../../../app/options/engine/runtime/selection.ts';
import type { Surroundings } from '../../../../app/options/engine/runtime/surroundings.ts';

/** What the engine says of a selection, laid out for drawing. */
export interface Judgement {
  readonly payload: Payload;
  readonly selection: Selection;
  readonly around: Surroundings;
  readonly evaluation: Evaluation;
  /** For programs whose outcome the page shows: most, least. Sees what is shown. */
  readonly machine: Machine;
  /** By slot, the first problem's number. */
  readonly problems: ReadonlyMap<number, number>;
  /** In minor units of the currency shown. */
  readonly unitMinor: number;
}

export function judge(payload: Payload, selection: Selection, around: Surroundings): Judgement {
  const evaluation = evaluate(payload, selection, around);
  const machine = new Machine(payload, selection, around);
  for (let slot = 0; slot < payload.count; slot++)
    if (evaluation.visible[slot]) {
      machine.value[slot] = selection.value[slot] ?? 0;
      machine.filled[slot] = selection.filled[slot] ?? 0;
    }
  const unitMinor = unitPriceMinor(payload, around.baseMinor, evaluation.surchargeMinor, around.exponent);
  return { payload, selection, around, evaluation, machine, problems: problemsOf(evaluation), unitMinor };
}

/** What the options of one piece add to its price, with the rounding of the price, which belongs to it. */
export function surchargeOf({ unitMinor, around }: Judgement): number {
  return unitMinor - around.baseMinor;
}

/** Claims that the options cost something, though rounding may have swallowed it. */
export function isCharged(judgement: Judgement): boolean {
  return surchargeOf(judgement) !== 0 || judgement.evaluation.surchargeMinor !== 0;
}

/** What is typed stays while it is hidden, and what a rule sets is taken over: neither is the shopper's fault. */
function problemsOf({ problems, problemCode, problemField }: Evaluation): Map<number, number> {
  const bySlot = new Map<number, number>();
  for (let index = 0; index < problems; index++) {
    const code = problemCode[index] ?? 0;
    const slot = problemField[index] ?? -1;
    if (code !== HIDDEN_BUT_FILLED && code !== OVERRULED && !bySlot.has(slot)) bySlot.set(slot, code);
  }
  return bySlot;
}
