import { quoted } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import { asProperty, propertiesOf, seenAs } from './review-names.ts';
import type { Slot } from './slots.ts';
import { translator } from './words.ts';

const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Keys under which the authored set keeps words for people. */
const wordKeys = new Set([
  'label',
  'help',
  'guidance',
  'text',
  'title',
  'placeholder',
  'message',
  'alt',
  'note',
  'columns',
  'rows',
]);

/** Translations into what is no language, of words that the set does not have, or that make two labels alike or no name of a property. */
export function reviewTranslations(set: OptionSet, slots: readonly Slot[]): Finding[] {
  const words = wordsOf(set);
  return Object.entries(set.translations ?? {}).flatMap(([locale, translations]) => {
    if (!LOCALE.test(locale) || languages.of(locale) === undefined)
      return [
        error('unknown-locale', '', [
          `There are translations into "${locale}", which is no language.`,
          'Name it as Shopify does, such as "fr" or "pt-BR".',
        ]),
      ];
    return [
      ...Object.entries(translations).flatMap(([word, translated]) =>
        reviewWord({ locale, word, translated, isKnown: words.has(word) }),
      ),
      ...reviewLabels({ locale, say: translator(set, locale) }, slots),
    ];
  });
}

function reviewWord(entry: {
  locale: string;
  word: string;
  translated: string;
  isKnown: boolean;
}): Finding[] {
  const { locale, word, translated, isKnown } = entry;
  if (!isKnown)
    return [
      warning('unknown-word', '', [
        `The ${languageOf(locale)} translation of ${quoted(word)} is never used: the set has no such words.`,
        'Write the words exactly as the set does, or remove the translation.',
      ]),
    ];
  if (translated.trim() !== '') return [];
  return [
    warning('bad-translation', '', [
      `The ${languageOf(locale)} translation of ${quoted(word)} is empty.`,
      'Write it, or remove it: then shoppers read the original.',
    ]),
  ];
}

/** A language, and what the set's words are in it. */
interface Spoken {
  readonly locale: string;
  readonly say: (word: string) => string;
}

/**
 * Labels that another language makes alike, or no name of a property. An order that cannot tell two fields apart loses one of them;
 * of two choices it only reads badly.
 */
function reviewLabels(spoken: Spoken, slots: readonly Slot[]): Finding[] {
  const labels = slots.map(({ label }) => label);
  return [
    ...slots.flatMap((slot) => reviewProperty(spoken, slot)),
    ...slots.flatMap((slot, index) =>
      isAlike(spoken, slot.label, labels.slice(0, index)) ? [alike(error, spoken, slot)] : [],
    ),
    ...slots.flatMap((slot) => {
      const names = slot.choices.map(({ label }) => label);
      return names.flatMap((label, index) =>
        isAlike(spoken, label, names.slice(0, index)) ? [alike(warning, spoken, { ...slot, label })] : [],
      );
    }),
  ];
}

function isAlike({ say }: Spoken, label: string, before: readonly string[]): boolean {
  return before.some((one) => seenAs(one) !== seenAs(label) && seenAs(say(one)) === seenAs(say(label)));
}

function alike(finding: typeof error, { locale, say }: Spoken, { field, label }: Slot): Finding {
  return finding('duplicate-label', field.id, [
    `In ${languageOf(locale)}, ${quoted(label)} is called ${quoted(say(label))} like another beside it.`,
    'Translate one of them differently.',
  ]);
}

/** What is wrong with the set's own words already is said of them. */
function reviewProperty({ locale, say }: Spoken, slot: Slot): Finding[] {
  const [fault] = propertiesOf(slot).flatMap((name) =>
    asProperty(name) ? [] : (asProperty(say(name)) ?? []),
  );
  if (fault === undefined) return [];
  return [
    error('bad-label', slot.field.id, [
      `${quoted(fault.name)}, as ${quoted(slot.label)} reads in ${languageOf(locale)}, ${fault.message}.`,
      fault.mend,
    ]),
  ];
}

function languageOf(locale: string): string {
  return languages.of(locale) ?? locale;
}

/** Everything people read, whole and by its lines. */
function wordsOf({ fields, steps, groups, rules }: OptionSet): Set<string> {
  const words = new Set<string>();
  collect({ fields, steps, groups, rules }, false);
  return words;

  function collect(part: unknown, isWords: boolean): void {
    if (typeof part === 'string') {
      if (isWords) for (const word of [part, ...part.split('\n')]) words.add(word.trim());
    } else if (Array.isArray(part)) part.forEach((one) => collect(one, isWords));
    else if (typeof part === 'object' && part !== null)
      for (const [key, value] of Object.entries(part)) collect(value, wordKeys.has(key));
  }
}
