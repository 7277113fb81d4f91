/** A translation as it stands, with what it was made of. */
export interface EarlierTranslation {
  /** The words in the set's own language that its lines stand for. */
  readonly words: readonly string[];
  /** What the set said for each of them then. */
  readonly ours: readonly string[];
  /** What shoppers read now, which translators may have changed line by line. */
  readonly lines: readonly string[];
}

/**
 * The lines of the words metafield in another language: what it says itself, but for words that somebody has translated otherwise in Shopify. Those
 * keep their translation as long as the word is in use, wherever it has moved to. The first line is the mark of the words, and stays.
 * @param now.ours what the set says for each word; the word itself where it says nothing.
 */
export function mergeTranslation(
  now: { readonly words: readonly string[]; readonly ours: readonly string[] },
  earlier: EarlierTranslation | null,
): string[] {
  const theirs = new Map<string, string>();
  // A translation that has lost a line no longer tells which word is which.
  if (earlier !== null && earlier.lines.length === earlier.words.length) {
    for (const [index, line] of earlier.lines.entries()) {
      const word = earlier.words[index] ?? '';
      if (index > 0 && line !== '' && line !== word && line !== earlier.ours[index]) theirs.set(word, line);
    }
  }

  return now.words.map((word, index) => theirs.get(word) ?? now.ours[index] ?? word);
}
