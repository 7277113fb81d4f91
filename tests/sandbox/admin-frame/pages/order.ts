import { html, type Markup, type Piece } from '../html.ts';
import type { FulfillmentOrder, Order } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import { metafieldsCard } from './metafields.ts';
import { orderLine } from './order-line.ts';
import { totalOf } from './orders.ts';
import { act, badge, money, sentence, when } from './wording.ts';

/** One order with all that Shopify shows of it, hidden properties too. */
export function orderPage(world: World, order: Order): Piece {
  const { state } = world;
  const metafields = state.metafields.filter(
    ({ ownerType, ownerId }) => ownerType === 'ORDER' && ownerId === order.id,
  );
  return html`${head(order, state.shop.timezone)}
    <div class="columns">
      <div class="stack">
        <section class="card">
          <h2>Lines</h2>
          ${order.lines.map((line) => orderLine(order, line))}
          <div class="line">
            <strong>Total</strong><strong>${money(totalOf(order), order.presentmentCurrency)}</strong>
          </div>
        </section>
        ${order.fulfillmentOrders.map((fulfilment) => fulfilmentCard(order, fulfilment))}
        ${order.refunds.length > 0 && refundsCard(order, state.shop.timezone)} ${metafieldsCard(metafields)}
      </div>
      <div class="stack">${noteCard(order)} ${factsCard(world, order)}</div>
    </div>`;
}

function head(order: Order, timezone: string): Markup {
  const at = `/admin/orders/${order.id}`;
  return html`<div class="page-head">
    <a class="button slim" href="/admin/orders">Orders</a>
    <h1>${order.name}</h1>
    ${badge(order.financialStatus)} ${badge(order.fulfillmentStatus)}
    ${order.cancelledAt !== null && html`<span class="badge critical">Cancelled</span>`}
    ${order.closedAt !== null && html`<span class="badge">Archived</span>`}
    <span class="quiet small">${when(order.createdAt, timezone)}</span>
    <div class="actions">
      ${order.financialStatus === 'PENDING' && act(`${at}/pay`, 'Mark as paid')}
      ${order.closedAt === null && act(`${at}/archive`, 'Archive')}
      ${order.cancelledAt === null && act(`${at}/refund`, 'Refund all')}
      ${order.cancelledAt === null && act(`${at}/cancel`, 'Cancel order', { tone: 'critical' })}
    </div>
  </div>`;
}

function fulfilmentCard(order: Order, fulfilment: FulfillmentOrder): Markup {
  const at = `/admin/orders/${order.id}/fulfilments/${fulfilment.id}`;
  const titleOf = (lineItemId: string) =>
    order.lines.find(({ id }) => id === lineItemId)?.title ?? lineItemId;
  return html`<section class="card">
    <div class="row">
      <h2>Fulfilment order ${fulfilment.id}</h2>
      ${badge(fulfilment.status)}
    </div>
    <ul>
      ${fulfilment.lines.map((piece) => html`<li>${piece.remainingQuantity} × ${titleOf(piece.lineItemId)}</li>`)}
    </ul>
    ${fulfilment.holds.map(
      (hold) =>
        html`<div class="line">
          <div>
            <strong>${sentence(hold.reason)}</strong> ${hold.reasonNotes}
            <div class="quiet small">
              held by ${hold.heldBy}${hold.handle !== null && html`, handle <code>${hold.handle}</code>`}
            </div>
          </div>
          ${act(`${at}/release`, 'Release', { values: { holdId: hold.id }, slim: true })}
        </div>`,
    )}
    ${fulfilment.status === 'OPEN' && act(`${at}/hold`, 'Hold as merchant', { slim: true })}
  </section>`;
}

function refundsCard(order: Order, timezone: string): Markup {
  return html`<section class="card">
    <h2>Refunds</h2>
    ${order.refunds.map((refund) => {
      const amount = refund.lines.reduce((sum, line) => sum + Number(line.amount), 0);
      return html`<div class="spread">
        <span>${when(refund.createdAt, timezone)}</span>
        <span>${money(amount, order.presentmentCurrency)}</span>
      </div>`;
    })}
  </section>`;
}

function noteCard(order: Order): Markup {
  return html`<section class="card stack">
    <h2>Note</h2>
    <form method="post" action="/admin/orders/${order.id}/note">
      <textarea name="note" rows="3" aria-label="Note">${order.note}</textarea>
      <div><button class="button slim">Save note</button></div>
    </form>
  </section>`;
}

function factsCard({ state }: World, order: Order): Markup {
  const customer = state.customers.find(({ id }) => id === order.customerId);
  const address = order.shippingAddress;
  return html`<section class="card">
    <h2>Customer and order</h2>
    <dl class="facts">
      <div>
        <dt>Customer</dt>
        <dd>${customer ? `${customer.firstName} ${customer.lastName}` : 'No account'}<br />${order.email}</dd>
      </div>
      <div>
        <dt>Shipping</dt>
        <dd>
          ${
            address
              ? `${address.name}, ${address.address1}, ${address.city} ${address.zip}, ${address.countryCode}`
              : 'None'
          }
        </dd>
      </div>
      <div>
        <dt>Tags</dt>
        <dd>
          ${order.tags.length === 0 ? 'None' : order.tags.map((tag) => html`<span class="badge">${tag}</span> `)}
        </dd>
      </div>
      <div>
        <dt>Attributes</dt>
        <dd>
          ${order.attributes.length === 0 ? 'None' : order.attributes.map(({ name, value }) => `${name}: ${value} `)}
        </dd>
      </div>
      <div>
        <dt>Currency</dt>
        <dd>paid in ${order.presentmentCurrency} at ${order.rate} for 1 ${order.currency}</dd>
      </div>
      <div>
        <dt>Order status page</dt>
        <dd><a href="/orders/${order.token}">as the customer sees it</a></dd>
      </div>
    </dl>
  </section>`;
}
