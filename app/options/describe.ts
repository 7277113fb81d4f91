import { chargeWords, rangeWords } from './charge-words.ts';
import { conditionWords } from './condition-words.ts';
import type { AskedField, Choice, ChoiceAppearance } from './engine/authoring/field.ts';
import type { Charge } from './engine/authoring/charge.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { isAsked } from './engine/authoring/slots.ts';

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

/** Everything that is asked, in the order of the page. */
export function describeFields(set: OptionSet): FieldSummary[] {
  return set.fields.filter(isAsked).map((field) => ({
    id: field.id,
    label: field.label,
    asks: asksOf(field),
    required: field.kind !== 'hidden' && field.required,
    charge: chargeOf(field, set.currency),
    shown: field.showWhen ? `when ${conditionWords(field.showWhen, set)}` : null,
    choices: choicesOf(field).map((choice) => ({
      label: choice.label,
      charge: chargeWords(choice.charge, set.currency),
      colour: choice.colour ?? null,
    })),
  }));
}

const APPEARANCES: Readonly<Record<ChoiceAppearance | 'checkboxes', string>> = {
  dropdown: 'in a list',
  radio: 'one below the other',
  buttons: 'as buttons',
  checkboxes: 'to tick',
  'colour-swatches': 'as colour swatches',
  'image-swatches': 'as pictures',
};

function asksOf(field: AskedField): string {
  switch (field.kind) {
    case 'choice':
      return `One of ${field.choices.length}, shown ${APPEARANCES[field.appearance]}`;
    case 'choices':
      return `Any of ${field.choices.length}, ${APPEARANCES[field.appearance]}`;
    case 'metal':
      return `One of ${field.alloys.length} alloys, shown ${APPEARANCES[field.appearance]}`;
    case 'engraving':
      return `Engraving of up to ${typeof field.room === 'number' ? field.room : field.room.most} characters`;
    case 'number':
    case 'quantity':
      return `${field.kind === 'number' ? 'A number' : 'How many'}, ${field.min} to ${field.max}${field.unit === undefined ? '' : ` ${field.unit}`}`;
    case 'ring-size':
      return `Ring size from ${field.minMm} to ${field.maxMm} mm around, in ${field.systems.join(', ')}`;
    case 'measurements':
      return `Measurements in ${field.unit}: ${field.measures.map(({ label }) => label).join(', ')}`;
    default:
      return asksPlainly(field);
  }
}

type PlainField = Exclude<
  AskedField,
  {
    kind: 'choice' | 'choices' | 'metal' | 'engraving' | 'number' | 'quantity' | 'ring-size' | 'measurements';
  }
>;

function asksPlainly(field: PlainField): string {
  switch (field.kind) {
    case 'switch':
      return field.required ? 'Consent' : 'Yes or no';
    case 'stone':
      return 'A stone';
    case 'font':
      return `One of ${field.fonts.length} fonts`;
    case 'hidden':
      return 'Travels with the order, not shown';
    case 'file':
      return field.accepts === 'pictures' ? 'A picture' : 'A picture or PDF';
    case 'date':
      return 'A day';
    case 'time':
      return `A time from ${field.from} to ${field.to}`;
    case 'colour':
      return 'A colour';
    default:
      return `${TEXTS[field.kind]} of up to ${field.maxCharacters} characters`;
  }
}

const TEXTS = {
  text: 'Text',
  'long-text': 'Text',
  email: 'E-mail address',
  phone: 'Telephone number',
  link: 'Link',
};

function chargeOf(field: AskedField, currency: string): string {
  const choices = choicesOf(field);
  const own: Charge | undefined = 'charge' in field ? field.charge : undefined;
  if (choices.length === 0) return chargeWords(own, currency);
  const range = rangeWords(
    choices.map(({ charge }) => charge),
    currency,
  );
  return own === undefined ? range : `${range}; ${chargeWords(own, currency)}`;
}

function choicesOf(field: AskedField): readonly Pick<Choice, 'label' | 'charge' | 'colour'>[] {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.choices;
    case 'metal':
      return field.alloys;
    case 'font':
    case 'engraving':
      return field.fonts;
    case 'stone':
      return [field.cut, field.colour, field.clarity, field.certificate].flatMap((part) => part ?? []);
    default:
      return [];
  }
}
