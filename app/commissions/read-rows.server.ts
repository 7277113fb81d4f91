import type {
  Commission as CommissionRow,
  CommissionEvent as EventRow,
  Difference as DifferenceRow,
} from '@prisma/client';
import { z } from 'zod';
import type { Author, Commission, Day, Snapshot, Standing } from './commission.ts';
import type { Difference, Finding } from './difference.ts';
import { isJourneyStage, isStage, type JourneyStage, STAGES } from './stages.ts';
import type { CommissionEvent } from './timeline.ts';

export const StageName = z.enum(STAGES);
const JourneyStageName = z.custom<JourneyStage>((name) => typeof name === 'string' && isJourneyStage(name));
const AuthorName = z.custom<Author>(
  (name) => typeof name === 'string' && /^(shopify:user:.+|customer|atelier)$/.test(name),
);
const DayName = z.string().nullable();

const StoredSnapshot: z.ZodType<Snapshot> = z.object({
  v: z.literal(1),
  selection: z.string().nullable(),
  specification: z.array(
    z.object({ field: z.string(), label: z.string(), value: z.string(), chargeMinor: z.number() }),
  ),
  extras: z.array(z.object({ label: z.string(), chargeMinor: z.number() })).default([]),
  accepted: z.array(z.string()).default([]),
  properties: z.array(z.object({ name: z.string(), value: z.string() })),
  charged: z.object({
    currency: z.string(),
    baseMinor: z.number().nullable(),
    unitMinor: z.number(),
    surchargeLinesMinor: z.number().default(0),
    computedUnitMinor: z.number().nullable(),
  }),
  variantTitle: z.string().nullable(),
});

const words = z.string();
const StoredFinding: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words-disagree'), label: words, charged: words, read: words.nullable() }),
  z.object({
    kind: z.literal('price-differs'),
    currency: words,
    chargedMinor: z.number(),
    computedMinor: z.number(),
  }),
  z.object({ kind: z.literal('selection-unreadable'), selection: words.nullable() }),
  z.object({ kind: z.literal('selection-unknown'), stamp: words }),
  z.object({ kind: z.literal('selection-faulty'), label: words, problem: words }),
  z.object({
    kind: z.literal('property-changed'),
    label: words,
    was: words.nullable(),
    now: words.nullable(),
  }),
  z.object({ kind: z.literal('quantity-changed'), was: z.number(), now: z.number() }),
  z.object({ kind: z.literal('line-removed') }),
  z.object({ kind: z.literal('refunded'), quantity: z.number() }),
  z.object({ kind: z.literal('order-cancelled'), reason: words.nullable() }),
  z.object({ kind: z.literal('surcharge-orphaned'), currency: words, minor: z.number() }),
  z.object({
    kind: z.literal('surcharge-changed'),
    currency: words,
    wasMinor: z.number(),
    nowMinor: z.number(),
  }),
]);

const signed = { at: z.date(), by: AuthorName };
const difference = { key: words, finding: StoredFinding };
const StoredEvent: z.ZodType<CommissionEvent> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    ...signed,
    stage: JourneyStageName,
    quantity: z.number(),
    splitFrom: z.number().nullable(),
  }),
  z.object({ kind: z.literal('moved'), ...signed, from: JourneyStageName, to: JourneyStageName }),
  z.object({ kind: z.literal('noted'), ...signed, text: words }),
  z.object({ kind: z.literal('held'), ...signed, from: JourneyStageName, reason: words }),
  z.object({ kind: z.literal('resumed'), ...signed, to: JourneyStageName }),
  z.object({ kind: z.literal('cancelled'), ...signed, from: JourneyStageName, reason: words }),
  z.object({
    kind: z.literal('reopened'),
    ...signed,
    from: z.enum(['completed', 'cancelled']),
    to: JourneyStageName,
  }),
  z.object({
    kind: z.literal('split'),
    ...signed,
    quantity: z.number(),
    into: z.object({ id: words, number: z.number(), part: z.number() }),
  }),
  z.object({ kind: z.literal('difference-raised'), ...signed, ...difference }),
  z.object({ kind: z.literal('difference-accepted'), ...signed, ...difference, quantity: z.number() }),
  z.object({ kind: z.literal('difference-settled'), ...signed, ...difference }),
  z.object({ kind: z.literal('due-date-set'), ...signed, from: DayName, to: DayName }),
]);

/** A commission from its row and its differences' rows, oldest first. @throws ZodError on rows no version of ours wrote. */
export function readCommission(row: CommissionRow & { differences: readonly DifferenceRow[] }): Commission {
  const { id, number, part, quantity, customerId, productId, variantId, piece, revision, openedAt } = row;
  const { orderId, orderName, lineItemId, optionSetId, optionSetVersion } = row;
  return {
    id,
    number,
    order: orderId && orderName && lineItemId ? { orderId, orderName, lineItemId } : null,
    part,
    quantity,
    customerId,
    productId,
    variantId,
    piece,
    optionSet: optionSetId && optionSetVersion ? { id: optionSetId, version: optionSetVersion } : null,
    snapshot: StoredSnapshot.parse(row.snapshot),
    dueOn: row.dueOn === null ? null : dayOf(row.dueOn),
    standing: readStanding(row),
    differences: row.differences.map(readDifference),
    revision,
    openedAt,
  };
}

export function readEvent({ kind, at, by, data }: EventRow): CommissionEvent {
  return StoredEvent.parse({ ...z.looseObject({}).parse(data), kind, at, by });
}

/** A calendar day as the database keeps it: midnight in UTC, whatever the shop's time. */
function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

function readStanding({ id, stage, stageSince: since, heldFrom }: CommissionRow): Standing {
  if (isJourneyStage(stage)) return { stage, since };
  if (!isStage(stage) || heldFrom === null || !isJourneyStage(heldFrom)) {
    throw new Error(
      `Commission ${id} stands at "${stage}" held from "${heldFrom ?? ''}", which is no stage.`,
    );
  }
  return { stage, since, returnsTo: heldFrom };
}

function readDifference({ key, detail, raisedAt, acceptedAt, acceptedBy }: DifferenceRow): Difference {
  const acceptance = acceptedAt === null ? null : { at: acceptedAt, by: AuthorName.parse(acceptedBy) };
  return { key, finding: StoredFinding.parse(detail), raisedAt, acceptance };
}
