import { inShop, type ShopTransaction } from '#app/db.server.ts';
import type { Network } from '#app/fetch-public.server.ts';
import { askSpotSource, type SourceAnswer } from './ask-spot-source.server.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { sourceOf } from './read-source.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { judge } from './spot-price.ts';
import { readSpotRows } from './spot-rows.server.ts';
import { type FetchedPrice, readSpotAnswer, type SpotSource } from './spot-source.ts';

export interface Fetched {
  readonly kind: 'fetched';
  readonly accepted: number;
  /** Prices that jump, and wait for the maker. */
  readonly waiting: number;
}

/** The source did not give prices: the job is tried again when that may help, and the page says why meanwhile. */
class SpotSourceFailure extends Error {
  override readonly name = 'SpotSourceFailure';
  readonly retryable: boolean;

  constructor(fault: string, retryable: boolean) {
    super(fault);
    this.retryable = retryable;
  }
}

/** Job: fetches spot prices, of a shop that has a source. @throws SpotSourceFailure */
export async function fetchSpotPricesNow(shop: string, now: Date, network?: Network): Promise<void> {
  const outcome = await attempt(shop, now, network);
  if ('fault' in outcome) throw new SpotSourceFailure(outcome.fault, outcome.isPassing);
}

/** What "Fetch now" does: the same, with a refusal in words. */
export async function fetchSpotPrices(
  shop: string,
  now: Date,
  network?: Network,
): Promise<Fetched | Refused> {
  const outcome = await attempt(shop, now, network);
  if ('fault' in outcome) return refuse.sourceFailed(outcome.fault);

  return outcome.kind === 'no-source' ? refuse.noSource() : outcome;
}

type Attempt = Fetched | { readonly kind: 'no-source' } | Extract<SourceAnswer, { fault: string }>;

async function attempt(shop: string, now: Date, network: Network | undefined): Promise<Attempt> {
  const { source, currency, revision } = await inShop(shop, async (tx) => await readSource(tx, shop));
  if (source === null) return { kind: 'no-source' };

  const said = await askSpotSource(new URL(source.url), network);
  const read = 'fault' in said ? said : readSpotAnswer(said.answer, source, currency);
  return await inShop(shop, async (tx) => {
    const workshop = await lockWorkshop(tx, shop);
    const fault = 'fault' in read ? read.fault : null;
    // Settings that were saved meanwhile are another source: what this one said is let go, and the next fetch asks that one.
    if (workshop.revision === revision)
      await tx.workshop.update({
        where: { shop },
        data: { spotFailure: fault, ...(fault === null && { spotFetchedAt: now }) },
      });
    if ('fault' in read) return { isPassing: false, ...read };
    if (workshop.revision !== revision) return { kind: 'fetched', accepted: 0, waiting: 0 };

    return await take(tx, shop, { prices: read.prices, guardPercent: workshop.spotGuardPercent, now });
  });
}

async function readSource(
  tx: ShopTransaction,
  shop: string,
): Promise<{ source: SpotSource | null; currency: string; revision: number }> {
  const { currency } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { currency: true } });
  const workshop = await tx.workshop.findUnique({ where: { shop } });

  return {
    source: workshop === null ? null : sourceOf(workshop, currency),
    currency,
    revision: workshop?.revision ?? 1,
  };
}

async function take(
  tx: ShopTransaction,
  shop: string,
  { prices, guardPercent, now }: { prices: readonly FetchedPrice[]; guardPercent: number; now: Date },
): Promise<Fetched> {
  const rows = await readSpotRows(tx, shop);
  const taken = { accepted: 0, waiting: 0 };
  for (const { metal, minorPerGram } of prices) {
    const held = rows.find((each) => each.metal === metal);
    const verdict = judge(
      minorPerGram,
      {
        current: held?.current?.minorPerGram.toFixed(6) ?? null,
        waiting: held?.waiting?.minorPerGram.toFixed(6) ?? null,
      },
      guardPercent,
    );
    if (verdict === 'known') continue;
    taken[verdict === 'accepted' ? 'accepted' : 'waiting'] += 1;
    const acceptedAt = verdict === 'accepted' ? now : null;
    await tx.spotPrice.create({ data: { shop, metal, at: now, minorPerGram, by: 'source', acceptedAt } });
  }
  if (taken.accepted > 0) await enqueueWorkshop(tx, shop);

  return { kind: 'fetched', ...taken };
}
