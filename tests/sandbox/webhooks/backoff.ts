const MINUTE_MS = 60_000;

// Shopify documents 8 retries over 4 hours with growing pauses, not the pauses; these double and add up to 4 hours.
const PAUSES_MINUTES = [1, 2, 4, 8, 15, 30, 60, 120];

/** Milliseconds until the next attempt after so many failures; null when Shopify gives up. */
export function pauseAfter(failures: number): number | null {
  const minutes = PAUSES_MINUTES[failures - 1];
  return minutes === undefined ? null : minutes * MINUTE_MS;
}
