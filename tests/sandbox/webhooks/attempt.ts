import type { Delivery } from '../state/shop-state.ts';

/** What one attempt came to; `error` says why it does not count as delivered. */
export interface Outcome {
  status: number | null;
  error: string | null;
  ms: number;
}

/** Where and how an attempt goes. */
export interface Post {
  url: string;
  headers: Record<string, string>;
  timeoutMs: number;
}

/** Posts one webhook. Only a 2xx within the time counts: redirects are failures, because Shopify does not follow them. */
export async function attempt(delivery: Delivery, { url, headers, timeoutMs }: Post): Promise<Outcome> {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: delivery.body,
      headers,
      signal,
    });
    await answer.arrayBuffer();
    const error = answer.ok ? null : `${answer.status} ${answer.statusText}`.trim();
    return { status: answer.status, error, ms: since() };
  } catch (cause) {
    return { status: null, error: reasonOf(cause, timeoutMs), ms: since() };
  }
}

function reasonOf(cause: unknown, timeoutMs: number): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message;
}
