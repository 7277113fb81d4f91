import type { PricedCart } from '../functions/price-cart.ts';
import type { TransformedLine } from '../functions/transformed-cart.ts';
import type { ShopRecord } from '../state/shop-state.ts';
import { lineMoney } from '../storefront/line-discounts.ts';
import { escapeHtml } from '../storefront/escape-html.ts';
import type { MoneyFormat } from '../storefront/money-format.ts';
import { formatMoney, formatWithCurrency, moneyFormat } from '../storefront/money-format.ts';

import type { Settlement } from './settle-cart.ts';

/** What the shopper typed, kept when it was not accepted. */
export interface CheckoutForm {
  readonly values: Readonly<Record<string, string>>;
  /** By field name. */
  readonly faults: Readonly<Record<string, string>>;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly type?: string;
}

/** Contact and delivery, in the order they are asked. */
export const checkoutFields: readonly Field[] = [
  { name: 'email', label: 'Email', autocomplete: 'email', type: 'email' },
  { name: 'first_name', label: 'First name', autocomplete: 'given-name' },
  { name: 'last_name', label: 'Last name', autocomplete: 'family-name' },
  { name: 'address1', label: 'Address', autocomplete: 'address-line1' },
  { name: 'city', label: 'City', autocomplete: 'address-level2' },
  { name: 'zip', label: 'Postcode', autocomplete: 'postal-code' },
];

/** The cart as the checkout shows it. */
export interface SettledCart extends PricedCart {
  readonly settlement: Settlement;
}

/** The checkout: what is bought, what stands against it, and where it goes. */
export function drawCheckout(shop: ShopRecord, priced: SettledCart, form: CheckoutForm): string {
  const money = moneyFormat(priced.market.currency, shop);
  const errors = priced.errors.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('');
  const banner =
    errors === ''
      ? ''
      : `<div class="banner" role="alert" id="checkout-errors"><h2>Your order can’t be completed</h2><ul>${errors}</ul><p><a href="/cart">Return to cart</a></p></div>`;
  const body = `
    <main class="checkout">
      <section class="checkout__form" aria-label="Contact and delivery">
        ${banner}
        <form method="post" id="checkout-form">
          <h2>Contact and delivery</h2>
          ${checkoutFields.map((field) => drawField(field, form)).join('')}
          ${drawCountries(shop, priced)}
          <p class="hint">This is a stand-in for a shop. No payment is taken.</p>
          <button class="button button--full" type="submit" name="complete"${errors === '' ? '' : ' disabled'}>Pay now</button>
        </form>
      </section>
      <aside class="checkout__summary" aria-label="Order summary">
        <h2>Order summary</h2>
        <ul class="lines" role="list">${priced.lines.map((line) => drawLine(line, priced.settlement, money)).join('')}</ul>
        ${drawCodeForm(form)}
        ${drawTotals(priced.settlement, money)}
      </aside>
    </main>`;

  return drawFrame(`Checkout – ${shop.name}`, shop, body);
}

/** The frame that checkout and order status share. */
export function drawFrame(title: string, shop: ShopRecord, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/theme-assets/base.css">
    <link rel="stylesheet" href="/theme-assets/checkout.css">
  </head>
  <body>
    <header class="header"><a class="header__name" href="/">${escapeHtml(shop.name)}</a><h1>${escapeHtml(title.split(' – ')[0] ?? title)}</h1></header>
    ${body}
  </body>
</html>`;
}

/** What people may read of a line: not blank, and not begun with an underscore. */
export function drawProperties(properties: readonly { name: string; value: string }[]): string {
  const shown = properties.filter(({ name, value }) => !name.startsWith('_') && value.trim() !== '');
  if (shown.length === 0) return '';

  const rows = shown.map(
    ({ name, value }) => `<div><dt>${escapeHtml(name)}:</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="line__properties">${rows.join('')}</dl>`;
}

function drawField(
  { name, label, autocomplete, type = 'text' }: Field,
  { values, faults }: CheckoutForm,
): string {
  const fault = faults[name];
  const invalid = fault === undefined ? '' : ` aria-invalid="true" aria-describedby="${name}-fault"`;
  const words = fault === undefined ? '' : `<p class="fault" id="${name}-fault">${escapeHtml(fault)}</p>`;

  return `<div class="field"><label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(values[name] ?? '')}"${invalid}>${words}</div>`;
}

