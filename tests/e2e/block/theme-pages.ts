/** Where a theme puts the block, and what its own product form looks like. */
export type Theme = 'dawn' | 'horizon' | 'unknown' | 'inside';

interface Placed {
  readonly block: string;
  readonly sectionId: string;
}

const pay = `<div data-shopify="payment-button" class="shopify-payment-button">
  <button type="button" class="shopify-payment-button__button" onclick="record('express', this.closest('form'))">Buy it now</button>
</div>`;

/** Only the markup and manners that the block depends on; the sandbox storefront stands for the whole themes. */
export const sections: Readonly<Record<Theme, (placed: Placed) => string>> = {
  dawn: ({ block, sectionId }) => `<product-info data-section="${sectionId}">
    <form method="post" action="/cart/add" id="product-form-installment-${sectionId}" class="installment">
      <input type="hidden" name="id" value="1"><div class="terms">Pay in 4</div>
    </form>
    ${variantPicker}
    ${block}
    <product-form class="product-form">
      <form method="post" action="/cart/add" id="product-form-${sectionId}" novalidate data-type="add-to-cart-form">
        <input type="hidden" name="id" value="1" disabled class="product-variant-id">
        <button type="submit" name="add" class="button"><span>Add to cart</span></button>
        ${pay}
      </form>
    </product-form>
  </product-info>`,
  horizon: ({ block, sectionId }) => `<div class="product-details">
    <form method="post" action="/cart/add" id="product-form-installment-price-block">
      <input type="hidden" name="id" value="1"><shopify-payment-terms></shopify-payment-terms><button type="button">Learn more</button>
    </form>
    ${variantPicker}
    <product-form-component data-section-id="${sectionId}">
      <form method="post" action="/cart/add" id="BuyButtons-ProductForm-${sectionId}" data-type="add-to-cart-form">
        <input type="hidden" name="id" value="1">
        <button type="submit" name="add" class="button"><span>Add to cart</span></button>
        <shopify-accelerated-checkout onclick="record('express', this.closest('form'))">Buy it now</shopify-accelerated-checkout>
      </form>
    </product-form-component>
    ${block}
  </div>`,
  unknown: ({
    block,
  }) => `<div class="sticky"><form action="/cart/add"><input type="hidden" name="id" value="999"><button>Add the other</button></form></div>
    <div class="product">
      <div class="column"><form action="/en/cart/add" class="pay-later"><input type="hidden" name="id" value="1"></form>${block}</div>
      <div class="column"><form action="/en/cart/add" method="post">
        <select name="id"><option value="1">Slim</option><option value="2">Wide</option></select>
        <button class="button">Add to bag</button>
      </form></div>
    </div>`,
  inside: ({ block }) => `<form action="/cart/add" method="post">
    <input type="hidden" name="id" value="1">${block}<button class="button">Add to bag</button>
  </form>`,
};

const variantPicker = `<label class="variant">Band <select data-variants><option value="1">Slim</option><option value="2">Wide</option></select></label>`;

interface PageParts {
  readonly head: string;
  readonly body: string;
  readonly direction: string;
  readonly locale: string;
  readonly rate: string;
}

/** A page of the shop, with the themes' scripts: Dawn's product form posts by script, Horizon listens on the document. */
export function page(parts: PageParts): string {
  return `<!doctype html><html lang="${parts.locale}" dir="${parts.direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Solitaire</title>
<script>window.Shopify = { currency: { rate: '${parts.rate}' } }; ${observers}</script>
<style>${styles}</style>${parts.head}</head>
<body><main><div class="picture" role="img" aria-label="The ring"></div><div class="info"><h1>Solitaire</h1>
<div id="sections">${parts.body}</div></div></main><script>${themeScript}</script></body></html>`;
}

const observers = `
window.shifts = [];
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts.push({ value: entry.value, recent: entry.hadRecentInput }); })
  .observe({ type: 'layout-shift', buffered: true });
window.bought = [];
window.record = (how, form) => window.bought.push({ how, form: form.getAttribute('id'), entries: [...new FormData(form)] });`;

const themeScript = `
customElements.define('product-form', class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    form.querySelector('[name=id]').disabled = false;
    form.addEventListener('submit', (event) => { event.preventDefault(); record('add', form); });
  }
});
document.addEventListener('submit', (event) => {
  const component = event.target.closest('product-form-component');
  if (component) { event.preventDefault(); record('add', event.target); }
}, { capture: true });
document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-variants]')) return;
  const around = event.target.parentElement.parentElement;
  for (const input of around.querySelectorAll('input[name=id]')) {
    input.value = event.target.value;
    if (around.localName === 'product-info') input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (around.localName !== 'product-info') around.dispatchEvent(new CustomEvent('variant:update', { bubbles: true }));
});`;

/** Dawn's base: a rem of ten pixels, quiet greys, square corners. */
const styles = `
html { font-size: 62.5%; --inputs-radius: 0px; --variant-pills-radius: 40px; }
body { margin: 0; font: 1.6rem/1.6 'Open Sans', 'DejaVu Sans', sans-serif; letter-spacing: .03em; color: rgb(18 18 18 / .8); background: #fff; }
main { display: grid; gap: 3rem; max-width: 110rem; margin: auto; padding: 3rem 1.5rem; }
@media (min-width: 750px) { main { grid-template-columns: 1.1fr 1fr; padding: 5rem; gap: 6rem; } }
.picture { min-height: 20rem; background: radial-gradient(circle at 50% 55%, #fff 14%, #d9c28a 15% 17%, #f6f3ee 18%); }
h1 { font: 400 4rem/1.2 'DejaVu Serif', serif; margin: 0 0 1.5rem; color: #121212; }
.button { font: inherit; width: 100%; min-height: 4.8rem; background: #121212; color: #fff; border: 0; cursor: pointer; }
.shopify-payment-button__button, shopify-accelerated-checkout { display: block; font: inherit; width: 100%; padding: 1.2rem; margin-top: 1rem; background: #fff; border: 1px solid #121212; text-align: center; box-sizing: border-box; }
.variant select { font: inherit; padding: .5em; }`;
