import { tellChange } from '../writing.ts';

/** A sign goes where the text's caret is; a number goes up or down by its step. Answers whether the button was one of these. */
export function pressButton(button: HTMLElement): boolean {
  const { symbol, by } = button.dataset;
  const control = button.closest('[data-field]')?.querySelector<HTMLInputElement>('[data-value]');
  if (!control || (symbol === undefined && by === undefined)) return false;

  if (symbol !== undefined) {
    const { length } = control.value;
    control.setRangeText(symbol, control.selectionStart ?? length, control.selectionEnd ?? length, 'end');
    control.focus();
  } else if (control.value === '' && Number(control.min) > 0) control.value = control.min;
  // A blank one counts as 0.
  else control.stepUp(Number(by));
  tellChange(control);
  return true;
}

/** A colour is typed or picked: the two inputs say the same. */
export function pairColours(target: Element): void {
  const field = target.closest('[data-field=colour]');
  const typed = field?.querySelector<HTMLInputElement>('[data-value]');
  const picker = field?.querySelector<HTMLInputElement>('[data-picker]');
  if (!typed || !picker) return;
  if (target === picker) typed.value = picker.value;
  else if (/^#[0-9a-f]{6}$/i.test(typed.value)) picker.value = typed.value.toLowerCase();
}
