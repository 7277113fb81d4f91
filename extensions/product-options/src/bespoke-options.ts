import { OptionsElement } from './options-element.ts';

/**
 * A plain submission and `new FormData(form)` both pass through `formdata`. Browsers fill in what they remember of a page without
 * an event of the inputs, before `pageshow`. The last ones only tell that somebody turns to the piece, or from it.
 */
const heard = [
  'input',
  'change',
  'click',
  'submit',
  'formdata',
  'reset',
  'pageshow',
  'pointerover',
  'focusin',
  'focusout',
  'keydown',
];

// A quick-add window may bring the script a second time.
if (!customElements.get('bespoke-options')) {
  customElements.define('bespoke-options', OptionsElement);
  // On the window while capturing: before anything that a theme can have registered.
  for (const type of heard) window.addEventListener(type, tellBlocks, true);
}

function tellBlocks(event: Event): void {
  for (const block of document.querySelectorAll<OptionsElement>('bespoke-options')) block.hear(event);
}
