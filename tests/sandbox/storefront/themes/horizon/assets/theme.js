import { addToCart } from './drawer.js';

class ProductFormComponent extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.form.addEventListener('submit', (event) => {
      void this.handleSubmit(event);
    });
  }

  async handleSubmit(event) {
    event.preventDefault();
    if (!this.form.checkValidity()) return;

    const error = this.querySelector('.form-error');
    error.hidden = true;
    const refusal = await addToCart(this.form);
    error.textContent = refusal ?? '';
    error.hidden = !refusal;
  }
}

/** Another variant: the whole section is drawn again and put in place of the old one, app blocks included. */
class VariantSelects extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', () => {
      void this.swap();
    });
  }

  async swap() {
    const variant = this.querySelector('select').selectedOptions[0].dataset.variant;
    const { section, url } = this.dataset;
    const asked = section.replace('quickadd-', '');
    const answer = await fetch(`${url}?variant=${variant}&section_id=${asked}`);
    const drawn = new DOMParser().parseFromString(
      (await answer.text()).replaceAll(asked, section),
      'text/html',
    );
    const focused = document.activeElement?.id;
    this.closest('.product').innerHTML = drawn.querySelector('.product').innerHTML;
    document.getElementById(focused)?.focus();
    if (asked === section) history.replaceState({}, '', `${url}?variant=${variant}`);
  }
}

customElements.define('product-form-component', ProductFormComponent);
customElements.define('variant-selects', VariantSelects);

/** The product's section in a dialog, by innerHTML: scripts in it do not run. */
async function quickAdd(url) {
  const id = 'template--1001__main';
  const answer = await fetch(`${url}?section_id=${id}`);
  const dialog = document.createElement('dialog');
  dialog.className = 'quick-add-dialog';
  dialog.setAttribute('aria-label', 'Choose options');
  dialog.innerHTML = `<button class="quick-add-dialog__close" aria-label="Close">×</button>${(await answer.text()).replaceAll(id, `quickadd-${id}`)}`;
  dialog.querySelector('.quick-add-dialog__close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('click', (event) => {
  const url = event.target.closest('[data-quick-add]')?.dataset.quickAdd;
  if (url) void quickAdd(url);
});
