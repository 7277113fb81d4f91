import { evaluate } from '../runtime/evaluate.ts';
import { Machine } from '../runtime/machine.ts';
import { readPayload } from '../runtime/payload.ts';
import { unitPriceMinor } from '../runtime/price.ts';
import { readSelection } from '../runtime/read-selection.ts';
import { compileOptionSet } from './compile.ts';
import type { ExplainedIn, Judged } from './explain-judged.ts';
import { dayLines, priceLines, type DayLine, type PriceLine } from './explain-lines.ts';
import { firedRules, type FiredRule } from './explain-rules.ts';
import type { OptionSet } from './option-set.ts';
import { slotsOf } from './slots.ts';

/** Why a selection is shown, priced and timed as it is. */
export interface Explanation {
  /** Rules that hold, in the order in which they act, with what each did. */
  readonly rules: readonly FiredRule[];
  /** Base, fields and choices, rules, rounding: they add up to `unitMinor`, in minor units of the currency shown. */
  readonly price: readonly PriceLine[];
  readonly unitMinor: number;
  /** Where the working days come from; together they make `totalDays`, never less than none. */
  readonly days: readonly DayLine[];
  readonly totalDays: number;
}

/** Explains a selection (`_bespoke`) under a set that `reviewOptionSet` has no error for. A selection under another stamp is explained as it would be now. */
export function explainSelection(set: OptionSet, bespoke: string, around: ExplainedIn): Explanation {
  const compiled = compileOptionSet(set, { key: around.key ?? '', variants: around.variants ?? [] });
  const payload = readPayload(compiled.payload);
  const selection = readSelection(payload, bespoke);
  const answer = evaluate(payload, selection, around);
  const machine = machineAfter({ payload, selection, answer, around });
  const judged = {
    set,
    slots: slotsOf(set),
    text: compiled.payload,
    payload,
    selection,
    answer,
    machine,
    around,
  };
  return {
    rules: firedRules(judged),
    price: priceLines(judged),
    unitMinor: unitPriceMinor(payload, around.baseMinor, answer.surchargeMinor, around.exponent),
    days: dayLines(judged),
    totalDays: answer.days,
  };
}

/** A machine that knows what is shown and filled, as programs did at the end of judging. */
function machineAfter({
  payload,
  selection,
  answer,
  around,
}: Pick<Judged, 'payload' | 'selection' | 'answer' | 'around'>): Machine {
  const machine = new Machine(payload, selection, around);
  for (let slot = 0; slot < payload.count; slot += 1) {
    if (answer.visible[slot] !== 1) continue;
    machine.value[slot] = selection.value[slot] ?? 0;
    machine.filled[slot] = selection.filled[slot] ?? 0;
  }
  return machine;
}
