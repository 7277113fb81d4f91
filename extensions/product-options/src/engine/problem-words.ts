import { run } from '../../../../app/options/engine/runtime/machine.ts';
import {
  MISSING,
  NOT_DRAWABLE,
  NOT_OFFERED,
  OUT_OF_RANGE,
  SOLD_OUT,
  TOO_FEW,
  TOO_LATE,
  TOO_MANY_LINES,
  TOO_SOON,
} from '../../../../app/options/engine/runtime/problems.ts';
import { undrawable } from '../../../../app/options/engine/runtime/text-checks.ts';
import { dateOf, timeOf, writeDay } from '../days.ts';
import { fill, problemSentence, type Sentences } from '../sentences.ts';
import { isChosen } from './choice.ts';
import { daysBetween } from './day-range.ts';
import type { Field } from './field.ts';
import type { Judgement } from './judgement.ts';

/** More signs than this are not named one by one. */
const MOST_SIGNS = 8;

/** What is wrong with a field and what to do, in the shopper's words. */
export function problemWords(
  field: Field,
  slot: number,
  { judgement, say, locale }: { judgement: Judgement; say: Sentences; locale: string },
): string {
  const code = judgement.problems.get(slot) ?? 0;
  const sentence = code > 0 ? problemSentence(say, code, field.sort) : '';
  if (!sentence.includes('¤1')) return fill(sentence, field.label);

  const day = (value: number): string => writeDay(value, locale);
  if (code === TOO_SOON || code === TOO_LATE) {
    const { from, to } = daysBetween(judgement, slot);
    return fill(sentence, field.label, day(code === TOO_SOON ? from : (to ?? from)));
  }
  return fill(sentence, field.label, ...limits(code, field, { judgement, slot }));
}

function limits(
  code: number,
  field: Field,
  { judgement, slot }: { judgement: Judgement; slot: number },
): (string | number)[] {
  const { payload, machine, evaluation } = judgement;
  const least = run(machine, payload.least[slot] ?? '', false);
  const most = run(machine, payload.most[slot] ?? '', false);
  if (code === OUT_OF_RANGE) return [least, most].map((limit) => withUnit(limit, field));
  if (code === NOT_DRAWABLE) return [undrawnSigns(judgement, slot)];
  if (code === TOO_MANY_LINES) return [payload.lines[slot] ?? 1];
  if (code === NOT_OFFERED || code === SOLD_OUT) {
    const from = payload.choiceAt[slot] ?? 0;
    const banned = field.choices.filter(
      (choice, index) => isChosen(choice) && evaluation.banned[from + index],
    );
    return [banned.map(({ control }) => control.value).join(', ')];
  }
  if (code === TOO_FEW || code === MISSING) return [least];
  return [payload.most[slot] === '' ? 500 : most];
}

function withUnit(limit: number, { kind, control }: Field): string {
  if (kind === 'time') return timeOf(limit);
  if (kind === 'date') return dateOf(limit);
  return [limit, control?.dataset['unit']].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The signs of a text that its font does not draw, each once. */
export function undrawnSigns({ payload, machine, selection }: Judgement, slot: number): string {
  const signs: string[] = [];
  let text = selection.text[slot] ?? '';
  for (let found = 1; found > 0 && signs.length < MOST_SIGNS;) {
    found = undrawable(machine, text, payload.glyphs[slot] ?? '');
    const sign = found > 0 ? String.fromCodePoint(found) : '';
    if (sign) signs.push(sign);
    text = text.replaceAll(sign, '');
  }
  return signs.join(' ');
}
