const drawn = new Map<string | undefined, HTMLInputElement[]>();

/**
 * Fills in a newly drawn block as the one before it was, when the theme draws the same block again; answers whether it did. The key
 * holds the set's stamp, so the questions are the same ones. Of lists and texts, `checked` says nothing and does nothing.
 */
export function keepAnswers(block: HTMLElement): boolean {
  const key = block.dataset['key'];
  // A file cannot be put into an input; its reference beside it can.
  const controls = [...block.querySelectorAll<HTMLInputElement>('input:not([type=file]),select,textarea')];
  const before = drawn.get(key);
  before?.forEach(({ value, checked }, index) => Object.assign(controls[index] ?? {}, { value, checked }));
  drawn.set(key, controls);
  return before !== undefined;
}
