import { z } from 'zod';

/** The law's time for an answer: https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
const ANSWER_WITHIN_MS = 30 * 86_400_000;

/** A customer who asks, through the shop, what is held of them. */
export interface DataRequestView {
  readonly id: string;
  /** Numeric part of Shopify's id; null when Shopify named no customer. */
  readonly customerId: string | null;
  readonly askedAt: string;
  readonly answerBy: string;
  readonly answer: { readonly at: string; readonly by: string } | null;
  /** What there is to hand on, in short. */
  readonly commissions: readonly {
    readonly reference: string;
    readonly piece: string;
    readonly order: string;
  }[];
}

/** All that is held of a customer's orders, as it is handed on. */
export interface HeldData {
  readonly customerId: string | null;
  readonly gatheredAt: string;
  readonly commissions: readonly unknown[];
  /** Messages of Shopify about these orders, kept for a month. */
  readonly messages: readonly {
    readonly topic: string;
    readonly receivedAt: string;
    readonly content: unknown;
  }[];
}

export const RequestDetail = z.looseObject({
  customerId: z.string().nullable().default(null),
  orderIds: z.array(z.string()).default([]),
});

export function answerBy(askedAt: Date): Date {
  return new Date(askedAt.getTime() + ANSWER_WITHIN_MS);
}

const Id = z.union([z.string(), z.number()]).transform(String);
const Message = z.looseObject({
  id: Id.optional().catch(undefined),
  order_id: Id.optional().catch(undefined),
  order_edit: z.looseObject({ order_id: Id }).optional().catch(undefined),
  customer: z.looseObject({ id: Id }).nullish().catch(undefined),
});

/** Claims that a message of Shopify is about one of these orders or this customer: by its ids, not by words that occur in it. */
export function isAbout(
  { topic, content }: { topic: string; content: unknown },
  person: { customerId: string | null; orderIds: readonly string[] },
): boolean {
  const { data } = Message.safeParse(content);
  if (data === undefined) return false;

  const customer = data.customer?.id;
  const orders = [
    topic.startsWith('orders/') ? data.id : undefined,
    data.order_id,
    data.order_edit?.order_id,
  ];
  return (
    orders.some((id) => id !== undefined && person.orderIds.includes(id)) ||
    (customer !== undefined && customer === person.customerId)
  );
}
