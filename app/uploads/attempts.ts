/** Half as many again as may be kept: files that are damaged or sent twice cost work as well. */
export const MOST_TRIES_AN_HOUR = 300;
const HOUR_MS = 3_600_000;

const tries = new Map<string, number>();
let hour = 0;

/**
 * Counts an attempt to send a file, whatever comes of it, and answers whether the shop has any left within the clock hour. Kept in memory:
 * each process counts its own, and a restart forgets.
 */
export function mayTry(shop: string, now: Date): boolean {
  const current = Math.floor(now.getTime() / HOUR_MS);
  if (current !== hour) tries.clear();
  hour = current;
  const count = (tries.get(shop) ?? 0) + 1;
  tries.set(shop, count);
  return count <= MOST_TRIES_AN_HOUR;
}
