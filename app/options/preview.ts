import { countGraphemes } from './engine/runtime/graphemes.ts';
import { evaluate } from './engine/runtime/evaluate.ts';
import { readPayload, type Payload } from './engine/runtime/payload.ts';
import { unitPriceMinor } from './engine/runtime/price.ts';
import {
  HIDDEN_BUT_FILLED,
  MISSING,
  OUT_OF_RANGE,
  TOO_LONG,
  UNKNOWN_CHOICE,
} from './engine/runtime/problems.ts';
import { emptySelection, setChoice, setRingSize, setText } from './engine/runtime/selection.ts';
import type { Form, FormField } from './engine/authoring/form.ts';

/** What has been answered so far, by field id: a choice's id, a text, or "UK:5187" for a ring size of 51.87 mm. */
export type Answers = Readonly<Record<string, string>>;

export interface PreviewedField {
  readonly field: FormField;
  readonly answer: string;
  readonly chargeMinor: number;
  /** What the shopper is told when they go on with this; null when nothing is wrong. */
  readonly problem: string | null;
  readonly characters: number;
}

export interface Preview {
  /** The fields that are shown for these answers, in order. */
  readonly fields: readonly PreviewedField[];
  readonly surchargeMinor: number;
  readonly unitMinor: number;
}

/** What a shopper would see and pay for these answers, told by the same rules that the cart runs. */
export function previewOf(
  { payload: text, form }: { payload: string; form: Form },
  answers: Answers,
  baseMinor: number,
): Preview {
  const payload = readPayload(text);
  const selection = emptySelection(payload);
  form.fields.forEach((field, index) =>
    fill(payload, selection, { field, index, answer: answers[field.id] ?? '' }),
  );
  const evaluation = evaluate(payload, selection, 1, payload.exponent);

  const problems = new Map<number, number>();
  for (let at = 0; at < evaluation.problems; at++) {
    problems.set(evaluation.problemField[at] ?? -1, evaluation.problemCode[at] ?? 0);
  }
  const fields = form.fields.map((field, index) => ({
    field,
    answer: answers[field.id] ?? '',
    chargeMinor: evaluation.chargeMinor[index] ?? 0,
    problem: problemWords(field, problems.get(index)),
    characters: countGraphemes((answers[field.id] ?? '').trim()),
  }));

  return {
    fields: fields.filter((_, index) => evaluation.visible[index] === 1),
    surchargeMinor: evaluation.surchargeMinor,
    unitMinor: unitPriceMinor(baseMinor, evaluation.surchargeMinor, payload.exponent),
  };
}

interface Filling {
  readonly field: FormField;
  readonly index: number;
  readonly answer: string;
}

function fill(
  payload: Payload,
  selection: ReturnType<typeof emptySelection>,
  { field, index, answer }: Filling,
): void {
  if (field.kind === 'choice') {
    const choices = payload.choiceId.slice(payload.choiceAt[index], payload.choiceAt[index + 1]);
    setChoice(selection, index, choices.indexOf(answer));
    return;
  }
  if (field.kind === 'ring-size') {
    const [system = '', mm100 = '0'] = answer.split(':');
    setRingSize(selection, index, Number(mm100), system);
    return;
  }
  setText(selection, index, answer);
}

function problemWords({ kind, label, max }: FormField, problem: number | undefined): string | null {
  switch (problem) {
    case undefined:
    case HIDDEN_BUT_FILLED:
      return null;
    case MISSING:
      if (kind === 'ring-size') return `Choose a size for “${label}”.`;
      return kind === 'choice' ? `Choose an option for “${label}”.` : `Fill in “${label}”.`;
    case TOO_LONG:
      return `“${label}” has room for ${max ?? 0} characters: shorten it.`;
    case UNKNOWN_CHOICE:
    case OUT_OF_RANGE:
      return `Choose again for “${label}”.`;
    default:
      return `“${label}” cannot be ordered like this.`;
  }
}
