import { quoted } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import type { Slot } from './slots.ts';

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

/** Translations into what is no language, of words that the set does not have, or that make two labels alike. */
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
      ...sameLabels(locale, translations, slots),
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

/** Labels that differ in the set's own language and not in another. */
function sameLabels(
  locale: string,
  translations: Readonly<Record<string, string>>,
  slots: readonly Slot[],
): Finding[] {
  const said = (label: string) => (translations[label] ?? label).toLowerCase();
  const clashes = (labels: readonly string[]) =>
    labels.filter((label, index) =>
      labels
        .slice(0, index)
        .some((one) => one.toLowerCase() !== label.toLowerCase() && said(one) === said(label)),
    );
  const found = [
    ...clashes(slots.map(({ label }) => label)).map((label) => ({
      label,
      place: slots.find((slot) => slot.label === label),
    })),
    ...slots.flatMap((place) =>
      clashes(place.choices.map((choice) => choice.label)).map((label) => ({ label, place })),
    ),
  ];
  return found.map(({ label, place }) =>
    warning('duplicate-label', place?.field.id ?? '', [
      `In ${languageOf(locale)}, ${quoted(label)} is called ${quoted(translations[label] ?? label)} like another beside it.`,
      'Translate one of them differently.',
    ]),
  );
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
