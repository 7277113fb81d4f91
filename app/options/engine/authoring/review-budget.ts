import { MOST_SLOTS } from '../runtime/payload.ts';
import { bytesByField, compileOptionSet } from './compile.ts';
import { nameOf, quoted } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import { isAsked, type Slot } from './slots.ts';

/** Shopify hands a Function no metafield value longer than this, in UTF-8 bytes. */
const PAYLOAD_BUDGET = 10_000;
const NEARLY = 9000;
/** What the runtime has room for. */
const MOST_RULE_LINES = 250;

/** Whether all that is asked, and all that rules say, has room. */
export function reviewRoom(set: OptionSet, slots: readonly Slot[]): Finding[] {
  const effects = (set.rules ?? []).flatMap(({ then }) => then);
  const lines = effects.filter(({ kind }) => ['warn', 'block', 'add-price', 'add-days'].includes(kind));
  const contents = set.fields.filter((field) => !isAsked(field) && field.showWhen !== undefined);
  const count = lines.length + contents.length;
  return [
    ...(slots.length <= MOST_SLOTS
      ? []
      : [
          error('too-many-slots', '', [
            `This option set asks ${slots.length} things, parts of fields counted; a cart line has room for ${MOST_SLOTS}.`,
            'Split it into sets for different products.',
          ]),
        ]),
    ...(count <= MOST_RULE_LINES
      ? []
      : [
          error('too-many-rules', '', [
            `The rules warn, block, charge and add days ${count} times; there is room for ${MOST_RULE_LINES}.`,
            'Join rules with one effect, or split the set.',
          ]),
        ]),
  ];
}

/** What programs look up by number, by the letter of its line; a number beyond is taken for the last one. */
const lookups = {
  A: 'amounts of their own by market or currency',
  T: 'tables',
  S: 'texts to compare with',
} as const;
const MOST_LOOKUPS = 255;

/** Whether the compiled set fits, and what makes it large. Only for sets without errors. */
export function reviewBudget(set: OptionSet): Finding[] {
  const { payload, bytes } = compileOptionSet(set);
  return [...reviewLookups(payload), ...reviewBytes(set, bytes)];
}

function reviewLookups(payload: string): Finding[] {
  const lines = payload.split('\n');
  return Object.entries(lookups).flatMap(([letter, what]) => {
    const count = lines.filter((line) => line.startsWith(letter)).length;
    if (count <= MOST_LOOKUPS) return [];
    return [
      error('too-many-amounts', '', [
        `The set has ${count} ${what}; programs can look up ${MOST_LOOKUPS}.`,
        'Let more choices share them, or split the set.',
      ]),
    ];
  });
}

function reviewBytes(set: OptionSet, bytes: number): Finding[] {
  if (bytes <= NEARLY) return [];

  const largest = bytesByField(set).toSorted((one, other) => other.bytes - one.bytes);
  const culprits = largest
    .slice(0, 3)
    .map((entry) => `${quoted(nameOf(entry.field))} (${entry.bytes} bytes)`);
  const saying = [
    `The set takes ${bytes} of the ${PAYLOAD_BUDGET} bytes that Shopify lets checkout read. Largest: ${culprits.join(', ')}.`,
    'Offer fewer choices with charges of their own, join rules, or split the set.',
  ] as const;
  return bytes > PAYLOAD_BUDGET ? [error('over-budget', '', saying)] : [warning('near-budget', '', saying)];
}