function drawCountries(shop: ShopRecord, { market }: PricedCart): string {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const options = shop.markets.map(
    ({ country }) =>
      `<option value="${country}"${country === market.country ? ' selected' : ''}>${escapeHtml(names.of(country) ?? country)}</option>`,
  );

  return `<div class="field"><label for="country">Country</label><select id="country" name="country" autocomplete="country">${options.join('')}</select></div>`;
}

function drawLine(from: TransformedLine, settlement: Settlement, money: MoneyFormat): string {
  const { line, product, variant, title } = from;
  const { linePrice, discountCents, finalLinePrice } = lineMoney(settlement, from);
  const full = discountCents === 0 ? '' : `<s>${escapeHtml(formatMoney(linePrice, money))}</s> `;
  const plan = variant.sellingPlans.find(({ id }) => id === line.sellingPlanId);
  const properties = from.parts?.flatMap(({ attributes }) => [...attributes]) ?? line.properties;
  const picture =
    product.image === null ? '' : `<img src="${escapeHtml(product.image)}" alt="" width="64" height="64">`;
  const subtitle =
    product.variants.length === 1 ? '' : `<p class="line__variant">${escapeHtml(variant.title)}</p>`;

  return `<li class="line${line.parentKey === null ? '' : ' line--nested'}">${picture}
    <div class="line__words"><p class="line__title">${escapeHtml(title)}</p>${subtitle}
    ${plan === undefined ? '' : `<p class="line__plan">${escapeHtml(plan.name)}</p>`}${drawProperties(properties)}<p>× ${line.quantity}</p></div>
    <p class="line__price">${full}${escapeHtml(formatMoney(finalLinePrice, money))}</p></li>`;
}

/** One field for both, as in Shopify's checkout. */
function drawCodeForm({ values, faults }: CheckoutForm): string {
  const fault = faults['code'];
  const words = fault === undefined ? '' : `<p class="fault" id="code-fault">${escapeHtml(fault)}</p>`;
  const invalid = fault === undefined ? '' : ' aria-invalid="true" aria-describedby="code-fault"';

  return `<form method="post" class="field" id="code-form"><label for="code">Discount code or gift card</label>
    <input id="code" name="code" type="text" autocomplete="off" value="${escapeHtml(values['code'] ?? '')}"${invalid}>${words}
    <button class="button button--secondary button--small">Apply</button></form>`;
}

function drawTotals(settlement: Settlement, money: MoneyFormat): string {
  const { applications, giftCards, subtotalCents, totalCents, dueCents } = settlement;
  const all = [...settlement.bySoldLine.values()].flat();
  const taken = applications.map(({ code, title }, index) => {
    const cents = all
      .filter(({ application }) => application === index)
      .reduce((sum, one) => sum + one.cents, 0);
    return drawRow(code ?? title, `−${formatMoney(cents, money)}`);
  });
  const cards = giftCards.map(({ code, cents }) =>
    drawRow(`Gift card ending in ${code.slice(-4)}`, `−${formatMoney(cents, money)}`),
  );
  const due =
    giftCards.length === 0
      ? ''
      : `<div class="totals__total"><dt>To pay</dt><dd data-due="${dueCents}">${escapeHtml(formatWithCurrency(dueCents, money))}</dd></div>`;

  return `<dl class="totals">${drawRow('Subtotal', formatMoney(subtotalCents, money))}${taken.join('')}
    ${drawRow('Shipping', 'Free')}
    <div class="totals__total"><dt>Total</dt><dd data-total="${totalCents}">${escapeHtml(formatWithCurrency(totalCents, money))}</dd></div>
    ${cards.join('')}${due}</dl>`;
}

function drawRow(name: string, value: string): string {
  return `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`;
}
