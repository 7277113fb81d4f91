/** The cart at the side of the page. It is drawn by the server and only shown, hidden and replaced here. */
class CartDrawer extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => this.handleClick(event));
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
  }

  open() {
    this.opener = document.activeElement;
    this.dataset.open = '';
    this.querySelector('.drawer__panel').focus();
  }

  close() {
    delete this.dataset.open;
    this.opener?.focus();
  }

  handleClick(event) {
    if (event.target.closest('[data-close]')) this.close();
    const key = event.target.closest('[data-remove]')?.dataset.remove;
    if (key) void this.removeLine(key);
  }

  async removeLine(id) {
    const answer = await fetch(`${window.Shopify.routes.root}cart/change`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        id,
        quantity: 0,
        sections: 'cart-drawer,cart-icon-bubble',
        sections_url: location.pathname,
      }),
    });
    const cart = await answer.json();
    if (cart.sections) showCart(cart.sections);
    else this.showError(cart.errors || cart.description);
  }

  showError(message) {
    const error = this.querySelector('.form-error');
    error.textContent = message;
    error.hidden = false;
  }
}

customElements.define('cart-drawer', CartDrawer);

/** Puts re-rendered sections into the page, the drawer's content only, so that the drawer stays open. */
export function showCart(sections) {
  const parser = new DOMParser();
  const drawer = parser.parseFromString(sections['cart-drawer'], 'text/html').querySelector('.drawer__panel');
  const bubble = parser
    .parseFromString(sections['cart-icon-bubble'], 'text/html')
    .querySelector('.cart-count');
  document.querySelector('.drawer__panel').innerHTML = drawer.innerHTML;
  document.querySelector('.cart-count').outerHTML = bubble.outerHTML;
}

/** Adds what a product form holds; the answer is the refusal's words, or null when it is in the cart. */
export async function addToCart(form) {
  const data = new FormData(form);
  data.append('sections', 'cart-drawer,cart-icon-bubble');
  data.append('sections_url', location.pathname);
  const answer = await fetch(`${window.Shopify.routes.root}cart/add`, {
    method: 'POST',
    headers: { Accept: 'application/javascript', 'X-Requested-With': 'XMLHttpRequest' },
    body: data,
  });
  const json = await answer.json();
  if (json.status) return json.description;

  showCart(json.sections);
  document.querySelector('.quick-add-dialog[open]')?.close();
  document.querySelector('cart-drawer').open();
  return null;
}
