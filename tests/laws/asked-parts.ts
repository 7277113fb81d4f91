import type { AskedField, Choice } from '../../app/options/engine/authoring/field.ts';
import type { OptionSet } from '../../app/options/engine/authoring/option-set.ts';

/** One thing to fill in, as README numbers them: fields of several parts have several. */
export interface Part {
  /** "stone.cut" */
  readonly id: string;
  readonly field: AskedField;
  readonly part: string | null;
  readonly kind: 'choice' | 'choices' | 'number' | 'ring-size' | 'date' | 'text';
  readonly choices: readonly Choice[];
  readonly range: { readonly min: number; readonly max: number; readonly step: number } | null;
}

const content = ['heading', 'paragraph', 'divider', 'picture', 'help', 'size-chart'];

/** Everything that a set asks, in the order of the page. */
export function partsOf(set: Pick<OptionSet, 'fields'>): Part[] {
  return set.fields.flatMap((field) => (isAsked(field) ? partsOfField(field) : []));
}

function isAsked(field: OptionSet['fields'][number]): field is AskedField {
  return !content.includes(field.kind);
}

function partsOfField(field: AskedField): Part[] {
  const whole = { id: field.id, field, part: null, choices: [], range: null };
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return [{ ...whole, kind: field.kind, choices: field.choices }];
    case 'metal':
      return [{ ...whole, kind: 'choice', choices: field.alloys }];
    case 'switch':
      return [{ ...whole, kind: 'choice', choices: [{ id: 'on', label: 'Yes' }] }];
    case 'hidden':
      return [{ ...whole, kind: 'choice', choices: field.values }];
    case 'number':
    case 'quantity':
      return [{ ...whole, kind: 'number', range: field }];
    case 'ring-size':
    case 'date':
      return [{ ...whole, kind: field.kind }];
    case 'measurements':
      return field.measures.map((range) => ({ ...further(field, range.id), kind: 'number', range }));
    case 'engraving':
      return [{ ...whole, kind: 'text' }, ...engravingParts(field)];
    default:
      return [{ ...whole, kind: 'text' }];
  }
}

function engravingParts(field: Extract<AskedField, { kind: 'engraving' }>): Part[] {
  const fonts = field.fonts.length > 1 ? [{ ...further(field, 'font'), choices: field.fonts }] : [];
  const positions = field.positions ? [{ ...further(field, 'position'), choices: field.positions }] : [];
  return [...fonts, ...positions].map((part) => ({ ...part, kind: 'choice' }));
}

function further(field: AskedField, part: string) {
  return { id: `${field.id}.${part}`, field, part, choices: [], range: null };
}
