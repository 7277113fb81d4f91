import type { Comparison, Condition } from './engine/authoring/condition.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { type Slot, slotsOf } from './engine/authoring/slots.ts';

/** A condition as a maker would say it: "Metal is Platinum and Ring size is at least 60". */
export function conditionWords(condition: Condition, set: OptionSet): string {
  return said(condition, slotsOf(set));
}

function said(condition: Condition, slots: readonly Slot[]): string {
  if ('all' in condition) return condition.all.map((each) => said(each, slots)).join(' and ');
  if ('any' in condition) return condition.any.map((each) => said(each, slots)).join(' or ');
  if ('none' in condition) return `none of: ${condition.none.map((each) => said(each, slots)).join(', ')}`;
  if ('not' in condition) return `not (${said(condition.not, slots)})`;
  if ('variant' in condition) return `the product’s ${condition.variant} is ${anyOf(condition.isOneOf)}`;
  if ('quantity' in condition) return `the quantity is ${comparisonWords(condition)}`;
  if ('market' in condition) return `the market is ${anyOf(condition.market)}`;
  if ('customer' in condition)
    return condition.customer === 'guest' ? 'the shopper is a guest' : 'the shopper is signed in';

  const slot = slots.find(({ id }) => id === condition.field);
  const label = slot?.label ?? condition.field;
  if ('isFilled' in condition) return `${label} is filled in`;
  if ('isEmpty' in condition) return `${label} is left out`;
  if ('contains' in condition) return `${label} has ${choiceWords(slot, condition.contains)}`;
  if ('is' in condition) return `${label} is ${choiceWords(slot, condition.is)}`;
  if ('isOneOf' in condition)
    return `${label} is ${anyOf(condition.isOneOf.map((id) => choiceWords(slot, id)))}`;
  return `${label} is ${comparisonWords(condition)}`;
}

function comparisonWords(bounds: Comparison): string {
  const words = [
    bounds.equals === undefined ? '' : String(bounds.equals),
    bounds.atLeast === undefined ? '' : `at least ${bounds.atLeast}`,
    bounds.moreThan === undefined ? '' : `more than ${bounds.moreThan}`,
    bounds.atMost === undefined ? '' : `at most ${bounds.atMost}`,
    bounds.lessThan === undefined ? '' : `less than ${bounds.lessThan}`,
  ];
  return words.filter((word) => word !== '').join(' and ');
}

function choiceWords(slot: Slot | undefined, id: string): string {
  return slot?.choices.find((each) => each.id === id)?.label ?? id;
}

function anyOf(words: readonly string[]): string {
  return words.join(' or ');
}
