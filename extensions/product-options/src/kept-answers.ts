const drawn = new Map<string | undefined, HTMLInputElement[]>();

/**
 * Fills in a newly drawn block as the one before it was, when the theme draws the same block again. The key holds the set's
 * stamp, so the questions are the same ones. Of lists and texts, `checked` says nothing and does nothing.
 */
export function restoreAnswers(block: HTMLElement): void {
  const key = block.dataset['key'];
  const controls = [...block.querySelectorAll<HTMLInputElement>('input,select,textarea')];
  drawn
    .get(key)
    ?.forEach(({ value, checked }, index) => Object.assign(controls[index] ?? {}, { value, checked }));
  drawn.set(key, controls);
}
