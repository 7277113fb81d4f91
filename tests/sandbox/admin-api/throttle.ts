import type { World } from '../state/world.ts';

/** Points that come back each second; the bucket holds twenty seconds of them (recorded: 2 000 at 100 a second). */
const restoreRates = { basic: 100, development: 100, plus: 1000 };
const bucketSeconds = 20;

export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** The leaky bucket of one app in one shop, on the shop's clock. */
export class Throttle {
  readonly #world: World;
  #spent = 0;
  #at: number;

  constructor(world: World) {
    this.#world = world;
    this.#at = world.clock.now();
  }

  status(): ThrottleStatus {
    const restoreRate = restoreRates[this.#world.state.shop.plan];
    const now = this.#world.clock.now();
    // A world that begins anew sets its clock back.
    const elapsedMs = Math.max(0, now - this.#at);
    this.#spent = Math.max(0, this.#spent - (elapsedMs / 1000) * restoreRate);
    this.#at = now;
    const maximumAvailable = restoreRate * bucketSeconds;
    return {
      maximumAvailable,
      currentlyAvailable: Math.max(0, Math.floor(maximumAvailable - this.#spent)),
      restoreRate,
    };
  }

  /** Whether an operation of this requested cost may run now. */
  admits(cost: number): boolean {
    return this.status().currentlyAvailable >= cost;
  }

  spend(cost: number): void {
    this.status();
    this.#spent += cost;
  }
}
