import type { Toast } from '../app-bridge/messages.ts';
import { command, hear } from './channel.ts';
import { el, part } from './elements.ts';

/** Shows the app's toasts at the foot of the admin. */
export function showToasts(): void {
  hear('toast', show);
  hear('hideToast', hide);
}

function show(toast: Toast): void {
  const element = el(
    'div',
    { class: toast.isError ? 'toast error' : 'toast', id: toast.id },
    el('span', {}, toast.message),
    toast.action === null
      ? null
      : el(
          'button',
          { type: 'button', class: 'toast-action', click: () => command('toastAction', { id: toast.id }) },
          toast.action,
        ),
    el('button', { type: 'button', 'aria-label': 'Dismiss', click: () => hide(toast.id) }, '×'),
  );
  part('toasts').append(element);
  setTimeout(() => hide(toast.id), toast.durationMs);
}

function hide(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.remove();
  command('toastDismissed', { id });
}
