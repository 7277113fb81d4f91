import type { SaveBar } from '../app-bridge/messages.ts';
import { answer, command, hear } from './channel.ts';
import { confirmed } from './dialog.ts';
import { actionButton, el, part } from './elements.ts';

let shown: SaveBar | null = null;

/** Draws the app's save bar over the top bar, and asks before the app is left while it shows. */
export function guardUnsavedWork(): void {
  hear('saveBar', (bar) => {
    shown = bar;
    draw();
  });
  answer('leaveConfirmation', mayLeave);
  document.addEventListener('click', (event) => void guard(event), { capture: true });
  window.addEventListener('beforeunload', (event) => {
    if (shown) event.preventDefault();
  });
}

/** True when nothing is unsaved, or the merchant says that it may be lost. */
async function mayLeave(): Promise<boolean> {
  if (!shown) return true;
  const leaves = await confirmed('Leave page with unsaved changes?', {
    text: 'Leaving this page will delete all unsaved changes.',
    stay: 'Stay',
    go: 'Leave page',
  });
  if (leaves) shown = null;
  draw();
  return leaves;
}

async function guard(event: MouseEvent): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || !shown || link.target === '_blank') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await mayLeave()) link.click();
}

async function discard(): Promise<void> {
  if (!shown) return;
  const bar = shown;
  const sure =
    !bar.confirmsDiscard ||
    (await confirmed('Discard all unsaved changes?', {
      text: 'If you discard changes, you’ll delete any edits you made since you last saved.',
      stay: 'Continue editing',
      go: 'Discard changes',
    }));
  if (!sure) return;
  if (bar.discard) command('press', { key: bar.discard.key });
  else command('discard', { id: bar.id });
}

function draw(): void {
  const bar = part('save-bar');
  bar.hidden = shown === null;
  if (!shown) return bar.replaceChildren();

  const save = actionButton({
    key: '',
    critical: false,
    disabled: false,
    loading: false,
    ...shown.save,
    label: 'Save',
    primary: true,
  });
  const away = el('button', { type: 'button', class: 'button dark', click: () => void discard() }, 'Discard');
  away.disabled = shown.discard?.disabled ?? false;
  bar.replaceChildren(el('span', { class: 'unsaved' }, 'Unsaved changes'), away, save);
}
