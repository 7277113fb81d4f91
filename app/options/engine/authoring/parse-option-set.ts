import { error, type Finding } from './finding.ts';
import type { Group, LeadTime, OptionSet, Rounding, Step } from './option-set.ts';
import { maybeHelp } from './parse-choice.ts';
import { readCondition } from './parse-condition.ts';
import { readField } from './parse-field.ts';
import { readRule } from './parse-rule.ts';
import { readTranslations } from './parse-translations.ts';
import { readId, readLabel } from './parse-words.ts';
import { present, Reading, type Part } from './reading.ts';

export type ParsedOptionSet = { readonly set: OptionSet } | { readonly findings: readonly Finding[] };

/**
 * Reads a document of unknown origin (a form, an import, a database row) as an option set. Shape only: what the set means is
 * `reviewOptionSet`'s. Words are trimmed, unknown keys dropped; each finding names the place and what to write there. The same shape
 * is published in `public/schemas/option-set-2.json`. Never throws.
 */
export function parseOptionSet(document: unknown): ParsedOptionSet {
  const reading = new Reading();
  const part = reading.whole(document);
  if (part === null || part.value('format') !== 2) return { findings: [notAnOptionSet()] };

  const set = readSet(part);
  return reading.findings.length > 0 ? { findings: reading.findings } : { set };
}

function notAnOptionSet(): Finding {
  return error('not-an-option-set', '', [
    'This is not an option set of format 2.',
    'Export it again from the option set page, or start from a starter set.',
  ]);
}

function readSet(part: Part): OptionSet {
  return present({
    format: 2,
    name: part.words('name', 120),
    currency: part.like('currency', /^[A-Z]{3}$/, 'a currency code of three capitals, such as GBP'),
    fields: part.parts('fields', { wanted: 'a list of fields' }).map(readField),
    steps: part.maybe('steps', (key) =>
      part.parts(key, { wanted: 'a list of steps', most: 30 }).map(readStep),
    ),
    groups: part.maybe('groups', (key) =>
      part.parts(key, { wanted: 'a list of groups', most: 100 }).map(readGroup),
    ),
    rules: part.maybe('rules', (key) => part.parts(key, { wanted: 'a list of rules' }).map(readRule)),
    rounding: part.maybe('rounding', (key) => readRounding(part.part(key))),
    leadTime: part.maybe('leadTime', (key) => readLeadTime(part.part(key))),
    translations: part.maybe('translations', (key) => readTranslations(part.part(key))),
  });
}

function readStep(part: Part): Step {
  return present({ id: readId(part, 'id'), label: readLabel(part), help: maybeHelp(part) });
}

function readGroup(part: Part): Group {
  return present({
    id: readId(part, 'id'),
    label: readLabel(part),
    help: maybeHelp(part),
    showWhen: part.maybe('showWhen', (key) => readCondition(part.part(key))),
  });
}

function readRounding(part: Part): Rounding {
  if (part.has('to') === part.has('ending')) part.wrong('', 'either "to" or "ending"');
  if (part.has('ending')) return { ending: part.oneOf('ending', [99, 95, 90]) };
  return { to: part.oneOf('to', [1, 5, 10, 50, 100]) };
}

function readLeadTime(part: Part): LeadTime {
  return { baseDays: part.whole('baseDays', 0, 1000) };
}
