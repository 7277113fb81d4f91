import { html, type Markup } from '../html.ts';
import type { Order, OrderLine } from '../../state/shop-state.ts';
import { act, money } from './wording.ts';

/** A line as the merchant sees it. Hidden properties (a leading underscore) are shown, and said to be hidden. */
export function orderLine(order: Order, line: OrderLine): Markup {
  const currency = order.presentmentCurrency;
  const total = Number(line.discountedUnitPrice) * line.currentQuantity;
  return html`<div class="line">
    <div>
      <strong>${line.title}</strong>
      <div class="quiet small">${[line.variantTitle, line.sku].filter(Boolean).join(' · ')}</div>
      ${
        line.group !== null &&
        html`<div class="small">
          <span class="badge info">Line group</span> ${line.group.quantity} × ${line.group.title}
        </div>`
      }
      ${line.sellingPlanName !== null && html`<div class="small">${line.sellingPlanName}</div>`}
      ${properties(line.properties)}
    </div>
    <div class="quiet">
      ${money(line.discountedUnitPrice, currency)} × ${line.currentQuantity}
      ${line.currentQuantity !== line.quantity && html`<span class="small">(ordered ${line.quantity})</span>`}
      <strong>${money(total, currency)}</strong>
    </div>
    ${order.cancelledAt === null && tools(order, line)}
  </div>`;
}

function properties(list: OrderLine['properties']): Markup | null {
  if (list.length === 0) return null;
  return html`<dl class="properties">
    ${list.map(({ name, value }) => {
      const isHidden = name.startsWith('_');
      return html`<div class="${isHidden ? 'hidden' : ''}">
        <dt>${isHidden && html`<span class="badge">Hidden</span> `}${name}:</dt>
        <dd>${value}</dd>
      </div>`;
    })}
  </dl>`;
}

function tools(order: Order, line: OrderLine): Markup {
  const at = `/admin/orders/${order.id}/lines/${line.id}`;
  return html`<div class="tools row">
    <form method="post" action="${at}/quantity">
      <input
        type="number"
        name="quantity"
        min="0"
        value="${line.currentQuantity}"
        aria-label="Quantity of ${line.title}"
      />
      <button class="button slim">Edit quantity</button>
    </form>
    ${line.currentQuantity > 0 && act(`${at}/remove`, 'Remove line', { slim: true })}
    ${line.currentQuantity > 0 && act(`${at}/refund`, 'Refund one', { slim: true })}
  </div>`;
}
