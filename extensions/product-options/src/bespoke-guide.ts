import { SizeGuide } from './guide/size-guide.ts';

export interface GuidePart {
  readonly openGuide: typeof openGuide;
}

/** Opens the size guide for the ring size beside whose list the button stands. */
export function openGuide(block: HTMLElement, button: HTMLElement): void {
  const page = block.querySelector<HTMLTemplateElement>('template[data-guide-page]');
  const field = button.closest<HTMLElement>('[data-field]');
  const dialog = page?.content.querySelector('dialog')?.cloneNode(true);
  if (!field || !(dialog instanceof HTMLDialogElement)) return;

  block.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  new SizeGuide(dialog, field, Number(button.dataset['band'] ?? 0) / 100).open();
}
