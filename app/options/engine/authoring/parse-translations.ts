import { longest } from './parse-words.ts';
import { asWords, characters, type Part } from './reading.ts';

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Words by locale, then by the word in the set's own language. An empty translation is one that is still missing, and is dropped. */
export function readTranslations(part: Part): Record<string, Record<string, string>> {
  const locales = part.keys().filter((locale) => {
    if (LOCALE.test(locale)) return true;
    part.wrong(locale, 'under a language such as "fr" or "pt-BR"');
    return false;
  });
  return Object.fromEntries(locales.map((locale) => [locale, readWords(part.part(locale))]));
}

function readWords(part: Part): Record<string, string> {
  const words = part.keys().map((key) => [asWords(key), readWord(part, key)] as const);
  return Object.fromEntries(words.filter(([word, translation]) => word !== '' && translation !== ''));
}

function readWord(part: Part, key: string): string {
  const value = part.value(key);
  const words = asWords(value);
  if (typeof value !== 'string' || characters(words) > longest.guide)
    part.wrong(key, `the translation, text of at most ${longest.guide} characters`);
  return words;
}
