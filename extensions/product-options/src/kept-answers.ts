const kept = new Map<string | undefined, (readonly [string, boolean])[]>();

/** Remembers what is filled in, for when the theme draws the same block again. */
export function keepAnswers(block: HTMLElement): void {
  kept.set(
    block.dataset['key'],
    controlsOf(block).map(({ value, checked }) => [value, checked]),
  );
}

/** Fills in a newly drawn block as it was. The key holds the set's stamp, so the questions are the same ones. */
export function restoreAnswers(block: HTMLElement): void {
  const controls = controlsOf(block);
  kept.get(block.dataset['key'])?.forEach(([value, checked], index) => {
    Object.assign(controls[index] ?? {}, { value, checked });
  });
}

/** Of lists and texts, `checked` says nothing and does nothing. */
function controlsOf(block: HTMLElement): HTMLInputElement[] {
  return [...block.querySelectorAll<HTMLInputElement>('[data-field] :is(input,select,textarea)')];
}
