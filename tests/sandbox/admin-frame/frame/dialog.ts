import { el } from './elements.ts';

/** A question with two answers, over everything; resolves with true for the second, bolder one. */
export function confirmed(
  title: string,
  { text, stay, go }: { text: string; stay: string; go: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog: HTMLDialogElement = el(
      'dialog',
      { class: 'dialog', 'aria-labelledby': 'dialog-title' },
      el('h2', { id: 'dialog-title' }, title),
      el('p', {}, text),
      el(
        'div',
        { class: 'row end' },
        el('button', { type: 'button', class: 'button plain', click: () => dialog.close('stay') }, stay),
        el('button', { type: 'button', class: 'button critical', click: () => dialog.close('go') }, go),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
