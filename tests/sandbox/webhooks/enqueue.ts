import { randomUUID } from 'node:crypto';
import type { ShopEvent } from '../state/shop-event.ts';
import type { Delivery } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { payloadFor } from './payload/payload.ts';
import { faultsOfPayload } from './schema.ts';
import type { AppConfiguration } from './subscriptions.ts';

// These arrive although the app is no longer installed.
const AFTER_UNINSTALL = ['app/uninstalled', 'customers/data_request', 'customers/redact', 'shop/redact'];
const TWO_DAYS_MS = 48 * 3_600_000;

/**
 * The webhooks that an event gives rise to, one for each subscription, written at once because the records go on changing.
 * An uninstall also gives rise to shop/redact, 48 hours later.
 * @throws Error when a body does not fit the published schema of its topic.
 */
export function deliveriesFor(world: World, configuration: AppConfiguration, event: ShopEvent): Delivery[] {
  if (world.state.installation === null && !AFTER_UNINSTALL.includes(event.topic)) return [];

  const own = toSubscribers(world, configuration, event);
  if (event.topic !== 'app/uninstalled') return own;
  const at = new Date(Date.parse(event.at) + TWO_DAYS_MS).toISOString();
  const redaction: ShopEvent = {
    ...event,
    topic: 'shop/redact',
    at,
    subject: { shopId: world.state.shop.id },
  };
  return [...own, ...toSubscribers(world, configuration, redaction)];
}

function toSubscribers(world: World, configuration: AppConfiguration, event: ShopEvent): Delivery[] {
  return configuration.subscriptions
    .filter((subscription) => subscription.topic === event.topic)
    .map(({ uri, includeFields }) => ({
      webhookId: randomUUID(),
      eventId: event.eventId,
      topic: event.topic,
      uri,
      triggeredAt: event.at,
      body: bodyOf(world, event, includeFields),
      status: 'waiting',
      nextAttemptAt: event.at,
      attempts: [],
    }));
}

function bodyOf(world: World, event: ShopEvent, includeFields: string[] | null): string {
  const body = JSON.stringify(payloadFor(world.state, event));
  const faults = faultsOfPayload(event.topic, body);
  if (faults.length > 0)
    throw new Error(`The ${event.topic} webhook does not fit its published schema:\n${faults.join('\n')}`);

  if (includeFields === null) return body;
  const fields = Object.entries(JSON.parse(body)).filter(([name]) => includeFields.includes(name));
  return JSON.stringify(Object.fromEntries(fields));
}

/** True for the shop/redact that an uninstall gave rise to, once the app is back in the shop. */
export function isOutlived({ state }: World, delivery: Delivery): boolean {
  return (
    delivery.topic === 'shop/redact' &&
    state.installation !== null &&
    state.deliveries.some(({ topic, eventId }) => topic === 'app/uninstalled' && eventId === delivery.eventId)
  );
}
