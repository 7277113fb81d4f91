import { setRingSize } from '../../../../app/options/engine/runtime/selection.ts';
import { fill, type Sentences } from '../sentences.ts';
import { say } from '../writing.ts';
import type { Answer } from './field.ts';

/**
 * A ring size: a list for each system, one of them shown. After a change of system the size goes along as the nearest one there, and the
 * field says so; going back and forth starts from the size that was picked, so that it does not drift.
 */
export function openSizes(root: HTMLFieldSetElement, sentences: Sentences): Answer {
  const systems = root.querySelector<HTMLSelectElement>('[data-systems]');
  const lists = [...root.querySelectorAll<HTMLSelectElement>('[data-system]')];
  const note = root.querySelector<HTMLElement>('[data-nearest]');
  const [first] = lists;
  if (!first) throw new Error(`The field “${root.dataset['label']}” has no sizes.`);

  let shown = lists.find((list) => !list.hidden) ?? first;
  let picked = '';
  let landed = '';
  const turnTo = (system: string | undefined): void => {
    shown = lists.find((list) => list.dataset['system'] === system) ?? shown;
    for (const list of lists) list.hidden = list.disabled = list !== shown;
    if (systems && system) systems.value = system;
  };
  const follow = (): void => {
    const before = shown;
    const system = systems?.value ?? shown.dataset['system'];
    if (system === before.dataset['system']) {
      if (sizeIn(before) !== landed) say(note, '');
      return;
    }
    turnTo(system);
    const size = sizeIn(before);
    if (!size) return;
    picked = size === landed ? picked : size;
    const name = before.value;
    shown.selectedIndex = nearestSize(shown, picked);
    landed = sizeIn(shown);
    before.selectedIndex = 0;
    say(note, landed === '?' ? '' : fill(`${sentences['nearest']}`, name));
  };
  return {
    choices: [],
    read(selection, slot) {
      follow();
      const size = sizeIn(shown);
      setRingSize(selection, slot, Number(size) || 0, size === '?' ? size : `${shown.dataset['system']}`);
    },
    write(value) {
      const [, mm100 = '', system = ''] = /^(\d*)(.*)$/.exec(value) ?? [];
      if (mm100) turnTo(system);
      shown.selectedIndex = value ? nearestSize(shown, mm100 || '?') : 0;
    },
    words: () => shown.value,
    lock(isLocked) {
      if (systems) systems.disabled = isLocked;
      for (const option of shown.options) option.disabled = isLocked && !option.selected;
    },
  };
}

/** Inner circumference of the picked size in hundredths of a millimetre, as Liquid wrote it; '?' for a sizer, '' for none. */
function sizeIn(list: HTMLSelectElement): string {
  const { dataset } = list.selectedOptions[0] ?? {};
  if (!dataset) return '';
  return 'sizer' in dataset ? '?' : (dataset['mm'] ?? '');
}

/** The index in a list of the size nearest to one, or of the sizer. The first option is blank. */
export function nearestSize(list: HTMLSelectElement, size: string): number {
  const options = [...list.options];
  if (size === '?')
    return Math.max(
      0,
      options.findIndex((option) => 'sizer' in option.dataset),
    );
  const away = options.map((option) => Math.abs(Number(option.dataset['mm'] ?? Infinity) - Number(size)));
  return away.indexOf(Math.min(...away));
}
