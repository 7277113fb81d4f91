import { setValue } from '../../../../app/options/engine/runtime/selection.ts';
import { choose, isChosen, openChoice } from './choice.ts';
import type { Answer } from './field.ts';

/** One or several of several, a switch (a single choice), or what a rule picks unseen. */
export function openChoices(root: HTMLFieldSetElement, kind: string): Answer {
  const choices = [...root.querySelectorAll<HTMLInputElement | HTMLOptionElement>('[data-choice]')].map(
    openChoice,
  );
  const list = root.querySelector('select');
  const none = root.querySelector<HTMLInputElement>('[type=radio]:not([data-choice])');
  return {
    choices,
    read(selection, slot) {
      let bits = 0;
      choices.forEach((choice, index) => {
        if (isChosen(choice)) bits += kind === 'choices' ? 2 ** index : index + 1;
      });
      setValue(selection, slot, bits, bits > 0 ? 1 : 0);
    },
    write(value) {
      const places = value.split('.');
      if (list && !value) list.selectedIndex = 0;
      if (none) none.checked = !value;
      choices.forEach((choice, index) => {
        const isTaken = places.includes(`${index + 1}`);
        if (isTaken || !list) choose(choice, isTaken);
      });
    },
    words() {
      if (kind === 'hidden') return '';
      return choices
        .filter(isChosen)
        .map(({ control }) => control.value)
        .join(', ');
    },
    lock(isLocked) {
      if (none) none.disabled = isLocked;
    },
  };
}
