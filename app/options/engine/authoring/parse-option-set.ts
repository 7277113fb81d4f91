import { ringSizeSystems } from '../ring-size.ts';
import { error, type Finding } from './finding.ts';
import type { Choice, Condition, Field, OptionSet, RingSizeSystem, TextCharge } from './option-set.ts';
import { Reading, type Part } from './reading.ts';

export type ParsedOptionSet = { readonly set: OptionSet } | { readonly findings: readonly Finding[] };

const appearances = ['dropdown', 'buttons', 'swatches'] as const;
const kinds = ['choice', 'engraving', 'ring-size', 'text'] as const;
const DEEPEST_CONDITION = 12;

/**
 * Reads a document of unknown origin (a form, an import, a database row) as an option set. Shape only: what the set means is
 * `reviewOptionSet`'s. Words are trimmed, unknown keys dropped; each finding names the place and what to write there.
 */
export function parseOptionSet(document: unknown): ParsedOptionSet {
  const reading = new Reading();
  const part = reading.whole(document);
  if (part === null || part.value('format') !== 1)
    return {
      findings: [
        error('not-an-option-set', '', [
          'This is not an option set of format 1.',
          'Export it again from the option set page, or start from a starter set.',
        ]),
      ],
    };

  const set: OptionSet = {
    format: 1,
    name: part.words('name', 120),
    currency: readCurrency(part),
    fields: part.parts('fields', 'a list of fields').map(readField),
  };
  return reading.findings.length > 0 ? { findings: reading.findings } : { set };
}

function readCurrency(part: Part): string {
  const currency = part.words('currency', 3);
  if (!/^[A-Z]{3}$/.test(currency)) part.wrong('currency', 'a currency code of three capitals, such as GBP');
  return currency;
}

function readField(part: Part): Field {
  const kind = part.oneOf('kind', kinds);
  const asked = readAsked(part);
  if (kind === 'choice')
    return {
      ...asked,
      kind,
      appearance: part.oneOf('appearance', appearances),
      choices: part.parts('choices', 'a list of choices').map(readChoice),
    };
  if (kind === 'ring-size')
    return {
      ...asked,
      kind,
      minMm: part.number('minMm'),
      maxMm: part.number('maxMm'),
      systems: readSystems(part),
      surchargeMinor: part.amount('surchargeMinor'),
    };
  return {
    ...asked,
    kind,
    maxCharacters: part.number('maxCharacters'),
    charge: readCharge(part.part('charge')),
  };
}

function readAsked(part: Part): Pick<Field, 'id' | 'label' | 'help' | 'required' | 'showWhen'> {
  const help = part.value('help') === undefined ? '' : part.words('help', 500);
  const condition = part.value('showWhen') === undefined ? null : part.part('showWhen');
  return {
    id: part.words('id', 24),
    label: part.words('label', 80),
    ...(help === '' ? {} : { help }),
    required: part.flag('required'),
    ...(condition === null ? {} : { showWhen: readCondition(condition, 0) }),
  };
}

function readChoice(part: Part): Choice {
  const colour = part.value('colour') === undefined ? '' : part.words('colour', 9);
  if (colour !== '' && !/^#[0-9a-f]{6}$/i.test(colour)) part.wrong('colour', 'a colour such as #d4af37');
  return {
    id: part.words('id', 24),
    label: part.words('label', 80),
    surchargeMinor: part.amount('surchargeMinor'),
    ...(colour === '' ? {} : { colour }),
  };
}

function readSystems(part: Part): RingSizeSystem[] {
  const named = part.list('systems', 'a list of ring size systems');
  const systems = ringSizeSystems.filter((system) => named.includes(system));
  if (systems.length !== named.length)
    part.wrong('systems', `systems among ${ringSizeSystems.join(', ')}, each once`);
  return systems.toSorted((one, other) => named.indexOf(one) - named.indexOf(other));
}

function readCharge(part: Part): TextCharge {
  const kind = part.oneOf('kind', ['free', 'flat', 'per-character']);
  if (kind === 'free') return { kind };
  if (kind === 'flat') return { kind, surchargeMinor: part.amount('surchargeMinor') };
  return { kind, surchargeMinor: part.amount('surchargeMinor'), chargesSpaces: part.flag('chargesSpaces') };
}

function readCondition(part: Part, depth: number): Condition {
  if (depth > DEEPEST_CONDITION) {
    part.wrong('', 'a condition nested at most twelve deep');
    return { all: [] };
  }
  if (part.has('all')) return { all: readConditions(part, 'all', depth) };
  if (part.has('any')) return { any: readConditions(part, 'any', depth) };
  if (part.has('not')) return { not: readCondition(part.part('not'), depth + 1) };

  const field = part.words('field', 24);
  if (part.has('is')) return { field, is: part.words('is', 24) };
  if (part.has('isOneOf')) return { field, isOneOf: part.wordList('isOneOf') };
  if (part.value('isFilled') !== true) part.wrong('', 'one of is, isOneOf, isFilled, all, any, not');
  return { field, isFilled: true };
}

function readConditions(part: Part, key: string, depth: number): Condition[] {
  const parts = part.parts(key, 'a list of at least one condition');
  if (parts.length === 0) part.wrong(key, 'at least one condition');
  return parts.map((inner) => readCondition(inner, depth + 1));
}
