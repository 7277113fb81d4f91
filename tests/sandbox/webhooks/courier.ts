import type { ShopEvent } from '../state/shop-event.ts';
import type { Delivery } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { attempt, type Post } from './attempt.ts';
import { pauseAfter } from './backoff.ts';
import { deliveriesFor, isOutlived } from './enqueue.ts';
import { headersOf } from './signature.ts';
import type { AppConfiguration } from './subscriptions.ts';

/** In which order held webhooks go out: as they happened, the other way round, or as listed by webhook id. */
export type ReleaseOrder = 'as-triggered' | 'reversed' | string[];

export interface CourierOptions {
  configuration: AppConfiguration;
  /** Shopify waits 5 seconds in all. */
  timeoutMs?: number;
}

const AT_ONCE = 50;
/** How many webhooks the shop remembers; of older ones only those that are still to be sent. */
const REMEMBERED = 2000;

/** Carries webhooks from the shop to the app, retrying on the shop's clock, and can be told to misbehave as Shopify may. */
export class Courier {
  readonly #world: World;
  readonly #configuration: AppConfiguration;
  readonly #timeoutMs: number;
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopListening: (() => void)[];
  #holding = false;
  #toDrop = 0;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(world: World, { configuration, timeoutMs = 5000 }: CourierOptions) {
    this.#world = world;
    this.#configuration = configuration;
    this.#timeoutMs = timeoutMs;
    this.#stopListening = [
      world.on((event) => this.#take(event)),
      world.clock.onAdvance(() => this.settled()),
    ];
    this.#pickUp();
  }

  /** Every webhook that is known, oldest first; `wanted` narrows by any of its fields. */
  deliveries(wanted: Partial<Pick<Delivery, 'topic' | 'status' | 'webhookId'>> = {}): Delivery[] {
    return this.#world.state.deliveries.filter(
      (delivery) =>
        (wanted.topic === undefined || delivery.topic === wanted.topic) &&
        (wanted.status === undefined || delivery.status === wanted.status) &&
        (wanted.webhookId === undefined || delivery.webhookId === wanted.webhookId),
    );
  }

  /** True while new webhooks are kept back. */
  get isHolding(): boolean {
    return this.#holding;
  }

  /** Keeps back one webhook that waits, or everything that comes from now on. */
  hold(webhookId?: string): void {
    if (webhookId === undefined) this.#holding = true;
    else this.#find(webhookId).status = 'held';
    this.#world.changed();
  }

  /** Ends holding and sends what was held, one after the other; settles when each was tried once. */
  async release(order: ReleaseOrder = 'as-triggered'): Promise<void> {
    this.#holding = false;
    const held = this.deliveries({ status: 'held' });
    for (const delivery of inOrder(held, order)) {
      delivery.status = 'waiting';
      await this.#send(delivery);
    }
  }

  /** Loses a webhook for good: the one named, or the next so many that would be sent. */
  drop(what: number | string): void {
    if (typeof what === 'number') this.#toDrop = what;
    else Object.assign(this.#find(what), { status: 'dropped', nextAttemptAt: null });
    this.#world.changed();
  }

  /** Sends a webhook again with the same X-Shopify-Webhook-Id, one after the other or all at the same moment. */
  async repeat(webhookId: string, times = 1, concurrently = false): Promise<void> {
    const delivery = this.#find(webhookId);
    const turns = Array.from({ length: times });
    if (concurrently) await Promise.all(turns.map(() => this.#send(delivery)));
    else for (const _ of turns) await this.#send(delivery);
  }

  /** Puts off a webhook that waits by so much of the shop's time. */
  delay(webhookId: string, ms: number): void {
    const delivery = this.#find(webhookId);
    delivery.status = 'waiting';
    delivery.nextAttemptAt = this.#at(this.#world.clock.now() + ms);
    this.#world.changed();
    this.#wake();
  }

  /** Ends holding and losing; what was held stays where it is. */
  behave(): void {
    this.#holding = false;
    this.#toDrop = 0;
  }

  /** Resolves when nothing is under way and nothing is due on the shop's clock. */
  async settled(): Promise<void> {
    for (;;) {
      for (const delivery of this.#due().slice(0, AT_ONCE)) void this.#send(delivery);
      if (this.#underWay.size === 0) return;
      await Promise.all(this.#underWay);
    }
  }

  /** Stops carrying; what waits stays in the shop's memory. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const stop of this.#stopListening) stop();
    if (this.#timer) clearTimeout(this.#timer);
    await Promise.all(this.#underWay);
  }

  // A shop that was killed in the middle of an attempt tries it again.
  #pickUp(): void {
    for (const delivery of this.deliveries({ status: 'waiting' }))
      delivery.nextAttemptAt ??= this.#at(this.#world.clock.now());
    this.#wake();
  }

  #take(event: ShopEvent): void {
    for (const delivery of deliveriesFor(this.#world, this.#configuration, event)) {
      if (this.#toDrop > 0) {
        this.#toDrop -= 1;
        Object.assign(delivery, { status: 'dropped', nextAttemptAt: null });
      } else if (this.#holding) delivery.status = 'held';
      this.#world.state.deliveries.push(delivery);
    }
    this.#forget();
    this.#wake();
  }

  #forget(): void {
    const { state } = this.#world;
    const old = state.deliveries.length - REMEMBERED;
    if (old > 0)
      state.deliveries = state.deliveries.filter(
        ({ status }, index) => index >= old || status === 'waiting' || status === 'held',
      );
  }

  #find(webhookId: string): Delivery {
    const delivery = this.#world.state.deliveries.find((candidate) => candidate.webhookId === webhookId);
    if (!delivery) throw new Error(`There is no webhook ${webhookId}.`);
    return delivery;
  }

  #due(): Delivery[] {
    const now = this.#world.clock.now();
    return this.deliveries({ status: 'waiting' }).filter(
      ({ nextAttemptAt }) => nextAttemptAt !== null && Date.parse(nextAttemptAt) <= now,
    );
  }

  // Waits in real time for the next one that falls due without anybody moving the clock.
  #wake(): void {
    if (this.#timer) clearTimeout(this.#timer);
    const next = this.deliveries({ status: 'waiting' })
      .flatMap(({ nextAttemptAt }) => (nextAttemptAt === null ? [] : [Date.parse(nextAttemptAt)]))
      .reduce((least, at) => Math.min(least, at), Infinity);
    if (this.#closed || next === Infinity) return;

    const wait = Math.min(Math.max(next - this.#world.clock.now(), 0), 2 ** 31 - 1);
    this.#timer = setTimeout(() => void this.settled(), wait);
    this.#timer.unref();
  }

  #send(delivery: Delivery): Promise<void> {
    const turn = this.#tryOnce(delivery).finally(() => {
      this.#underWay.delete(turn);
      this.#world.changed();
      this.#wake();
    });
    this.#underWay.add(turn);
    return turn;
  }

  async #tryOnce(delivery: Delivery): Promise<void> {
    if (isOutlived(this.#world, delivery)) return this.drop(delivery.webhookId);

    const due =
      delivery.nextAttemptAt === null ? this.#world.clock.now() : Date.parse(delivery.nextAttemptAt);
    delivery.nextAttemptAt = null;
    const outcome = await attempt(delivery, this.#post(delivery));
    delivery.attempts.push({ at: this.#at(due), ...outcome });
    this.#conclude(delivery, outcome.error, due);
  }

  #conclude(delivery: Delivery, error: string | null, due: number): void {
    if (error === null) delivery.status = 'delivered';
    if (error === null || delivery.status !== 'waiting') return;

    const pause = pauseAfter(delivery.attempts.filter((past) => past.error !== null).length);
    if (pause === null) delivery.status = 'failed';
    else delivery.nextAttemptAt = this.#at(due + pause);
  }

  #post(delivery: Delivery): Post {
    const { app, state } = this.#world;
    const { apiVersion, subscriptions } = this.#configuration;
    const subscription = subscriptions.find(
      ({ topic, uri }) => topic === delivery.topic && delivery.uri.endsWith(uri),
    );
    const envelope = { ...delivery, shop: state.shop.domain, apiVersion, name: subscription?.name ?? null };
    return {
      url: new URL(delivery.uri, app.appUrl).href,
      headers: headersOf(envelope, app.apiSecret),
      timeoutMs: this.#timeoutMs,
    };
  }

  #at(ms: number): string {
    return new Date(ms).toISOString();
  }
}

function inOrder(held: Delivery[], order: ReleaseOrder): Delivery[] {
  if (order === 'as-triggered') return held;
  if (order === 'reversed') return held.toReversed();
  const known = new Map(held.map((delivery) => [delivery.webhookId, delivery]));
  return order.flatMap((id) => known.get(id) ?? []);
}
