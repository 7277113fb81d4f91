/** The shop's clock: the machine's, plus what tests have advanced it by. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock on, then lets everything that waits on it run; settles when they have. */
  advance(ms: number): Promise<void>;
  /** Called after each advance; the answer stops it. */
  onAdvance(listener: () => void | Promise<void>): () => void;
}

/** `ahead` is where the milliseconds ahead of the machine are kept, so that they outlive a restart. */
export function createClock(ahead: { clockAheadMs: number }, machine: () => number = Date.now): Clock {
  const listeners = new Set<() => void | Promise<void>>();

  return {
    now: () => machine() + ahead.clockAheadMs,
    async advance(ms) {
      if (ms < 0) throw new RangeError('The shop’s clock only runs forward.');

      ahead.clockAheadMs += ms;
      for (const listener of listeners) await listener();
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
