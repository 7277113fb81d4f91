import { OUT_OF_RANGE } from '../../../../app/options/engine/runtime/problems.ts';
import { setText, setValue } from '../../../../app/options/engine/runtime/selection.ts';
import { dateOf, dayOf, minutesOf, timeOf } from '../days.ts';
import type { Answer } from './field.ts';
import { shownName } from './shown-name.ts';

/** A text, number, day, time, colour or file: one control holds the value. */
export function openValue(root: HTMLFieldSetElement, kind: string): Answer {
  const control = root.querySelector<HTMLInputElement>('[data-value]');
  const picker = root.querySelector<HTMLInputElement>('[data-picker]');
  const steppers = root.querySelectorAll<HTMLButtonElement>('[data-by]');
  if (!control) throw new Error(`The field “${root.dataset['label']}” has nothing to fill in.`);
  return {
    choices: [],
    read(selection, slot) {
      const number = numberIn(control.value, kind);
      const isMissing = Number.isNaN(number);
      if (number === null)
        setText(selection, slot, kind === 'colour' ? control.value.toLowerCase() : control.value);
      else setValue(selection, slot, isMissing ? 0 : number, isMissing ? 0 : 1);
      // Half a number is worth a word; the browser shows it and answers ''.
      if (isMissing && control.validity.badInput) selection.bad[slot] = OUT_OF_RANGE;
    },
    write(value) {
      const words = value && kind === 'date' ? dateOf(Number(value)) : value;
      control.value = value && kind === 'time' ? timeOf(Number(value)) : words;
      if (picker && value) picker.value = value;
    },
    words() {
      if (kind === 'file') return fileName(root, control.value);
      const value = kind === 'colour' ? control.value.toLowerCase() : control.value.trim();
      if (kind !== 'number' || value === '') return value;
      return [Number(value), control.dataset['unit']]
        .filter((part) => part !== undefined && part !== '')
        .join(' ');
    },
    lock(isLocked) {
      control.readOnly = isLocked;
      if (picker) picker.disabled = isLocked;
      for (const stepper of steppers) stepper.disabled = isLocked;
    },
  };
}

/** What people call a file, for which the value is its reference; that alone is left where the page did not see the file chosen. */
function fileName(root: HTMLFieldSetElement, reference: string): string {
  const file = root.querySelector<HTMLInputElement>('[data-file]')?.files?.[0];
  return reference && file ? shownName(file.name) || reference : reference;
}

/** What the engine counts a value as, NaN for nothing; null where it is words. */
function numberIn(value: string, kind: string): number | null {
  if (kind === 'number') return value === '' ? NaN : Number(value);
  if (kind === 'date') return dayOf(value);
  return kind === 'time' ? minutesOf(value) : null;
}
