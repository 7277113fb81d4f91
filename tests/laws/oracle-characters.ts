const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a person sees as characters, by Unicode's own cutting; a line break is none. */
export function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter((one) => one !== '\n');
}

export function inked(text: string): string[] {
  return characters(text).filter((one) => !/^\s/u.test(one));
}
