import { Router, type Request, type Response } from 'express';
import { completeDraft, priceDraft } from '../state/complete-draft.ts';
import type { DraftOrder } from '../state/draft-order.ts';
import type { World } from '../state/world.ts';
import { escapeHtml } from '../storefront/escape-html.ts';
import { formatMoney, formatWithCurrency, moneyFormat } from '../storefront/money-format.ts';
import { centsOf } from '../storefront/money.ts';
import { drawFrame, drawProperties } from './checkout-page.ts';

/** `/{shop id}/invoices/{token}`: what a customer opens from the invoice of a draft order, and pays there. */
export function invoiceRouter(world: World): Router {
  const router = Router();
  router.get('/:shop/invoices/:token', (request, response) => {
    const draft = draftAt(world, request);
    if (draft === null) return void response.status(404).send('This invoice is no longer open.');

    const order = world.state.orders.find(({ id }) => id === draft.orderId);
    if (order !== undefined) return response.redirect(303, `/orders/${order.token}`);
    response.send(drawInvoice(world, draft));
  });
  router.post('/:shop/invoices/:token', (request, response) => payInvoice(world, request, response));
  return router;
}

function payInvoice(world: World, request: Request, response: Response): void {
  const draft = draftAt(world, request);
  if (draft === null) return void response.status(404).send('This invoice is no longer open.');

  response.redirect(303, `/orders/${completeDraft(world, draft, true).token}`);
}

function draftAt({ state }: World, { params }: Request): DraftOrder | null {
  const isOurs = params['shop'] === state.shop.id;
  return (isOurs && state.draftOrders.find(({ token }) => token === params['token'])) || null;
}

function drawInvoice({ state }: World, draft: DraftOrder): string {
  const money = moneyFormat(state.shop.currency, state.shop);
  const { subtotalCents, discountCents } = priceDraft(draft);
  const due = subtotalCents - discountCents;
  const lines = draft.lines.map(
    ({ title, quantity, unitPrice, properties }) =>
      `<li class="line"><div class="line__words"><p class="line__title">${escapeHtml(title)}</p>${drawProperties(properties)}<p>× ${quantity}</p></div>
      <p class="line__price">${escapeHtml(formatMoney(centsOf(unitPrice) * quantity, money))}</p></li>`,
  );
  const off =
    discountCents === 0
      ? ''
      : `<div><dt>Discount</dt><dd>−${escapeHtml(formatMoney(discountCents, money))}</dd></div>`;

  return drawFrame(
    `Invoice ${draft.name} – ${state.shop.name}`,
    state.shop,
    `<main class="checkout"><section class="checkout__form"><form method="post">
      <p>Invoice for ${escapeHtml(draft.email)}. This is a stand-in for a shop. No payment is taken.</p>
      <button class="button button--full" type="submit">Pay now</button></form></section>
    <aside class="checkout__summary" aria-label="Order summary"><ul class="lines" role="list">${lines.join('')}</ul>
      <dl class="totals">${off}<div class="totals__total"><dt>Total</dt><dd data-total="${due}">${escapeHtml(formatWithCurrency(due, money))}</dd></div></dl></aside></main>`,
  );
}
