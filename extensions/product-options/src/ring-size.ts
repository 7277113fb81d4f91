/**
 * The list of sizes in the system that the shopper reads. After a change of system the size goes along as the nearest one
 * there, and the field says so; going back and forth starts from the size that was picked, so that it does not drift.
 */
export function shownSizes(field: Element): HTMLSelectElement | undefined {
  const lists = [...field.querySelectorAll<HTMLSelectElement>('[data-system]')];
  const system = field.querySelector('select')?.value;
  const before = lists.find((list) => !list.hidden);
  const now = lists.find((list) => list.dataset['system'] === system) ?? before;
  const note = field.querySelector<HTMLElement>('[data-nearest]');
  if (!now || !before || !note) return now;

  const { picked, landed } = note.dataset;
  if (now !== before) {
    for (const list of lists) list.hidden = list.disabled = list !== now;
    const mm100 = mm100Of(before);
    if (mm100) {
      const wanted = (mm100 === landed && picked) || mm100;
      now.selectedIndex = nearestSize(now, Number(wanted));
      note.textContent = `${note.dataset['nearest']}`.replace('¤', before.value);
      note.dataset['picked'] = wanted;
      note.dataset['landed'] = mm100Of(now);
      before.value = '';
    }
  } else if (mm100Of(now) !== landed) note.textContent = '';
  return now;
}

/** Inner circumference of the picked size in hundredths of a millimetre, as Liquid wrote it; '' for none. */
export function mm100Of(list: HTMLSelectElement): string {
  return list.selectedOptions[0]?.dataset['mm'] ?? '';
}

/** The index in the list of the size nearest to `mm100`. The first option is blank, and nearest to nothing. */
function nearestSize(list: HTMLSelectElement, mm100: number): number {
  const away = [...list.options].map((option) => Math.abs(Number(option.dataset['mm']) - mm100));
  away[0] = Infinity;
  return away.indexOf(Math.min(...away));
}
