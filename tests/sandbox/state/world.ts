import { randomUUID } from 'node:crypto';
import type { AppRegistration } from './app-registration.ts';
import { registerApp } from './app-registration.ts';
import type { Clock } from './clock.ts';
import { createClock } from './clock.ts';
import { emptyShop } from './empty-shop.ts';
import { Faults } from './faults.ts';
import { keepShop, readShop } from './persistence.ts';
import type { EventSubjects, ShopEvent, Topic } from './shop-event.ts';
import type { ShopState } from './shop-state.ts';

/** What every part of the sandbox is handed: the shop, its clock, the app that is installed there, and what goes wrong. */
export interface World {
  /** Live and mutable; call `changed()` after a change. Stays the same object for the world's life. */
  readonly state: ShopState;
  readonly clock: Clock;
  readonly app: AppRegistration;
  readonly faults: Faults;
  /** Where the shop answers, for addresses that it gives out: the shop's own domain until the sandbox listens. */
  origin: string;
  /** The shop's time as Shopify writes it: ISO 8601, UTC, whole seconds. */
  now(): string;
  /** The next numeric id, as text; unique over all kinds. */
  nextId(): string;
  /** "gid://shopify/Order/1001" */
  gid(kind: string, id: string): string;
  /** Says that the state changed: written to the file soon, at once on `flush()`. Nothing without a path. */
  changed(): void;
  flush(): void;
  /** Tells every listener, at once and in order. Also marks the state changed. */
  emit<T extends Topic>(topic: T, subject: EventSubjects[T]): void;
  /** Hears every event; the answer stops it. */
  on(listener: (event: ShopEvent) => void): () => void;
  /** Forgets everything and starts again from the seed. */
  reset(): void;
  close(): void;
}

export interface WorldOptions {
  /** A JSON file that keeps the shop between runs. */
  path?: string;
  /** Builds the shop when there is no file; an empty shop otherwise. */
  seed?: () => ShopState;
  app?: Partial<AppRegistration>;
  /** The machine's clock in milliseconds, for tests that want a fixed day. */
  machine?: () => number;
}

/** @throws Error with a sentence when the file at `path` is not a sandbox shop. */
export function createWorld(options: WorldOptions = {}): World {
  const seed = options.seed ?? emptyShop;
  const state = readShop(options.path) ?? seed();
  const clock = createClock(state, options.machine);
  const persistence = keepShop(options.path, state);
  const listeners = new Set<(event: ShopEvent) => void>();
  const faults = new Faults();

  return {
    state,
    clock,
    faults,
    origin: `https://${state.shop.domain}`,
    app: registerApp(options.app),
    now: () => `${new Date(clock.now()).toISOString().slice(0, 19)}Z`,
    nextId: () => String(state.nextId++),
    gid: (kind, id) => `gid://shopify/${kind}/${id}`,
    changed: () => persistence.changed(),
    flush: () => persistence.flush(),
    emit(topic, subject) {
      persistence.changed();
      const at = new Date(clock.now()).toISOString();
      const event = oneOfAll({ topic, at, eventId: randomUUID(), subject });
      for (const listener of listeners) listener(event);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reset() {
      Object.assign(state, seed());
      faults.clear();
      persistence.changed();
    },
    close: () => persistence.flush(),
  };
}

// The compiler follows a topic and its subject together, but not that they are one of all events; the overload says so.
function oneOfAll<T extends Topic>(event: ShopEvent<T>): ShopEvent;
function oneOfAll(event: ShopEvent): ShopEvent {
  return event;
}
