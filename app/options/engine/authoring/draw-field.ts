import { sizesWithin } from '../ring-size.ts';
import { rangeOf } from './compile-slot-numbers.ts';
import { costsNothing, drawCharge } from './draw-charge.ts';
import { drawChoices, face, type Drawing } from './draw-choices.ts';
import type { AskedField, EngravingField, FileField, Guide, RingSizeField, TextField } from './field.ts';
import type { FormField, FormGuide } from './form.ts';
import type { Slot } from './slots.ts';
import type { WordList } from './words.ts';

/** Every kind of the authored set as the one of the form that it is drawn as. */
const formKinds: Readonly<Record<AskedField['kind'], FormField['kind']>> = {
  choice: 'choice',
  choices: 'choices',
  switch: 'switch',
  text: 'text',
  'long-text': 'text',
  email: 'text',
  phone: 'text',
  link: 'text',
  number: 'number',
  quantity: 'number',
  date: 'date',
  time: 'time',
  engraving: 'text',
  'ring-size': 'ring-size',
  measurements: 'number',
  stone: 'choice',
  metal: 'choice',
  font: 'choice',
  colour: 'colour',
  file: 'file',
  hidden: 'hidden',
};

const accepted = {
  pictures: 'image/jpeg,image/png,image/webp,image/heic',
  'pictures-and-pdf': 'image/jpeg,image/png,image/webp,image/heic,application/pdf',
} as const;

/** One slot as Liquid draws it; whether it starts hidden is for who knows the payload. */
export function drawField(slot: Slot, isRequired: boolean, drawing: Drawing): Omit<FormField, 'hidden'> {
  const { field, part } = slot;
  const kind = slot.kind === 'number' && field.kind !== 'time' ? 'number' : formKinds[field.kind];
  const help = helpOf(slot);
  const isFramed = field.kind === 'engraving' || field.kind === 'stone' || field.kind === 'measurements';
  return {
    is: 'field',
    slot: slot.index,
    id: slot.id,
    kind: field.kind === 'engraving' && part !== null ? 'choice' : kind,
    label: drawing.list.word(slot.label),
    ...(help === undefined ? {} : { help: drawing.list.word(help) }),
    ...(isFramed || !('guide' in field) ? {} : drawGuide(field.guide, drawing.list)),
    required: isRequired,
    ...details(slot, drawing),
  };
}

/** Guidance behind a "?". */
export function drawGuide(guide: Guide | undefined, list: WordList): { guide?: FormGuide } {
  if (guide === undefined) return {};
  const { title, text, picture } = guide;
  return {
    guide: {
      title: list.word(title),
      text: list.paragraphs(text),
      ...(picture === undefined ? {} : { picture }),
    },
  };
}

/** A frame says the help of its field; a measure has its own. */
function helpOf({ field, part }: Slot): string | undefined {
  if (field.kind === 'measurements') return field.measures.find(({ id }) => id === part)?.guidance;
  if (field.kind === 'engraving' || field.kind === 'stone' || field.kind === 'hidden') return undefined;
  return field.help;
}

function details(slot: Slot, drawing: Drawing): Partial<FormField> {
  const { field } = slot;
  const { currency } = drawing;
  if (slot.kind === 'number') return drawNumber(slot, currency);
  if (field.kind === 'switch')
    return {
      appearance: field.appearance,
      ...drawCharge(field.charge, currency),
      ...(field.default === true && !field.required && costsNothing(field.charge) ? { default: true } : {}),
    };
  if (slot.kind === 'choice') return { ...drawChoices(slot, drawing), ...stoneCharge(slot, currency) };

  switch (field.kind) {
    case 'choices':
      return {
        ...drawChoices(slot, drawing),
        ...(field.min === undefined ? {} : { min: field.min }),
        ...(field.max === undefined ? {} : { max: field.max }),
        ...drawCharge(field.charge, currency),
      };
    case 'engraving':
      return drawEngraving(field, currency);
    case 'ring-size':
      return drawRingSize(field, currency);
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'link':
      return drawText(field, drawing);
    case 'colour':
      return { ...drawCharge(field.charge, currency), ...freeDefault(field) };
    case 'file':
      return drawFile(field, currency);
    case 'date':
      return drawCharge(field.charge, currency);
    default:
      return {};
  }
}

/** What costs is never filled in before the shopper comes. */
function freeDefault<Value extends number | string>({
  default: value,
  charge,
}: {
  readonly default?: Value;
  readonly charge?: TextField['charge'];
}): { default?: Value } {
  return value === undefined || value === '' || !costsNothing(charge) ? {} : { default: value };
}

function drawNumber(slot: Slot, currency: string): Partial<FormField> {
  const { field } = slot;
  const range = rangeOf(slot);
  const { min, max, step } = range ?? { min: 0, max: 0, step: 1 };
  const isNumber = field.kind === 'number' || field.kind === 'quantity';
  const unit = isNumber ? field.unit : field.kind === 'measurements' ? field.unit : undefined;
  const size = field.kind === 'stone' ? field.size?.unit : unit;
  return {
    ...(field.kind === 'time' ? {} : { appearance: field.kind === 'quantity' ? 'stepper' : 'plain' }),
    min,
    max,
    step,
    ...(size === undefined ? {} : { unit: size }),
    ...(isNumber
      ? { ...drawCharge(field.charge, currency), ...freeDefault(field) }
      : stoneCharge(slot, currency)),
  };
}

/** A stone's charge stands at its first part. */
function stoneCharge({ field, part }: Slot, currency: string): Partial<FormField> {
  if (field.kind !== 'stone') return {};
  const parts = ['cut', 'size', 'colour', 'clarity', 'certificate'] as const;
  return parts.find((one) => field[one] !== undefined) === part ? drawCharge(field.charge, currency) : {};
}

function drawText(field: TextField, { list, currency }: Drawing): Partial<FormField> {
  return {
    input: field.kind,
    ...(field.minCharacters === undefined ? {} : { min: field.minCharacters }),
    max: field.maxCharacters,
    ...(field.placeholder === undefined ? {} : { placeholder: list.word(field.placeholder) }),
    ...drawCharge(field.charge, currency),
    ...freeDefault(field),
  };
}

function drawEngraving(field: EngravingField, currency: string): Partial<FormField> {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(field.symbols ?? '');
  const symbols = Array.from(segments, ({ segment }) => segment).filter((one) => one.trim() !== '');
  return {
    input: 'engraving',
    max: typeof field.room === 'number' ? field.room : field.room.most,
    ...(field.lines > 1 ? { lines: field.lines } : {}),
    ...(symbols.length === 0 ? {} : { symbols }),
    ...(field.fonts.length === 1 ? face(field.fonts[0]) : {}),
    ...drawCharge(field.charge, currency),
  };
}

function drawRingSize(field: RingSizeField, currency: string): Partial<FormField> {
  const { minMm, maxMm, steps, bandMm } = field;
  const span = { minMm, maxMm, ...(steps === undefined ? {} : { steps }) };
  return {
    sizes: field.systems.map((system) => ({ system, sizes: sizesWithin(system, span) })),
    ...(bandMm === undefined ? {} : { bandMm }),
    ...(field.offersSizer === true ? { offersSizer: true } : {}),
    ...drawCharge(field.charge, currency),
  };
}

function drawFile(field: FileField, currency: string): Partial<FormField> {
  return {
    accept: accepted[field.accepts],
    megabytes: field.maxMegabytes,
    ...drawCharge(field.charge, currency),
  };
}
