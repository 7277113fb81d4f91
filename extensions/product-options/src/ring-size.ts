/**
 * The list of sizes in the system that the shopper reads. After a change of system the size goes along as the nearest one
 * there, and the field says so; going back and forth starts from the size that was picked, so that it does not drift.
 */
export function shownSizes(field: Element): HTMLSelectElement | undefined {
  const [systems, ...lists] = field.querySelectorAll('select');
  const now = lists[systems?.selectedIndex ?? 0];
  const before = lists.find((list) => !list.hidden);
  const note = field.querySelector<HTMLElement>('[data-nearest]');
  if (!now || !before || !note) return now;

  const { picked, landed, nearest } = note.dataset;
  const mm100 = mm100Of(before);
  if (now === before) {
    if (mm100 !== landed) note.textContent = '';
    return now;
  }
  for (const list of lists) list.hidden = list.disabled = list !== now;
  if (mm100) {
    const wanted = (mm100 === landed && picked) || mm100;
    now.selectedIndex = nearestSize(now, Number(wanted));
    note.textContent = `${nearest}`.replace('¤¤', before.value);
    note.dataset['picked'] = wanted;
    note.dataset['landed'] = mm100Of(now);
    before.value = '';
  }
  return now;
}

/** Inner circumference of the picked size in hundredths of a millimetre, as Liquid wrote it; '' for none. */
export function mm100Of(list: HTMLSelectElement): string {
  return list.selectedOptions[0]?.dataset['mm'] ?? '';
}

/** The index in the list of the size nearest to `mm100`; the first option is blank. */
function nearestSize(list: HTMLSelectElement, mm100: number): number {
  const away = [...list.options].map((option) => Math.abs(Number(option.dataset['mm'] ?? Infinity) - mm100));
  return away.indexOf(Math.min(...away));
}
