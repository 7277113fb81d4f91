import type { SpotPrice, Workshop } from '@prisma/client';
import { dayIn } from '#app/commissions/calendar.ts';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { stockStanding } from './counted-choice.ts';
import { openWorkshop } from './enqueue-workshop.server.ts';
import { readCalendar } from './read-calendar.server.ts';
import { type KnownFacts, readFacts } from './read-facts.server.ts';
import { sourceOf } from './read-source.server.ts';
import { changePercent, METALS } from './spot-price.ts';
import { type MetalRows, readSpotRows } from './spot-rows.server.ts';
import { writeWorkshop } from './workshop-text.ts';
import type {
  CalendarView,
  ChargingView,
  MetalView,
  PastPrice,
  PriceView,
  SourceView,
  StockSet,
  WorkshopView,
} from './workshop-view.ts';

/** Of the prices set and fetched last, as many as a look back needs. */
const PAST_PRICES = 12;

/** All that the workshop's page shows. */
export async function readWorkshop(shop: string, now: Date): Promise<WorkshopView> {
  return await inShop(shop, async (tx) => {
    const record = await tx.shop.findUniqueOrThrow({ where: { shop } });
    const workshop = await openWorkshop(tx, shop);
    const rows = await readSpotRows(tx, shop);
    const facts = await readFacts(tx, shop, now);

    return {
      currency: record.currency,
      timezone: record.timezone,
      today: dayIn(record.timezone, now),
      revision: workshop.revision,
      spot: rows.map(metalView),
      history: await readHistory(tx, shop, rows),
      source: sourceView(workshop, record.currency),
      calendar: calendarView(await readCalendar(tx, shop), facts),
      stock: stockSets(facts),
      charging: chargingView(record.priceRoute, workshop),
      writing: { writtenAt: workshop.writtenAt?.toISOString() ?? null, failure: workshop.writeFailure },
    };
  });
}

function metalView({ metal, current, waiting }: MetalRows): MetalView {
  const held = current === null ? null : priceView(current);
  if (waiting === null) return { metal, current: held, waiting: null };

  const jumped = priceView(waiting);
  return {
    metal,
    current: held,
    waiting: {
      ...jumped,
      changePercent: held === null ? null : changePercent(held.minorPerGram, jumped.minorPerGram),
    },
  };
}

function priceView({ minorPerGram, at, by }: SpotPrice): PriceView {
  return { minorPerGram: minorPerGram.toFixed(6), at: at.toISOString(), by };
}

async function readHistory(
  tx: ShopTransaction,
  shop: string,
  held: readonly MetalRows[],
): Promise<PastPrice[]> {
  const rows = await tx.spotPrice.findMany({
    where: { shop, metal: { in: [...METALS] } },
    orderBy: [{ at: 'desc' }, { metal: 'asc' }],
    take: PAST_PRICES,
  });

  return rows.flatMap((row) => {
    const metal = METALS.find((each) => each === row.metal);
    const isWaiting = held.some(
      ({ waiting }) => waiting?.metal === row.metal && waiting.at.getTime() === row.at.getTime(),
    );
    return metal === undefined ? [] : [{ ...priceView(row), metal, became: becameOf(row, isWaiting) }];
  });
}

function becameOf({ acceptedAt, refusedAt }: SpotPrice, isWaiting: boolean): PastPrice['became'] {
  if (acceptedAt !== null) return 'accepted';
  if (refusedAt !== null) return 'refused';
  return isWaiting ? 'waiting' : 'passed-over';
}

function sourceView(workshop: Workshop, currency: string): SourceView {
  const source = sourceOf({ ...workshop, spotUrl: workshop.spotUrl ?? '' }, currency);
  return {
    url: workshop.spotUrl ?? '',
    paths: source?.paths ?? {},
    unit: source?.unit ?? 'ounce',
    currency: workshop.spotCurrency ?? '',
    guardPercent: workshop.spotGuardPercent,
    fetchedAt: workshop.spotFetchedAt?.toISOString() ?? null,
    failure: workshop.spotFailure,
  };
}

/** What is unavailable without being closed by the maker is full. */
function calendarView(calendar: Calendar, { calendar: unavailable }: KnownFacts): CalendarView {
  const fullDays = unavailable.closedDays.map(dayOf).filter((day) => !calendar.closedDays.includes(day));
  return { ...calendar, fullDays };
}

function stockSets(facts: KnownFacts): StockSet[] {
  const leftOut = new Set(writeWorkshop(facts).leftOut);
  const bySet = Map.groupBy(facts.stock, ({ optionSetId }) => optionSetId);

  return [...bySet].map(([optionSetId, choices]) => ({
    optionSetId,
    name: choices[0]?.setName ?? '',
    choices: choices.map((choice) => ({
      fieldId: choice.fieldId,
      choiceId: choice.choiceId,
      label: `${choice.fieldLabel}: ${choice.label}`,
      left: choice.left,
      reserved: choice.reserved,
      lowAt: choice.lowAt,
      standing: stockStanding(choice.left, choice.lowAt),
      countedAt: choice.countedAt.toISOString(),
      isLeftOut: leftOut.has(choice),
    })),
  }));
}

function chargingView(priceRoute: string | null, workshop: Workshop): ChargingView {
  const route = priceRoute === 'transform' || priceRoute === 'nested' ? priceRoute : 'unknown';
  if (route !== 'nested') return { route, failure: null, productId: null };

  return { route, failure: workshop.surchargeFailure, productId: workshop.surchargeProductId };
}
