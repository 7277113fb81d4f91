import { countGraphemes } from '../runtime/graphemes.ts';
import type { Condition } from './condition.ts';
import { innerOf, isQuestion, questionsOf, type FieldQuestion, type Question } from './conditions.ts';
import { conditionsBehind, slotsDeciding, type Model, type Standing } from './solver-model.ts';
import { surroundingValues, valuesOf } from './solver-domains.ts';
import { answers, EMPTY, numberIn, plain, type Value } from './solver-values.ts';

/** What is looked for: a selection of which all these conditions hold, or do not. */
export interface Goal {
  readonly wanted: readonly { readonly condition: Condition; readonly holds: boolean }[];
  /** Besides, nothing that is required may be missing. */
  readonly isComplete?: boolean;
  /** Slots and conditions that have to be decided besides. */
  readonly besides?: readonly Standing[];
  readonly asking?: readonly Condition[];
  /** Says no to a state for reasons of its own. */
  readonly accepts?: (state: State) => boolean;
  /** Keeps choices apart that conditions would not. */
  readonly tellsApart?: (slot: Standing['slot'], choice: string) => string;
}

/** `yes` with a selection that shows it; `unknown` when the search was given up: then nothing may be claimed. */
export type Found =
  { readonly found: 'yes'; readonly state: State } | { readonly found: 'no' } | { readonly found: 'unknown' };

/** Values so far: slots by their index as text, surroundings by `keyOf`. */
export type State = ReadonlyMap<string, Value>;

type WorldQuestion = Exclude<Question, FieldQuestion>;

/** Something to decide, and the parts of the goal that ask about it. */
interface Try {
  readonly key: string;
  /** Null for surroundings. */
  readonly standing: Standing | null;
  readonly values: readonly Value[];
  readonly touches: Goal['wanted'];
}

/** Steps that one search may take. */
const MOST_STEPS = 4000;

/** Whether some selection, shown as the rules show it and within what they leave, meets a goal. */
export function search(goal: Goal, model: Model): Found {
  const hunt = new Hunt(goal, model);
  const state = hunt.isTooWide ? null : hunt.from(0);
  if (state !== null) return { found: 'yes', state };
  return { found: hunt.isTooWide || hunt.steps >= MOST_STEPS || model.budget.left <= 0 ? 'unknown' : 'no' };
}

/** Whether it can never be that all these conditions hold. False when that is not certain. */
export function neverHold(conditions: readonly Condition[], model: Model): boolean {
  return (
    search({ wanted: conditions.map((condition) => ({ condition, holds: true })) }, model).found === 'no'
  );
}

/** Whether a condition holds; null as long as what it asks about is not decided. */
export function truthOf(condition: Condition, state: State, model: Model): boolean | null {
  if (isQuestion(condition)) return answerOf(condition, state, model);
  if ('not' in condition) return opposite(truthOf(condition.not, state, model));

  const isAll = 'all' in condition;
  let truth: boolean | null = isAll;
  for (const inner of innerOf(condition)) {
    const one = truthOf(inner, state, model);
    if (one === !isAll) return 'none' in condition ? isAll : one;
    if (one === null) truth = null;
  }
  return 'none' in condition ? opposite(truth) : truth;
}

/** The choices that limits leave of a slot; null when they leave all. */
export function leftBy(limits: Standing['limits'], state: State, model: Model): Set<string> | null {
  const holding = limits.filter(({ rule }) => truthOf(rule.when, state, model) === true);
  const [first, ...rest] = holding.map(({ effect }) => effect.choices);
  if (first === undefined) return null;
  return new Set(first.filter((id) => rest.every((choices) => choices.includes(id))));
}

/** Tries values slot by slot down the page, and turns back as soon as the goal is out of reach. */
class Hunt {
  steps = 0;
  /** Too many answers to tell apart: nothing is tried. */
  readonly isTooWide: boolean;
  private readonly state = new Map<string, Value>();
  private readonly tries: readonly Try[];
  private readonly goal: Goal;
  private readonly model: Model;

  constructor(goal: Goal, model: Model) {
    this.goal = goal;
    this.model = model;
    const deciding = standingsOf(goal, model);
    const conditions = [...askedBy(goal), ...deciding.flatMap(conditionsBehind)];
    if (goal.isComplete === true) conditions.push(...deciding.map(({ requiredWhen }) => requiredWhen));
    const questions = conditions.flatMap(questionsOf);
    const slots = deciding.map((standing) => ({
      key: String(standing.slot.index),
      standing,
      values: this.valuesFor(standing, questions),
    }));
    this.isTooWide = slots.some(({ values }) => values === null);
    const touchedBy = goal.wanted.map((one) => ({ one, keys: keysIn(one.condition, model) }));
    this.tries = [
      ...surroundings(questions),
      ...slots.map(({ values, ...one }) => ({ ...one, values: values ?? [] })),
    ].map((one) => ({
      ...one,
      touches: touchedBy.flatMap((touched) => (touched.keys.has(one.key) ? [touched.one] : [])),
    }));
  }

