import { html, type Piece } from '../html.ts';
import type { Order } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import { badge, money, when } from './wording.ts';

/** All orders, newest first. */
export function ordersPage({ state }: World): Piece {
  const orders = state.orders.toReversed();
  return html`<div class="page-head"><h1>Orders</h1></div>
    <section class="card flush">
      ${
        orders.length === 0
          ? html`<p class="empty">No orders yet. Buy something in the <a href="/">online store</a>.</p>`
          : html`<div class="table" tabindex="0" role="region" aria-label="Orders">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Order</th>
                    <th scope="col" class="wide-only">Date</th>
                    <th scope="col">Customer</th>
                    <th scope="col" class="number">Total</th>
                    <th scope="col">Payment</th>
                    <th scope="col">Fulfilment</th>
                    <th scope="col" class="wide-only">Items</th>
                    <th scope="col" class="wide-only">Tags</th>
                  </tr>
                </thead>
                <tbody>
                  ${orders.map((order) => row(order, state.shop.timezone))}
                </tbody>
              </table>
            </div>`
      }
    </section>`;
}

function row(order: Order, timezone: string): Piece {
  return html`<tr>
    <td><a href="/admin/orders/${order.id}">${order.name}</a></td>
    <td class="wide-only">${when(order.createdAt, timezone)}</td>
    <td>${order.shippingAddress?.name || order.email}</td>
    <td class="number">${money(totalOf(order), order.presentmentCurrency)}</td>
    <td>${badge(order.financialStatus)}</td>
    <td>${badge(order.cancelledAt === null ? order.fulfillmentStatus : 'CANCELLED')}</td>
    <td class="wide-only">${order.lines.reduce((sum, line) => sum + line.currentQuantity, 0)}</td>
    <td class="wide-only">${order.tags.map((tag) => html`<span class="badge">${tag}</span> `)}</td>
  </tr>`;
}

/** What the order comes to now, in the shopper's currency. */
export function totalOf(order: Order): number {
  return order.lines.reduce((sum, line) => sum + Number(line.discountedUnitPrice) * line.currentQuantity, 0);
}
