import { quoted, ruleWords } from './conditions.ts';
import { rangeOf } from './compile-slot-numbers.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Effect, OptionSet, Rule } from './option-set.ts';
import { slotsNamed, type Slot } from './slots.ts';
import { costs } from './review-amounts.ts';
import { numberIn } from './solver-values.ts';

const MOST_DAYS = 365;

/** What rules do: to fields that exist, with choices and values that they have. */
export function reviewEffects(set: OptionSet, slots: readonly Slot[]): Finding[] {
  return (set.rules ?? []).flatMap((rule) => [
    ...nothingDone(rule),
    ...rule.then.flatMap((effect) => reviewEffect(effect, rule, { set, slots })),
  ]);
}

interface Place {
  readonly set: OptionSet;
  readonly slots: readonly Slot[];
}

function nothingDone(rule: Rule): Finding[] {
  if (rule.then.length > 0) return [];
  return [
    error('bad-effect', rule.id, [`The ${ruleWords(rule)} does nothing.`, 'Say what it does, or remove it.']),
  ];
}

function reviewEffect(effect: Effect, rule: Rule, place: Place): Finding[] {
  if (effect.kind === 'add-price') return blank(effect.label, rule, 'label');
  if (effect.kind === 'add-days')
    return Number.isInteger(effect.days) && Math.abs(effect.days) <= MOST_DAYS
      ? []
      : [wrongDays(effect.days, rule)];
  if (effect.kind === 'warn' || effect.kind === 'block') {
    const isKnown = effect.field === undefined || slotsNamed(place.slots, effect.field).length > 0;
    return [
      ...blank(effect.message, rule, 'message'),
      ...(isKnown ? [] : [unknownField(effect.field ?? '', rule)]),
    ];
  }
  const found = slotsNamed(place.slots, effect.field);
  const isContent = place.set.fields.some(({ id }) => id === effect.field);
  if (found.length === 0 && (!isContent || (effect.kind !== 'show' && effect.kind !== 'hide')))
    return [unknownField(effect.field, rule)];
  const slot = found.find(({ id }) => id === effect.field);
  if (effect.kind === 'require')
    return found.every(({ field }) => field.kind !== 'hidden') ? [] : [unknownField(effect.field, rule)];
  if (effect.kind === 'limit') return reviewLimit(effect, rule, slot);
  return effect.kind === 'set' ? reviewSet(effect, rule, slot) : [];
}

function blank(words: string, rule: Rule, what: string): Finding[] {
  if (words.trim() !== '') return [];
  return [
    error('bad-effect', rule.id, [
      `The ${ruleWords(rule)} has no ${what} for the shopper.`,
      'Write what the shopper should read.',
    ]),
  ];
}

function wrongDays(days: number, rule: Rule): Finding {
  return error('bad-days', rule.id, [
    `The ${ruleWords(rule)} adds ${days} days.`,
    `Give whole working days, at most ${MOST_DAYS}.`,
  ]);
}

function unknownField(name: string, rule: Rule): Finding {
  return error('unknown-reference', rule.id, [
    `The ${ruleWords(rule)} acts on "${name}", which this set does not ask.`,
    'Use the id of a field, or of a part of one such as "stone.cut".',
  ]);
}

function reviewLimit(
  effect: Extract<Effect, { kind: 'limit' }>,
  rule: Rule,
  slot: Slot | undefined,
): Finding[] {
  if (slot === undefined || slot.choices.length === 0 || slot.field.kind === 'hidden')
    return [
      error('bad-effect', rule.id, [
        `The ${ruleWords(rule)} limits the choices of "${effect.field}", which has none.`,
        'Name a field with choices, or a part such as "stone.cut".',
      ]),
    ];
  if (effect.choices.length === 0)
    return [
      error('bad-effect', rule.id, [
        `The ${ruleWords(rule)} leaves no choice of ${quoted(slot.label)}.`,
        'Name the choices that stay, or hide the field instead.',
      ]),
    ];
  return effect.choices.flatMap((id) =>
    slot.choices.some((choice) => choice.id === id) ? [] : [unknownChoice(id, rule, slot)],
  );
}

function unknownChoice(id: string, rule: Rule, slot: Slot): Finding {
  return error('unknown-reference', rule.id, [
    `The ${ruleWords(rule)} names "${id}" of ${quoted(slot.label)}, which is not offered.`,
    `Use one of ${slot.choices
      .slice(0, 8)
      .map((choice) => `"${choice.id}"`)
      .join(', ')}.`,
  ]);
}

function reviewSet(effect: Extract<Effect, { kind: 'set' }>, rule: Rule, slot: Slot | undefined): Finding[] {
  const to = String(effect.to);
  if (slot === undefined)
    return [
      error('bad-effect', rule.id, [
        `The ${ruleWords(rule)} sets "${effect.field}", which has several parts.`,
        'Name one part, such as "stone.cut".',
      ]),
    ];
  if (slot.kind === 'choice' || slot.kind === 'choices') {
    const choice = slot.choices.find(({ id }) => id === to);
    if (choice === undefined) return [unknownChoice(to, rule, slot)];
    const own = 'charge' in slot.field ? slot.field.charge : undefined;
    return costs(choice.charge) || costs(own) ? [setsCharge(choice.label, rule, slot)] : [];
  }
  return canTake(slot, effect.to) ? [] : [cannotTake(to, rule, slot)];
}

function canTake(slot: Slot, to: string | number): boolean {
  if (slot.kind === 'text') return String(to).trim() !== '';
  const range = rangeOf(slot);
  const number = typeof to === 'number' ? to : numberIn(to);
  if (range === null || !Number.isFinite(number)) return false;
  const steps = (number - range.min) / range.step;
  return number >= range.min && number <= range.max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

function cannotTake(to: string, rule: Rule, slot: Slot): Finding {
  return error('bad-effect', rule.id, [
    `The ${ruleWords(rule)} sets ${quoted(slot.label)} to "${to}", which it cannot be.`,
    "Set a choice, a number that the field offers, or a text; days and ring sizes are the shopper's.",
  ]);
}

function setsCharge(label: string, rule: Rule, slot: Slot): Finding {
  return warning('sets-a-charge', rule.id, [
    `The ${ruleWords(rule)} sets ${quoted(slot.label)} to ${quoted(label)}, which costs something that the shopper cannot take away.`,
    'Make the choice free, say so in a warning, or let the shopper choose.',
  ]);
}
