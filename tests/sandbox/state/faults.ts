/** What can be made to go wrong on purpose. Targets are named by the part that asks: "admin-api", "token". */
export type Fault =
  | { status: number; retryAfter?: number }
  /** Answered as Shopify answers an empty bucket. */
  | { throttled: true }
  /** Never answered; the connection stays open until the caller gives up. */
  | { hang: true }
  /** Carried out, then the connection is cut before the answer. */
  | { dropAfter: true };

export class Faults {
  readonly #waiting = new Map<string, Fault[]>();

  /** The next `times` requests to `target` meet this fault, after those already lined up. */
  next(target: string, fault: Fault, times = 1): void {
    const line = this.#waiting.get(target) ?? [];
    for (let turn = 0; turn < times; turn += 1) line.push(fault);
    this.#waiting.set(target, line);
  }

  /** Takes the fault that the present request meets, null for none. */
  take(target: string): Fault | null {
    return this.#waiting.get(target)?.shift() ?? null;
  }

  clear(): void {
    this.#waiting.clear();
  }
}
