import { addToCart } from './drawer.js';

class ProductForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.button = this.querySelector('[type="submit"]');
    this.form.addEventListener('submit', (event) => {
      void this.handleSubmit(event);
    });
  }

  async handleSubmit(event) {
    event.preventDefault();
    if (this.button.getAttribute('aria-disabled') === 'true') return;

    this.showError(null);
    this.button.setAttribute('aria-disabled', 'true');
    const refusal = await addToCart(this.form);
    this.button.removeAttribute('aria-disabled');
    this.showError(refusal);
  }

  showError(message) {
    this.querySelector('.product-form__error-message-wrapper').hidden = !message;
    this.querySelector('.product-form__error-message').textContent = message ?? '';
  }
}

/** Another variant: its section is drawn by the server, and only price, form ids and button are taken over. */
class VariantSelects extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', () => {
      void this.swap();
    });
  }

  async swap() {
    const variant = this.querySelector('select').selectedOptions[0].dataset.variant;
    const root = this.closest('product-info');
    const id = this.dataset.section;
    const answer = await fetch(
      `${this.dataset.url}?variant=${variant}&section_id=${id.replace('quickadd-', '')}`,
    );
    const drawn = new DOMParser().parseFromString(
      (await answer.text()).replaceAll(id.replace('quickadd-', ''), id),
      'text/html',
    );
    for (const selector of ['.product__price', '.product-form__submit']) {
      root.querySelector(selector).innerHTML = drawn.querySelector(selector).innerHTML;
    }
    for (const input of root.querySelectorAll('input[name="id"]')) {
      input.value = variant;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (!id.startsWith('quickadd-')) history.replaceState({}, '', `${this.dataset.url}?variant=${variant}`);
  }
}

customElements.define('product-form', ProductForm);
customElements.define('variant-selects', VariantSelects);

/** The product's section in a dialog: its ids are made unique, and its scripts are made anew so that they run. */
async function quickAdd(url) {
  const id = 'template--1001__main';
  const answer = await fetch(`${url}?section_id=${id}`);
  const dialog = document.createElement('dialog');
  dialog.className = 'quick-add-dialog';
  dialog.setAttribute('aria-label', 'Choose options');
  dialog.innerHTML = `<button class="quick-add-dialog__close" aria-label="Close">×</button>${(await answer.text()).replaceAll(id, `quickadd-${id}`)}`;
  for (const old of dialog.querySelectorAll('script')) {
    const script = document.createElement('script');
    for (const { name, value } of old.attributes) script.setAttribute(name, value);
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
  dialog.querySelector('.quick-add-dialog__close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('click', (event) => {
  const url = event.target.closest('[data-quick-add]')?.dataset.quickAdd;
  if (url) void quickAdd(url);
});
