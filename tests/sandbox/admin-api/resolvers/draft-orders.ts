import { findOrder, findVariant } from '../../state/find.ts';
import { priceDraft } from '../../state/complete-draft.ts';
import type { DraftDiscount, DraftOrder } from '../../state/draft-order.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Context, Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { decimal } from '../money.ts';
import { wrap } from '../owners.ts';
import { search } from '../search.ts';
import { sourceOf, type DraftLineSource, type DraftOrderSource } from '../source.ts';
import { attributesOf } from './orders.ts';

export const draftOrderResolvers = {
  DraftOrder: {
    id: ({ draft }) => gid('DraftOrder', draft.id),
    legacyResourceId: ({ draft }) => draft.id,
    name: ({ draft }) => draft.name,
    status: ({ draft }) => draft.status,
    ready: () => true,
    email: ({ draft }) => draft.email || null,
    note2: ({ draft }) => draft.note || null,
    tags: ({ draft }) => draft.tags.toSorted(),
    createdAt: ({ draft }) => draft.createdAt,
    updatedAt: ({ draft }) => draft.updatedAt,
    completedAt: ({ draft }) => (draft.status === 'COMPLETED' ? draft.updatedAt : null),
    invoiceUrl: ({ draft }, _args, { world }) =>
      `https://${world.state.shop.domain}/${world.state.shop.id}/invoices/${draft.token}`,
    invoiceSentAt: ({ draft }) => draft.invoiceSentAt,
    appliedDiscount: ({ draft }) => (draft.discount === null ? null : discountFields(draft.discount)),
    totalDiscountsSet: ({ draft }, _args, context) => bag(context, priceDraft(draft).discountCents / 100),
    customer: ({ draft }, _args, { world }) =>
      wrap(world.state.customers.find((one) => one.id === draft.customerId) ?? null, sourceOf.customer),
    currencyCode: (_draft, _args, { world }) => world.state.shop.currency,
    order: ({ draft }, _args, { world }) => wrap(findOrder(world.state, draft.orderId), sourceOf.order),
    totalQuantityOfLineItems: ({ draft }) => draft.lines.reduce((total, line) => total + line.quantity, 0),
    subtotalPriceSet: ({ draft }, _args, context) => bag(context, totalOf(draft)),
    totalPriceSet: ({ draft }, _args, context) => bag(context, totalOf(draft)),
    lineItems: ({ draft }, args: PageArguments) =>
      connect({
        items: draft.lines.map((_line, index) => index),
        args,
        id: String,
        node: (index) => sourceOf.draftLine(draft, index),
      }),
  } satisfies Fields<DraftOrderSource>,
  DraftOrderLineItem: {
    id: ({ draft, index }) => gid('DraftOrderLineItem', `${draft.id}${index}`),
    title: (source) => lineOf(source).title,
    name: (source) => lineOf(source).title,
    quantity: (source) => lineOf(source).quantity,
    custom: (source) => lineOf(source).variantId === null,
    customAttributes: (source) => attributesOf(lineOf(source).properties),
    originalUnitPriceSet: (source, _args, context) => bag(context, Number(lineOf(source).unitPrice)),
    appliedDiscount: (source) => {
      const { discount } = lineOf(source);
      return discount === null ? null : discountFields(discount);
    },
    variant: (source, _args, { world }) =>
      wrap(findVariant(world.state, lineOf(source).variantId), ({ product, variant }) =>
        sourceOf.variant(product, variant),
      ),
  } satisfies Fields<DraftLineSource>,
};

export const draftOrderQueries = {
  draftOrder: (_root, { id }: { id: string }, { world }) =>
    wrap(
      world.state.draftOrders.find((one) => one.id === idOf('DraftOrder', id)) ?? null,
      sourceOf.draftOrder,
    ),
  draftOrders: (_root, args: PageArguments & { query?: string | null }, { world }) =>
    connect({
      items: search(world.state.draftOrders, args.query, {
        id: (draft) => ({ number: Number(draft.id) }),
        status: (draft) => ({ text: draft.status }),
        updated_at: (draft) => ({ time: draft.updatedAt }),
      }),
      args,
      id: (draft) => draft.id,
      node: sourceOf.draftOrder,
    }),
} satisfies Fields;

function lineOf({ draft, index }: DraftLineSource): DraftOrder['lines'][number] {
  const line = draft.lines[index];
  if (line === undefined) throw new Error(`Draft ${draft.name} has no line ${index}.`);

  return line;
}

function totalOf(draft: DraftOrder): number {
  const { subtotalCents, discountCents } = priceDraft(draft);
  return (subtotalCents - discountCents) / 100;
}

function discountFields({ title, value }: DraftDiscount) {
  return {
    title,
    description: title,
    value: value.kind === 'percentage' ? value.percent : Number(value.amount),
    valueType: value.kind === 'percentage' ? 'PERCENTAGE' : 'FIXED_AMOUNT',
  };
}

function bag({ world }: Context, amount: number) {
  const money = { amount: decimal(amount), currencyCode: world.state.shop.currency };
  return { shopMoney: money, presentmentMoney: money };
}
