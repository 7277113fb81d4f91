import type { Choice, Condition, Field, OptionSet, TextCharge } from './engine/authoring/option-set.ts';
import { formatMoney } from './engine/money.ts';
import { showCharge } from './money-words.ts';

/** One field of a set as a maker would say it. */
export interface FieldSummary {
  readonly id: string;
  readonly label: string;
  /** "One of 4, shown as swatches". */
  readonly asks: string;
  readonly required: boolean;
  /** "free to + £850.00". */
  readonly charge: string;
  /** "when Metal is Platinum"; null when it is always shown. */
  readonly shown: string | null;
  readonly choices: readonly {
    readonly label: string;
    readonly charge: string;
    readonly colour: string | null;
  }[];
}

export function describeFields(set: OptionSet): FieldSummary[] {
  return set.fields.map((field) => ({
    id: field.id,
    label: field.label,
    asks: asksOf(field),
    required: field.required,
    charge: chargeOf(field, set.currency),
    shown: field.showWhen ? `when ${conditionWords(field.showWhen, set)}` : null,
    choices:
      field.kind === 'choice' ? field.choices.map((choice) => describeChoice(choice, set.currency)) : [],
  }));
}

const APPEARANCES = { dropdown: 'in a list', buttons: 'as buttons', swatches: 'as swatches' };

function asksOf(field: Field): string {
  switch (field.kind) {
    case 'choice':
      return `One of ${field.choices.length}, shown ${APPEARANCES[field.appearance]}`;
    case 'engraving':
      return `Engraving of up to ${field.maxCharacters} characters`;
    case 'text':
      return `Text of up to ${field.maxCharacters} characters`;
    default:
      return `Ring size from ${field.minMm} to ${field.maxMm} mm around, in ${field.systems.join(', ')}`;
  }
}

function chargeOf(field: Field, currency: string): string {
  switch (field.kind) {
    case 'choice':
      return rangeOf(field.choices, currency);
    case 'engraving':
    case 'text':
      return textCharge(field.charge, currency);
    default:
      return showCharge(field.surchargeMinor, currency);
  }
}

function rangeOf(choices: readonly Choice[], currency: string): string {
  const charges = choices.map(({ surchargeMinor }) => surchargeMinor);
  const least = Math.min(...charges);
  const most = Math.max(...charges);
  if (least === most) return showCharge(least, currency);

  return `${showCharge(least, currency)} to ${showCharge(most, currency)}`;
}

function textCharge(charge: TextCharge, currency: string): string {
  if (charge.kind === 'free') return 'free';
  if (charge.kind === 'flat') return showCharge(charge.surchargeMinor, currency);

  const each = `+ ${formatMoney(charge.surchargeMinor, currency)} a character`;
  return charge.chargesSpaces ? `${each}, blanks included` : each;
}

function describeChoice(
  { label, surchargeMinor, colour }: Choice,
  currency: string,
): FieldSummary['choices'][number] {
  return { label, charge: showCharge(surchargeMinor, currency), colour: colour ?? null };
}

function conditionWords(condition: Condition, set: OptionSet): string {
  if ('all' in condition) return condition.all.map((each) => conditionWords(each, set)).join(' and ');
  if ('any' in condition) return condition.any.map((each) => conditionWords(each, set)).join(' or ');
  if ('not' in condition) return `not (${conditionWords(condition.not, set)})`;

  const field = set.fields.find(({ id }) => id === condition.field);
  const label = field?.label ?? condition.field;
  if ('isFilled' in condition) return `${label} is filled in`;
  const ids = 'is' in condition ? [condition.is] : condition.isOneOf;

  return `${label} is ${ids.map((id) => choiceWords(field, id)).join(' or ')}`;
}

function choiceWords(field: Field | undefined, id: string): string {
  const choice = field?.kind === 'choice' ? field.choices.find((each) => each.id === id) : undefined;

  return choice?.label ?? id;
}
