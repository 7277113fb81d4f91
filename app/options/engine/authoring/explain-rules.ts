import { holds, Machine } from '../runtime/machine.ts';
import { readPayload } from '../runtime/payload.ts';
import { compileCondition } from './compile-condition.ts';
import { compileContext } from './compile-context.ts';
import { conditionWords, nameOf, quoted } from './conditions.ts';
import { ruleLineEffects } from './explain-lines.ts';
import type { Judged } from './explain-judged.ts';
import type { Effect, Rule } from './option-set.ts';
import { slotsNamed, type Slot } from './slots.ts';

/** A rule that holds for a selection. */
export interface FiredRule {
  readonly id: string;
  readonly name: string;
  /** Its condition: 'Metal is "Gold"'. */
  readonly because: string;
  readonly did: readonly Deed[];
}

/** What one effect of a rule did. */
export interface Deed {
  readonly kind: Effect['kind'];
  readonly words: string;
  /** Name of the rule that undid it. */
  readonly overruledBy?: string;
  /** Of prices: what it added, in minor units of the currency shown. */
  readonly minor?: number;
}

/** Rules in their order, those that hold. */
export function firedRules(judged: Judged): FiredRule[] {
  const { set, slots } = judged;
  const holding = holdingRules(judged);
  return holding.map((rule) => ({
    id: rule.id,
    name: rule.name,
    because: conditionWords(rule.when, slots) || 'always',
    did: rule.then.map((effect) => deedOf(effect, rule, { judged, holding, set })),
  }));
}

/** Conditions are compiled by themselves, with strings and tables of their own. */
function holdingRules({ set, text, selection, machine, around }: Judged): Rule[] {
  const context = compileContext(set, around.variants ?? []);
  const programs = (set.rules ?? []).map((rule) => ({ rule, program: compileCondition(rule.when, context) }));
  const [head = ''] = text.split('\n');
  const lines = [head, 'c1', ...context.lines(false)];
  const asking = new Machine(readPayload(lines.join('\n')), selection, around);
  asking.value.set(machine.value);
  asking.filled.set(machine.filled);
  return programs.filter(({ program }) => holds(asking, program)).map(({ rule }) => rule);
}

interface Around {
  readonly judged: Judged;
  readonly holding: readonly Rule[];
  readonly set: Judged['set'];
}

function deedOf(effect: Effect, rule: Rule, around: Around): Deed {
  const undoing = overruling(effect, rule, around);
  const { judged } = around;
  const line = ruleLineEffects(judged).findIndex((one) => one.effect === effect);
  return {
    kind: effect.kind,
    words: effectWords(effect, around),
    ...(undoing === undefined ? {} : { overruledBy: undoing.name }),
    ...(effect.kind === 'add-price' ? { minor: judged.answer.extraMinor[line] ?? 0 } : {}),
  };
}

/** Hiding wins over showing and requiring, the last value over those before. */
function overruling(effect: Effect, rule: Rule, { holding }: Around): Rule | undefined {
  if (effect.kind === 'show' || effect.kind === 'require')
    return holding.find(({ then }) => then.some((one) => one.kind === 'hide' && one.field === effect.field));
  if (effect.kind !== 'set') return undefined;
  const later = holding.slice(holding.indexOf(rule) + 1);
  return later.findLast(({ then }) =>
    then.some((one) => one.kind === 'set' && one.field === effect.field && one.to !== effect.to),
  );
}

function effectWords(effect: Effect, { judged, set }: Around): string {
  switch (effect.kind) {
    case 'warn':
      return `advises: ${quoted(effect.message)}`;
    case 'block':
      return `does not let it be sold: ${quoted(effect.message)}`;
    case 'add-price':
      return `adds ${quoted(effect.label)} to the price`;
    case 'add-days':
      return `adds ${effect.days} working days`;
    default:
      return changeWords(effect);
  }

  function changeWords(
    change: Extract<Effect, { kind: 'show' | 'hide' | 'require' | 'limit' | 'set' }>,
  ): string {
    const [slot] = slotsNamed(judged.slots, change.field);
    const field = set.fields.find(({ id }) => id === change.field);
    const name = quoted(field === undefined ? (slot?.label ?? change.field) : nameOf(field));
    if (change.kind === 'limit')
      return `leaves ${change.choices.map((id) => labelOf(slot, id)).join(', ')} of ${name}`;
    if (change.kind === 'set') return `sets ${name} to ${labelOf(slot, String(change.to))}`;
    const verbs = { show: 'shows', hide: 'hides', require: 'requires' } as const;
    return `${verbs[change.kind]} ${name}`;
  }
}

function labelOf(slot: Slot | undefined, id: string): string {
  return quoted(slot?.choices.find((choice) => choice.id === id)?.label ?? id);
}
