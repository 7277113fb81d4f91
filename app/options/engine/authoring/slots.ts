import type { AskedField, Choice, EngravingField, Field, Font, StoneField } from './field.ts';
import type { OptionSet } from './option-set.ts';

/** One thing to fill in, as the payload and the page number it. A field of several parts has several. */
export interface Slot {
  readonly index: number;
  /** The field's id, with its part behind a dot: "metal", "stone.cut". An engraving's text goes by the field's own id. */
  readonly id: string;
  readonly field: AskedField;
  /** "font", "position", "cut", "size", "colour", "clarity", "certificate" or a measure's id; null for the field itself. */
  readonly part: string | null;
  /** Times are numbers (minutes since midnight); colours and files are texts; metals, fonts, switches and hidden values are choices. */
  readonly kind: 'choice' | 'choices' | 'number' | 'ring-size' | 'date' | 'text';
  /** Unique among the slots as far as the maker's labels are: a part's own name where it is, else behind its field's ("Stone: Cut"). */
  readonly label: string;
  /** In their order; of a switch one, "on". Empty for what has none. */
  readonly choices: readonly Choice[];
}

type Part = Pick<Slot, 'part' | 'kind' | 'label' | 'choices'>;

/** Everything that is asked, in the order of the page. */
export function slotsOf(set: Pick<OptionSet, 'fields'>): Slot[] {
  const parts = set.fields.flatMap((field) =>
    isAsked(field) ? partsOf(field).map((part) => ({ field, ...part })) : [],
  );
  const labels = parts.map(({ label }) => label);
  return parts.map((part, index) => ({
    ...part,
    index,
    id: part.part === null ? part.field.id : `${part.field.id}.${part.part}`,
    label:
      part.part !== null && isTwice(labels, part.label) ? `${part.field.label}: ${part.label}` : part.label,
  }));
}

/** The slots of a field or of one part of it, by name ("stone", "stone.cut"); none for a name that the set does not have. */
export function slotsNamed(slots: readonly Slot[], name: string): Slot[] {
  return slots.filter(({ id, field }) => id === name || field.id === name);
}

/** Whether a field asks something, or only shows it. */
export function isAsked(field: Field): field is AskedField {
  return !['heading', 'paragraph', 'divider', 'picture', 'help', 'size-chart'].includes(field.kind);
}

function isTwice(labels: readonly string[], label: string): boolean {
  return labels.indexOf(label) !== labels.lastIndexOf(label);
}

function partsOf(field: AskedField): Part[] {
  if (field.kind === 'stone') return stoneParts(field);
  if (field.kind === 'measurements')
    return field.measures.map(({ id, label }) => ({ part: id, kind: 'number', label, choices: [] }));

  const whole: Part = { part: null, kind: kindOf(field), label: field.label, choices: choicesOf(field) };
  return field.kind === 'engraving' ? [whole, ...engravingParts(field)] : [whole];
}

function kindOf(field: AskedField): Slot['kind'] {
  switch (field.kind) {
    case 'choice':
    case 'switch':
    case 'metal':
    case 'font':
    case 'hidden':
      return 'choice';
    case 'choices':
      return 'choices';
    case 'number':
    case 'quantity':
    case 'time':
      return 'number';
    case 'date':
      return 'date';
    case 'ring-size':
      return 'ring-size';
    default:
      return 'text';
  }
}

function choicesOf(field: AskedField): readonly Choice[] {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.choices;
    case 'metal':
      return field.alloys;
    case 'hidden':
      return field.values;
    case 'font':
      return field.fonts.map(fontChoice);
    case 'switch':
      return [{ id: 'on', label: 'Yes' }];
    default:
      return [];
  }
}

/** One font is no question. */
function engravingParts({ fonts, positions = [] }: EngravingField): Part[] {
  const font: Part = { part: 'font', kind: 'choice', label: 'Font', choices: fonts.map(fontChoice) };
  const position: Part = { part: 'position', kind: 'choice', label: 'Position', choices: positions };
  return [...(fonts.length > 1 ? [font] : []), ...(positions.length > 0 ? [position] : [])];
}

function fontChoice({ id, label, charge }: Font): Choice {
  return { id, label, ...(charge === undefined ? {} : { charge }) };
}

function stoneParts(field: StoneField): Part[] {
  const size: Part = { part: 'size', kind: 'number', label: 'Size', choices: [] };
  return [
    ...choicePart('cut', 'Cut', field.cut),
    ...(field.size === undefined ? [] : [size]),
    ...choicePart('colour', 'Colour', field.colour),
    ...choicePart('clarity', 'Clarity', field.clarity),
    ...choicePart('certificate', 'Certificate', field.certificate),
  ];
}

function choicePart(part: string, label: string, choices: readonly Choice[] | undefined): Part[] {
  return choices === undefined ? [] : [{ part, kind: 'choice', label, choices }];
}
