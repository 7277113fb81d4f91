import type { Word } from './form.ts';
import type { OptionSet } from './option-set.ts';
import { stampOf } from './stamp.ts';

/** The maker's words, each once, in the order in which they are first needed. */
export interface WordList {
  readonly words: readonly string[];
  /** The number of a word. Line breaks become blanks, because a word is one line of the metafield. */
  word(text: string): Word;
  /** Those of a text of several lines; blank lines are left out. */
  paragraphs(text: string): Word[];
}

/** Stands where the maker wrote nothing: an empty line would be lost when the metafield is trimmed. */
const NO_WORD = '–';

export function wordList(): WordList {
  const numbers = new Map<string, Word>();
  const words: string[] = [];
  function word(text: string): Word {
    const line = lineOf(text) || NO_WORD;
    const known = numbers.get(line);
    if (known !== undefined) return known;

    numbers.set(line, words.length);
    return words.push(line) - 1;
  }
  return { words, word, paragraphs: (text) => linesOf(text).map((line) => word(line)) };
}

/**
 * The first line of the words metafield: it changes with any of the words. Of a translation whose first line is another, nobody can say
 * which line stands for which word.
 */
export function markOf(words: readonly string[]): string {
  return `#${stampOf(words.join('\n'))}`;
}

/**
 * The lines of the words metafield in another language. What the set has no translation for stays as it is, word by word.
 * @param lines those of the metafield in the set's own language: the mark, which no language changes, and the form's words
 */
export function translatedWords(set: OptionSet, lines: readonly string[], locale: string): string[] {
  const translate = translator(set, locale);
  return lines.map((line, index) => (index === 0 ? line : translate(line)));
}

/** Says a word of the set in another language, as far as the maker has: "pt-BR" falls back on "pt", a part on its name. */
export function translator(set: OptionSet, locale?: string): (word: string) => string {
  const found = locale === undefined ? [] : [locale, locale.replace(/[-_].*$/, '')];
  const tables = found.flatMap((name) => {
    const table = Object.entries(set.translations ?? {}).find(([named]) => named === name)?.[1];
    return table === undefined ? [] : [table];
  });
  const known = new Map<string, string>();
  for (const table of tables.toReversed())
    for (const [word, translated] of Object.entries(table)) learn(known, word, translated);
  return (word) => {
    const line = lineOf(word);
    return known.get(line) ?? partOf(line, known);
  };
}

/** A text of several lines is several words; they are translated when both have as many. */
function learn(known: Map<string, string>, word: string, translated: string): void {
  const lines = linesOf(word);
  const others = linesOf(translated);
  if (lineOf(translated) !== '') known.set(lineOf(word), lineOf(translated));
  if (lines.length !== others.length) return;
  for (const [index, line] of lines.entries()) known.set(line, others[index] ?? line);
}

/** "Stone: Cut" names a part by its field. */
function partOf(word: string, known: ReadonlyMap<string, string>): string {
  const at = word.lastIndexOf(': ');
  if (at < 0) return word;
  const names = [word.slice(0, at), word.slice(at + 2)];
  return names.map((name) => known.get(name) ?? name).join(': ');
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/).map((line) => lineOf(line));
  return lines.filter((line) => line !== '');
}

function lineOf(text: string): string {
  return text.replaceAll(/[\s\u2028\u2029]+/g, ' ').trim();
}
