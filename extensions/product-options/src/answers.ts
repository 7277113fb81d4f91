import { CHOICE, RING_SIZE, type Payload } from '../../../app/options/engine/runtime/payload.ts';
import {
  emptySelection,
  setChoice,
  setRingSize,
  setText,
  type Selection,
} from '../../../app/options/engine/runtime/selection.ts';
import { mm100Of, shownSizes } from './ring-size.ts';

/** What the shopper has filled in, field by field. */
export function readAnswers(payload: Payload, fields: readonly HTMLElement[]): Selection {
  const selection = emptySelection(payload);
  fields.forEach((field, index) => {
    if (payload.kind[index] === CHOICE) setChoice(selection, index, chosen(field));
    else if (payload.kind[index] === RING_SIZE) {
      const list = shownSizes(field);
      if (list) setRingSize(selection, index, Number(mm100Of(list)), list.dataset['system'] ?? '');
    } else setText(selection, index, field.querySelector<HTMLInputElement>('[name]')?.value ?? '');
  });
  return selection;
}

/** The index of the chosen choice, -1 for none. The blank line of a list and the "none" button are no choices. */
function chosen(field: Element): number {
  return [...field.querySelectorAll('[data-choice]')].findIndex((choice) => choice.matches(':checked'));
}
