import {
  askersOf,
  quoted,
  questionsOf,
  type Asker,
  type FieldQuestion,
  type Question,
} from './conditions.ts';
import { subjectOf } from './compile-subject.ts';
import { error, type Finding, type Saying } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import { slotsNamed, type Slot } from './slots.ts';
import { numberIn } from './solver-values.ts';

/** What conditions ask about: known, of the right kind, and above what they change. */
export function reviewConditions(set: OptionSet, slots: readonly Slot[]): Finding[] {
  return askersOf(set, slots).flatMap((asker) =>
    questionsOf(asker.condition).flatMap((question) => reviewQuestion(question, asker, slots)),
  );
}

function reviewQuestion(question: Question, asker: Asker, slots: readonly Slot[]): Finding[] {
  if (!('field' in question)) return reviewSurroundings(question, asker);

  const asked = slotsNamed(slots, question.field);
  const slot = asked.find(({ id }) => id === question.field) ?? asked[0];
  if (slot === undefined)
    return [
      error('unknown-reference', asker.place, [
        `The condition of ${asker.words} asks about "${question.field}", which this set does not ask.`,
        'Use the id of a field that is asked, or of a part of one.',
      ]),
    ];
  const { above } = asker;
  if (above !== null && asked.some(({ index }) => index >= above)) return [looksAhead(asker, slot)];
  return answerable(question, slot).map((saying) =>
    error(saying.code, asker.place, [`The condition of ${asker.words} ${saying.words[0]}`, saying.words[1]]),
  );
}

function reviewSurroundings(question: Exclude<Question, FieldQuestion>, asker: Asker): Finding[] {
  const named =
    'market' in question
      ? question.market
      : 'variant' in question
        ? [question.variant, ...question.isOneOf]
        : ['given'];
  if (named.length > ('variant' in question ? 1 : 0) && named.every((one) => one.trim() !== '')) return [];
  return [
    error('wrong-question', asker.place, [
      `The condition of ${asker.words} asks about a variant or market without naming it.`,
      'Name the option and its values, or the handles of the markets.',
    ]),
  ];
}

function looksAhead({ place, words }: Asker, slot: Slot): Finding {
  return error('looks-ahead', place, [
    `The condition of ${words} asks about ${quoted(slot.label)}, which does not stand above what it changes.`,
    `Move ${quoted(slot.label)} up: what appears above the shopper's finger would move the page.`,
  ]);
}

interface Objection {
  readonly code: 'wrong-question' | 'unknown-reference';
  readonly words: Saying;
}

/** What keeps a question from being asked of a slot. */
function answerable(question: FieldQuestion, slot: Slot): Objection[] {
  if ('isFilled' in question || 'isEmpty' in question) return [];
  const label = quoted(slot.label);
  if ('is' in question) return answersOf([question.is], slot);
  if ('isOneOf' in question)
    return question.isOneOf.length > 0
      ? answersOf(question.isOneOf, slot)
      : [wrong(`names no answer of ${label}.`, 'Name at least one.')];
  if ('contains' in question) {
    if (slot.kind === 'choices') return answersOf([question.contains], slot);
    if (slot.kind === 'text') return [];
    return [wrong(`asks what ${label} contains, which is one answer.`, 'Ask what it is.')];
  }
  if (subjectOf(slot) === null)
    return [wrong(`compares ${label}, which is no number.`, 'Ask what it is, or whether it is filled.')];
  const bounds = Object.values(question).filter((one) => typeof one === 'number');
  return bounds.length > 0
    ? []
    : [wrong(`compares ${label} with nothing.`, 'Give a bound, such as "atLeast".')];
}

function answersOf(answers: readonly string[], slot: Slot): Objection[] {
  return answers.flatMap((answer) => {
    if (slot.kind === 'choice' || slot.kind === 'choices')
      return slot.choices.some(({ id }) => id === answer) ? [] : [unknownChoice(answer, slot)];
    if (slot.kind === 'text') return [];
    const isDay = /^\d{4}-\d\d-\d\d$/.test(answer) && !Number.isNaN(Date.parse(answer));
    const isAnswer = slot.kind === 'date' ? isDay : answer.trim() !== '' && Number.isFinite(numberIn(answer));
    return isAnswer
      ? []
      : [
          wrong(
            `asks whether ${quoted(slot.label)} is "${answer}", which it cannot be.`,
            slot.kind === 'date'
              ? 'Name a day such as "2026-12-24".'
              : 'Name a number, or a time such as "09:30".',
          ),
        ];
  });
}

function unknownChoice(answer: string, slot: Slot): Objection {
  return {
    code: 'unknown-reference',
    words: [
      `asks for "${answer}" of ${quoted(slot.label)}, which is not offered.`,
      `Use one of ${slot.choices
        .slice(0, 8)
        .map(({ id }) => `"${id}"`)
        .join(', ')}.`,
    ],
  };
}

function wrong(message: string, mend: string): Objection {
  return { code: 'wrong-question', words: [message, mend] };
}
