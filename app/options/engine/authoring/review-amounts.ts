import type { Amount, Charge } from './charge.ts';
import type { Condition } from './condition.ts';
import { nameOf, quoted } from './conditions.ts';
import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { slotsNamed, type Slot } from './slots.ts';

/** A charge, where it hangs and how sentences name it. */
export interface Hung {
  readonly charge: Charge;
  /** Id of the field or rule. */
  readonly place: string;
  /** '"Gold" of "Metal"', 'rule "Pearl"'. */
  readonly words: string;
  /** The slot whose answer it charges; null for a rule's. */
  readonly slot: Slot | null;
  /** What holds whenever it is charged. */
  readonly when: Condition;
}

/** Every charge of a set. */
export function chargesOf(set: OptionSet, slots: readonly Slot[]): Hung[] {
  return [
    ...set.fields.flatMap((field) => fieldCharge(field, slots)),
    ...slots.flatMap(choiceCharges),
    ...(set.rules ?? []).flatMap(ruleCharges),
  ];
}

/** Whether a charge can come to anything but nothing. */
export function costs(charge: Charge | undefined): boolean {
  if (charge === undefined) return false;
  if (charge.kind === 'percentage') return charge.percent !== 0;
  return 'amount' in charge ? amountsIn(charge.amount).some((minor) => minor !== 0) : true;
}

/** An amount wherever it is charged. */
export function amountsIn(amount: Amount): number[] {
  return typeof amount === 'number' ? [amount] : [amount.minor, ...Object.values(amount.in)];
}

/** All amounts that a charge has written in it. */
export function amountsOf(charge: Charge): Amount[] {
  if ('amount' in charge) return [charge.amount];
  if (charge.kind === 'tiered') return charge.tiers.map(({ amount }) => amount);
  if (charge.kind === 'table') return charge.amounts.flat();
  return charge.kind === 'metal' ? [charge.making.amount] : [];
}

function fieldCharge(field: Field, slots: readonly Slot[]): Hung[] {
  if (!('charge' in field) || field.charge === undefined) return [];
  const slot = slotsNamed(slots, field.id)[0] ?? null;
  return [
    { charge: field.charge, place: field.id, words: quoted(nameOf(field)), slot, when: shownWhen(field) },
  ];
}

function choiceCharges(slot: Slot): Hung[] {
  return slot.choices.flatMap(({ charge, label }) =>
    charge === undefined
      ? []
      : [
          {
            charge,
            place: slot.field.id,
            words: `${quoted(label)} of ${quoted(slot.label)}`,
            slot,
            when: shownWhen(slot.field),
          },
        ],
  );
}

function ruleCharges(rule: Rule): Hung[] {
  return rule.then.flatMap((effect) =>
    effect.kind === 'add-price'
      ? [
          {
            charge: effect.charge,
            place: rule.id,
            words: `rule ${quoted(rule.name)}`,
            slot: null,
            when: rule.when,
          },
        ]
      : [],
  );
}

function shownWhen({ showWhen }: Field): Condition {
  return showWhen ?? { all: [] };
}
