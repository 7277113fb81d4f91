import { z } from 'zod';

/** What an answer of the Admin API means for the request that got it. */
export type Verdict =
  | { readonly kind: 'wait'; readonly ms: number | null; readonly why: string }
  | { readonly kind: 'renew-token' }
  | { readonly kind: 'disconnected'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string };

const Errors = z.array(
  z.looseObject({
    message: z.string(),
    extensions: z.looseObject({ code: z.string() }).partial().optional(),
  }),
);

const Cost = z.object({
  cost: z.object({
    requestedQueryCost: z.number(),
    throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
  }),
});

export interface FailedAnswer {
  readonly status: number;
  /** The Retry-After header. */
  readonly retryAfter: string | null;
  readonly errors: unknown;
  readonly extensions: unknown;
}

/** Judges an answer that is not plain success. Shopify sends THROTTLED with status 200. */
export function judge({ status, retryAfter, errors, extensions }: FailedAnswer): Verdict {
  if (status === 401) return { kind: 'renew-token' };
  if (status === 429) return { kind: 'wait', ms: secondsIn(retryAfter) ?? 2000, why: 'HTTP 429' };
  if (status >= 500 || status === 423 || status === 430) {
    return { kind: 'wait', ms: secondsIn(retryAfter), why: `HTTP ${status}` };
  }
  if ([402, 403, 404].includes(status))
    return { kind: 'disconnected', why: `Shopify answered HTTP ${status}.` };
  return judgeErrors(errors, extensions, status);
}

function judgeErrors(errors: unknown, extensions: unknown, status: number): Verdict {
  const read = Errors.safeParse(errors);
  if (!read.success) return { kind: 'refused', why: `HTTP ${status}` };

  const codes = read.data.map((error) => error.extensions?.code ?? '');
  if (codes.includes('THROTTLED')) return { kind: 'wait', ms: untilRestored(extensions), why: 'THROTTLED' };
  const unwell = codes.find((code) => ['INTERNAL_SERVER_ERROR', 'TIMEOUT'].includes(code));
  if (unwell !== undefined) return { kind: 'wait', ms: null, why: unwell };
  if (codes.includes('SHOP_INACTIVE')) return { kind: 'disconnected', why: 'The shop is inactive.' };
  return { kind: 'refused', why: read.data.map((error) => error.message).join(' ') };
}

/** How long until the bucket holds what the query costs: it fills by `restoreRate` points a second. */
function untilRestored(extensions: unknown): number {
  const read = Cost.safeParse(extensions);
  if (!read.success) return 1000;

  const { requestedQueryCost, throttleStatus } = read.data.cost;
  const missing = requestedQueryCost - throttleStatus.currentlyAvailable;
  return Math.max(100, Math.ceil((missing / throttleStatus.restoreRate) * 1000));
}

function secondsIn(header: string | null): number | null {
  const seconds = Number.parseFloat(header ?? '');
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
