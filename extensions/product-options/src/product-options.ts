import { OptionsElement } from './options-element.ts';

/** `variant:update` is Horizon's; after `pageshow` a browser has filled in anew; `new FormData(form)` says `formdata`, too. */
const heard = ['input', 'change', 'variant:update', 'pageshow', 'click', 'submit', 'formdata'];

// A quick-add window may bring the script a second time.
if (!customElements.get('bespoke-options')) {
  customElements.define('bespoke-options', OptionsElement);
  // On the window while capturing: before anything that a theme can have registered.
  for (const type of heard)
    window.addEventListener(
      type,
      (event) => {
        for (const block of document.querySelectorAll<OptionsElement>('bespoke-options')) block.hear(event);
      },
      true,
    );
}
