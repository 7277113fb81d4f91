import type { Order, OrderLine, ShopRecord } from '../state/shop-state.ts';
import { escapeHtml } from '../storefront/escape-html.ts';
import type { MoneyFormat } from '../storefront/money-format.ts';
import { formatMoney, formatWithCurrency, moneyFormat } from '../storefront/money-format.ts';
import { drawFrame, drawProperties } from './checkout-page.ts';

/** The page a shopper comes back to: what was ordered and where it stands. */
export function drawOrderStatus(shop: ShopRecord, order: Order): string {
  const money = moneyFormat(order.presentmentCurrency, shop);
  const total = order.lines.reduce((sum, line) => sum + lineCents(line), 0);
  const address = order.shippingAddress;
  const status = order.cancelledAt === null ? 'Your order is confirmed.' : 'This order was cancelled.';

  return drawFrame(
    `Order ${order.name} – ${shop.name}`,
    shop,
    `<main class="checkout">
      <section class="checkout__form">
        <h2>Thank you${address === null ? '' : `, ${escapeHtml(address.name)}`}</h2>
        <p id="order-status">${status}</p>
        <p>Order <strong id="order-name">${escapeHtml(order.name)}</strong>. Confirmation goes to ${escapeHtml(order.email)}.</p>
        ${address === null ? '' : `<address>${[address.name, address.address1, address.city, address.zip, address.countryCode].map(escapeHtml).join('<br>')}</address>`}
        <p><a class="button" href="/">Continue shopping</a></p>
      </section>
      <aside class="checkout__summary" aria-label="Order summary">
        <ul class="lines" role="list">${order.lines.map((line) => drawLine(line, money)).join('')}</ul>
        <dl class="totals"><div class="totals__total"><dt>Total</dt><dd data-total="${total}">${escapeHtml(formatWithCurrency(total, money))}</dd></div></dl>
      </aside>
    </main>`,
  );
}

/** A price after discounts may have more digits than coins: the line is rounded, not the piece. */
function lineCents({ discountedUnitPrice, currentQuantity }: OrderLine): number {
  return Math.round(Number(discountedUnitPrice) * currentQuantity * 100);
}

function drawLine(line: OrderLine, money: MoneyFormat): string {
  const price = formatMoney(lineCents(line), money);

  return `<li class="line"><div class="line__words"><p class="line__title">${escapeHtml(line.title)}</p>
    ${line.variantTitle === '' ? '' : `<p class="line__variant">${escapeHtml(line.variantTitle)}</p>`}${drawProperties(line.properties)}
    <p>× ${line.currentQuantity}</p></div><p class="line__price">${escapeHtml(price)}</p></li>`;
}
