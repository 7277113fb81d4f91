/** One choice of a field: an option of a list, or an input with its label around it. */
export interface Choice {
  readonly control: HTMLInputElement | HTMLOptionElement;
  /** Where it says what is left of it; lists say it in the option. */
  readonly stock: Element | null;
  /** From how many left on that is said. */
  readonly lowAt: number;
}

export function openChoice(control: HTMLInputElement | HTMLOptionElement): Choice {
  return {
    control,
    stock: control.closest('label')?.querySelector('[data-stock]') ?? null,
    lowAt: Number(control.dataset['low'] ?? 0),
  };
}

export function isChosen({ control }: Choice): boolean {
  return 'selected' in control ? control.selected : control.checked;
}

export function choose({ control }: Choice, isTaken: boolean): void {
  if ('selected' in control) control.selected = isTaken;
  else control.checked = isTaken;
}