  /** A state that meets the goal, or null. */
  from(place: number): State | null {
    this.steps += 1;
    this.model.budget.left -= 1;
    if (this.steps > MOST_STEPS || this.model.budget.left <= 0 || this.isLost(place)) return null;

    const next = this.tries[place];
    if (next === undefined) return this.goal.accepts?.(this.state) === false ? null : new Map(this.state);
    for (const value of this.valuesAt(next)) {
      this.state.set(next.key, value);
      const found = this.from(place + 1);
      if (found !== null) return found;
    }
    this.state.delete(next.key);
    return null;
  }

  /** Only what asks about the value just taken can have changed. */
  private isLost(place: number): boolean {
    const touched = this.tries[place - 1]?.touches ?? this.goal.wanted;
    return touched.some(({ condition, holds }) => {
      const truth = truthOf(condition, this.state, this.model);
      return truth !== null && truth !== holds;
    });
  }

  private valuesFor(standing: Standing, questions: readonly Question[]): Value[] | null {
    const { slot, limits } = standing;
    const about = questions.filter((question): question is FieldQuestion => {
      return 'field' in question && this.model.named(question.field).includes(slot.index);
    });
    const tellsApart = (choice: string) =>
      limits.map(({ effect }) => (effect.choices.includes(choice) ? '1' : '0')).join('') +
      (this.goal.tellsApart?.(slot, choice) ?? '');
    return valuesOf(slot, about, tellsApart);
  }

  private valuesAt(next: Try): readonly Value[] {
    const { standing, values } = next;
    if (standing === null) return values;

    const { slot, shownWhen, requiredWhen, limits, sets } = standing;
    const { state, model } = this;
    if (truthOf(shownWhen, state, model) === false) return [EMPTY];
    const ruling = sets.findLast(({ rule }) => truthOf(rule.when, state, model) === true);
    if (ruling !== undefined) return [forced(slot, ruling.effect.to)];
    if (slot.field.kind === 'hidden') return [{ is: 'choice', id: slot.choices[0]?.id ?? '' }];

    const left = leftBy(limits, state, model);
    const open = left === null ? values : values.filter((value) => isLeft(value, left));
    const isAsked = this.goal.isComplete === true && truthOf(requiredWhen, state, model) === true;
    return isAsked ? open : [...open, EMPTY];
  }
}

/** Keys of all that a condition asks about. */
function keysIn(condition: Condition, model: Model): Set<string> {
  const keys = questionsOf(condition).flatMap((question) =>
    'field' in question ? model.named(question.field).map(String) : [keyOf(question)],
  );
  return new Set(keys);
}

function askedBy({ wanted, asking = [] }: Goal): Condition[] {
  return [...wanted.map(({ condition }) => condition), ...asking];
}

function standingsOf(goal: Goal, model: Model): readonly Standing[] {
  const { besides = [], isComplete } = goal;
  const first = slotsDeciding([...askedBy(goal), ...besides.flatMap(conditionsBehind)], model);
  const all = new Set([...first, ...besides]);
  const required = isComplete === true ? [...all].map(({ requiredWhen }) => requiredWhen) : [];
  for (const one of slotsDeciding(required, model)) all.add(one);
  return model.standings.filter((one) => all.has(one));
}

function surroundings(questions: readonly Question[]): { key: string; standing: null; values: Value[] }[] {
  const asked = questions.filter((question): question is WorldQuestion => !('field' in question));
  return [...new Set(asked.map(keyOf))].map((key) => ({
    key,
    standing: null,
    values: surroundingValues(asked.filter((question) => keyOf(question) === key)),
  }));
}

function answerOf(question: Question, state: State, model: Model): boolean | null {
  if (!('field' in question)) {
    const value = state.get(keyOf(question));
    return value === undefined ? null : answers(question, value);
  }
  const slots = model.named(question.field);
  if (!('isFilled' in question || 'isEmpty' in question)) {
    const value = state.get(String(slots[0]));
    return value === undefined ? null : answers(question, value);
  }
  const values = slots.map((index) => state.get(String(index)));
  const isFilled = values.some((value) => value !== undefined && value.is !== 'empty');
  const isOpen = !isFilled && values.includes(undefined);
  return isOpen ? null : isFilled === 'isFilled' in question;
}

function keyOf(question: WorldQuestion): string {
  if ('variant' in question) return `variant ${plain(question.variant)}`;
  if ('market' in question) return 'market';
  return 'customer' in question ? 'customer' : 'quantity';
}

function isLeft(value: Value, left: ReadonlySet<string>): boolean {
  if (value.is === 'choice') return left.has(value.id);
  if (value.is !== 'choices') return true;
  const others = [...left].filter((id) => !value.ids.includes(id)).length;
  return value.ids.every((id) => left.has(id)) && value.others <= others;
}

/** What a rule sets. */
function forced(slot: Standing['slot'], to: string | number): Value {
  if (slot.kind === 'choice') return { is: 'choice', id: String(to) };
  if (slot.kind === 'choices') return { is: 'choices', ids: [String(to)], others: 0 };
  if (slot.kind === 'text')
    return { is: 'text', text: String(to), parts: [], characters: countGraphemes(String(to)) };
  return { is: 'number', number: typeof to === 'number' ? to : numberIn(to) };
}

function opposite(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}
