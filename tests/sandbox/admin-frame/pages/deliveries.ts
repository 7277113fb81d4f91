import { z } from 'zod';
import { html, type Markup, type Piece } from '../html.ts';
import type { Delivery } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import type { Courier } from '../../webhooks/courier.ts';
import { act, badge, when } from './wording.ts';

const SHOWN = 100;

/** Webhooks with their attempts, newest first, and everything that can be done to them. */
export function deliveriesPage({ state }: World, courier: Courier): Piece {
  const shown = state.deliveries.slice(-SHOWN).toReversed();
  return html`<div class="page-head">
      <h1>Deliveries</h1>
      <span class="quiet small">${state.deliveries.length} in all, the last ${SHOWN} are shown</span>
      <div class="actions"><a class="button" href="/admin/deliveries">Refresh</a></div>
    </div>
    ${
      courier.isHolding &&
      html`<div class="notice-bar">New webhooks are held back until they are released.</div>`
    }
    <div class="stack">
      ${controls(courier)}
      ${
        shown.length === 0
          ? html`<p class="card empty">No webhooks yet. An order or a change of a product sends them.</p>`
          : shown.map((delivery) => deliveryCard(delivery, state.shop.timezone))
      }
    </div>`;
}

function controls(courier: Courier): Markup {
  const held = courier.deliveries({ status: 'held' }).length;
  return html`<section class="card row">
    ${!courier.isHolding && act('/admin/deliveries/hold', 'Hold all new ones')}
    ${act('/admin/deliveries/release', `Release ${held} held, in order`, { values: { order: 'as-triggered' } })}
    ${act('/admin/deliveries/release', 'Release the other way round', { values: { order: 'reversed' } })}
    ${act('/admin/deliveries/drop-next', 'Lose the next one')}
    ${act('/admin/settings/clock', 'Advance the clock 2 hours', {
      values: { minutes: '120', back: '/admin/deliveries' },
    })}
  </section>`;
}

function deliveryCard(delivery: Delivery, timezone: string): Markup {
  const at = `/admin/deliveries/${delivery.webhookId}`;
  const last = delivery.attempts.at(-1);
  const open = delivery.status !== 'dropped';
  const pending = delivery.status === 'waiting' || delivery.status === 'held';
  return html`<article class="card delivery">
    <div class="row">
      <h2>${delivery.topic}</h2>
      <span>${subjectOf(delivery)}</span> ${badge(delivery.status)}
      <span class="quiet small">${when(delivery.triggeredAt, timezone)}</span>
      <span class="quiet small"
        >${attemptsSaid(delivery)}${last ? `, last ${last.error ?? last.status}` : ''}</span
      >
      ${
        delivery.nextAttemptAt !== null &&
        pending &&
        html`<span class="quiet small">next ${when(delivery.nextAttemptAt, timezone)}</span>`
      }
    </div>
    ${insideOf(delivery, timezone)}
    <div class="row">
      ${open && act(`${at}/repeat`, 'Repeat', { slim: true, values: { times: '1' } })}
      ${open && act(`${at}/repeat`, 'Repeat ×10 at once', { slim: true, values: { times: '10' } })}
      ${pending && act(`${at}/delay`, 'Delay 10 minutes', { slim: true, values: { minutes: '10' } })}
      ${delivery.status === 'waiting' && act(`${at}/hold`, 'Hold', { slim: true })}
      ${delivery.status === 'held' && act(`${at}/repeat`, 'Send', { slim: true, values: { times: '1' } })}
      ${pending && act(`${at}/drop`, 'Drop', { slim: true })}
    </div>
  </article>`;
}

function insideOf(delivery: Delivery, timezone: string): Markup {
  return html`<details>
    <summary>Payload and attempts</summary>
    <dl class="facts">
      <div>
        <dt>X-Shopify-Webhook-Id</dt>
        <dd><code>${delivery.webhookId}</code></dd>
      </div>
      <div>
        <dt>X-Shopify-Event-Id</dt>
        <dd><code>${delivery.eventId}</code></dd>
      </div>
      <div>
        <dt>Address</dt>
        <dd><code>${delivery.uri}</code></dd>
      </div>
    </dl>
    <ol>
      ${delivery.attempts.map(
        (past) => html`<li>${when(past.at, timezone)}: ${past.error ?? past.status} after ${past.ms} ms</li>`,
      )}
    </ol>
    <pre tabindex="0">${JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre>
  </details>`;
}

// What the payload calls its subject: an order's name, a product's title, or only an id.
function subjectOf({ body }: Delivery): string {
  const payload = subjectSchema.parse(JSON.parse(body));
  return payload.name ?? payload.title ?? (payload.id === undefined ? '' : String(payload.id));
}

const subjectSchema = z.object({
  name: z.string().optional(),
  title: z.string().optional(),
  id: z.number().optional(),
});

function attemptsSaid({ attempts }: Delivery): string {
  return attempts.length === 1 ? '1 attempt' : `${attempts.length} attempts`;
}
