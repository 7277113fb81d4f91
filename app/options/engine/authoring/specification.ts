import { evaluate } from '../runtime/evaluate.ts';
import type { Evaluation } from '../runtime/evaluation.ts';
import { readPayload } from '../runtime/payload.ts';
import { unitPriceMinor } from '../runtime/price.ts';
import * as problem from '../runtime/problems.ts';
import { readSelection } from '../runtime/read-selection.ts';
import type { Selection } from '../runtime/selection.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import type { Effect, OptionSet } from './option-set.ts';
import { slotsOf, type Slot } from './slots.ts';
import { valueWords } from './specification-words.ts';
import { translator } from './words.ts';

export type SelectionProblem =
  | 'missing'
  | 'too-long'
  | 'unknown-choice'
  | 'out-of-range'
  | 'stale'
  | 'unreadable'
  | 'hidden-but-filled'
  | 'no-payload'
  | 'not-offered'
  | 'overruled'
  | 'sold-out'
  | 'not-drawable'
  | 'too-few'
  | 'too-many'
  | 'misspelt'
  | 'too-many-lines'
  | 'too-soon'
  | 'too-late'
  | 'closed-day'
  | 'not-accepted'
  | 'blocked'
  | 'no-spot-price';

const problemNames = new Map<number, SelectionProblem>([
  [problem.MISSING, 'missing'],
  [problem.TOO_LONG, 'too-long'],
  [problem.UNKNOWN_CHOICE, 'unknown-choice'],
  [problem.OUT_OF_RANGE, 'out-of-range'],
  [problem.STALE, 'stale'],
  [problem.UNREADABLE, 'unreadable'],
  [problem.HIDDEN_BUT_FILLED, 'hidden-but-filled'],
  [problem.NO_PAYLOAD, 'no-payload'],
  [problem.NOT_OFFERED, 'not-offered'],
  [problem.OVERRULED, 'overruled'],
  [problem.SOLD_OUT, 'sold-out'],
  [problem.NOT_DRAWABLE, 'not-drawable'],
  [problem.TOO_FEW, 'too-few'],
  [problem.TOO_MANY, 'too-many'],
  [problem.MISSPELT, 'misspelt'],
  [problem.TOO_MANY_LINES, 'too-many-lines'],
  [problem.TOO_SOON, 'too-soon'],
  [problem.TOO_LATE, 'too-late'],
  [problem.CLOSED_DAY, 'closed-day'],
  [problem.NOT_ACCEPTED, 'not-accepted'],
  [problem.BLOCKED, 'blocked'],
  [problem.NO_SPOT_PRICE, 'no-spot-price'],
]);

/** One thing the workshop makes, as the shopper asked for it. */
export interface SpecificationLine {
  /** The slot's id: "metal", "stone.cut". */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** Minor units of the currency shown. */
  readonly chargeMinor: number;
}

export interface Specification {
  readonly lines: readonly SpecificationLine[];
  /** What rules add to the price. */
  readonly extras: readonly { readonly label: string; readonly chargeMinor: number }[];
  /** Advice that holds for this selection and that the shopper has accepted. */
  readonly accepted: readonly string[];
  /** `field` and `label` are null for what concerns the selection as a whole. */
  readonly problems: readonly {
    readonly problem: SelectionProblem;
    readonly field: string | null;
    readonly label: string | null;
  }[];
  /** Of one piece, minor units of the currency shown: all lines and extras; and with the base, rounded. */
  readonly surchargeMinor: number;
  readonly unitMinor: number;
  /** Working days until it is ready. */
  readonly days: number;
}

/** A selection to be read, and what it was made in. */
export interface Asked {
  /** The line item property `_bespoke`. */
  readonly bespoke: string;
  readonly around: Surroundings;
  /** Says labels and choices in this language, as far as the set is translated to it. Absent: its own. */
  readonly locale?: string | undefined;
}

/** What a shopper specified: the payload judges it, the set that it was compiled from says it. Never throws. */
export function readSpecification(
  set: OptionSet,
  { payload: text }: { readonly payload: string },
  { bespoke, around, locale }: Asked,
): Specification {
  const payload = readPayload(text);
  const selection = readSelection(payload, bespoke);
  const answer = evaluate(payload, selection, around);
  const say = translator(set, locale);
  const slots = slotsOf(set);
  const rules = ruledOf(set);
  return {
    lines: linesOf(slots, selection, { answer, say }),
    extras: rules.flatMap(({ effect, index }) =>
      effect.kind === 'add-price' && answer.fired[index] === 1
        ? [{ label: say(effect.label), chargeMinor: answer.extraMinor[index] ?? 0 }]
        : [],
    ),
    accepted: rules.flatMap(({ effect, index }) =>
      effect.kind === 'warn' && answer.fired[index] === 1 && selection.accepted[index] === 1
        ? [say(effect.message)]
        : [],
    ),
    problems: Array.from({ length: answer.problems }, (_, index) => {
      const slot = slots[answer.problemField[index] ?? -1];
      const label = slot === undefined ? null : say(slot.label);
      return { problem: nameOf(answer.problemCode[index]), field: slot?.id ?? null, label };
    }),
    surchargeMinor: answer.surchargeMinor,
    unitMinor: unitPriceMinor(payload, around.baseMinor, answer.surchargeMinor, around.exponent),
    days: answer.days,
  };
}

/** The properties people read beside `_bespoke`: by label, in the order of the page, what is shown and filled. Hidden values travel unseen. */
export function readableProperties(
  set: OptionSet,
  compiled: { readonly payload: string },
  asked: Asked,
): { readonly name: string; readonly value: string }[] {
  const unseen = set.fields.filter(({ kind }) => kind === 'hidden').map(({ id }) => id);
  return readSpecification(set, compiled, asked).lines.flatMap(({ field, label, value }) =>
    unseen.includes(field) ? [] : [{ name: label, value }],
  );
}

function linesOf(
  slots: readonly Slot[],
  selection: Selection,
  { answer, say }: { readonly answer: Evaluation; readonly say: (word: string) => string },
): SpecificationLine[] {
  return slots.flatMap((slot) => {
    const value = answer.visible[slot.index] === 1 ? valueWords(slot, selection, say) : '';
    if (value === '') return [];
    const chargeMinor = answer.chargeMinor[slot.index] ?? 0;
    return [{ field: slot.id, label: say(slot.label), value, chargeMinor }];
  });
}

/** Effects that are lines of the payload, numbered as there. */
function ruledOf(set: OptionSet): { readonly effect: Effect; readonly index: number }[] {
  const effects = (set.rules ?? []).flatMap(({ then }) => then);
  const lines = effects.filter(({ kind }) => ['warn', 'block', 'add-price', 'add-days'].includes(kind));
  return lines.map((effect, index) => ({ effect, index }));
}

function nameOf(code: number | undefined): SelectionProblem {
  return problemNames.get(code ?? 0) ?? 'unreadable';
}
