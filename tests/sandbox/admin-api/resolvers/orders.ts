import { findOrder } from '../../state/find.ts';
import type { Address, Order } from '../../state/shop-state.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Context, Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { bagOf, money, type MoneyBag } from '../money.ts';
import { wrap } from '../owners.ts';
import { search } from '../search.ts';
import { sourceOf, type OrderSource, type RefundSource } from '../source.ts';
import { metafieldFields } from './metafields.ts';
import { orderDiscountFields, purchasingEntityOf } from './order-terms.ts';
import { orderSearch, orderSort } from './order-search.ts';
import { orderBy } from './products.ts';

type ListArguments = PageArguments & { query?: string | null; sortKey?: string | null };

/** Without read_all_orders an app sees 60 days. */
const visibleMs = 60 * 24 * 60 * 60 * 1000;

/** The orders that this app may see today. */
export function visibleOrders(context: Context): Order[] {
  return context.world.state.orders.filter((order) => isVisible(context, order));
}

export const orderResolvers = {
  Order: {
    id: ({ order }) => gid('Order', order.id),
    legacyResourceId: ({ order }) => order.id,
    name: ({ order }) => order.name,
    number: ({ order }) => order.number,
    email: ({ order }) => order.email,
    phone: () => null,
    note: ({ order }) => order.note || null,
    tags: ({ order }) => order.tags.toSorted(),
    test: () => false,
    confirmed: () => true,
    closed: ({ order }) => order.closedAt !== null,
    closedAt: ({ order }) => order.closedAt,
    createdAt: ({ order }) => order.createdAt,
    processedAt: ({ order }) => order.createdAt,
    updatedAt: ({ order }) => order.updatedAt,
    cancelledAt: ({ order }) => order.cancelledAt,
    cancelReason: ({ order }) => order.cancelReason,
    currencyCode: ({ order }) => order.currency,
    presentmentCurrencyCode: ({ order }) => order.presentmentCurrency,
    customAttributes: ({ order }) => attributesOf(order.attributes),
    displayFinancialStatus: ({ order }) => order.financialStatus,
    displayFulfillmentStatus: ({ order }) => order.fulfillmentStatus,
    edited: ({ order }) => order.lines.some((line) => line.quantity !== line.currentQuantity),
    fullyPaid: ({ order }) => order.financialStatus === 'PAID',
    unpaid: ({ order }) => order.financialStatus === 'PENDING',
    merchantEditable: ({ order }) => order.cancelledAt === null,
    customer: ({ order }, _args, { world }) =>
      wrap(world.state.customers.find((one) => one.id === order.customerId) ?? null, sourceOf.customer),
    customerLocale: () => 'en-GB',
    shippingAddress: ({ order }) => mailingAddressOf(order.shippingAddress, order.id),
    statusPageUrl: ({ order }, _args, { world }) =>
      `https://${world.state.shop.domain}/orders/${order.token}`,
    subtotalLineItemsQuantity: ({ order }) => sum(order.lines, (line) => line.quantity),
    currentSubtotalLineItemsQuantity: ({ order }) => sum(order.lines, (line) => line.currentQuantity),
    subtotalPriceSet: ({ order }) => ordered(order),
    totalPriceSet: ({ order }) => ordered(order),
    originalTotalPriceSet: ({ order }) => ordered(order),
    currentSubtotalPriceSet: ({ order }) => current(order),
    currentTotalPriceSet: ({ order }) => current(order),
    totalPrice: ({ order }) => money(Number(ordered(order).shopMoney.amount)),
    totalRefundedSet: ({ order }) => refunded(order),
    totalReceivedSet: ({ order }) => (order.financialStatus === 'PENDING' ? bagOf(order, 0) : ordered(order)),
    ...orderDiscountFields,
    purchasingEntity: ({ order }, _args, { world }) => purchasingEntityOf(world.state, order),
    refunds: ({ order }, { first }: { first?: number | null }) =>
      order.refunds.slice(0, first ?? undefined).map((refund) => sourceOf.refund(order, refund)),
    lineItems: ({ order }, args: PageArguments) =>
      connect({
        items: order.lines,
        args,
        id: (line) => line.id,
        node: (line) => sourceOf.line(order, line),
      }),
    fulfillmentOrders: ({ order }, args: PageArguments & { query?: string | null }) =>
      connect({
        items: search(order.fulfillmentOrders, args.query, {
          status: (one) => ({ text: one.status }),
          id: (one) => ({ number: Number(one.id) }),
        }),
        args,
        id: (one) => one.id,
        node: (one) => sourceOf.fulfillmentOrder(order, one),
      }),
    ...metafieldFields<OrderSource>('ORDER', ({ order }) => order.id),
  } satisfies Fields<OrderSource>,
  Refund: {
    id: ({ refund }) => gid('Refund', refund.id),
    legacyResourceId: ({ refund }) => refund.id,
    createdAt: ({ refund }) => refund.createdAt,
    processedAt: ({ refund }) => refund.createdAt,
    updatedAt: ({ refund }) => refund.createdAt,
    note: ({ refund }) => refund.note || null,
    order: ({ order }) => sourceOf.order(order),
    totalRefundedSet: ({ order, refund }) =>
      bagOf(
        order,
        sum(refund.lines, (line) => Number(line.amount)),
      ),
    refundLineItems: ({ order, refund }, args: PageArguments) =>
      connect({
        items: refund.lines,
        args,
        id: (line) => line.lineItemId,
        node: (line) => ({
          id: gid('RefundLineItem', `${refund.id}${line.lineItemId}`),
          lineItem: lineSource(order, line.lineItemId),
          quantity: line.quantity,
          restockType: 'NO_RESTOCK',
          restocked: false,
          priceSet: bagOf(order, Number(line.amount) / Math.max(line.quantity, 1)),
          subtotalSet: bagOf(order, Number(line.amount)),
          totalTaxSet: bagOf(order, 0),
        }),
      }),
  } satisfies Fields<RefundSource>,
};

export const orderQueries = {
  order: (_root, { id }: { id: string }, context) =>
    wrap(visibleOrder(context, idOf('Order', id)), sourceOf.order),
  orders: (_root, args: ListArguments, context) =>
    connect({
      items: search(visibleOrders(context), args.query, orderSearch),
      args,
      id: (order) => order.id,
      sortBy: orderBy(orderSort, args.sortKey),
      node: sourceOf.order,
    }),
  ordersCount: (_root, { query }: { query?: string | null }, context) => ({
    count: search(visibleOrders(context), query, orderSearch).length,
    precision: 'EXACT',
  }),
} satisfies Fields;

export function visibleOrder(context: Context, id: string | null): Order | null {
  const order = findOrder(context.world.state, id);
  return order !== null && isVisible(context, order) ? order : null;
}

/** Shopify calls name and value of a property its key and value. */
export function attributesOf(properties: readonly { name: string; value: string }[]) {
  return properties.map(({ name, value }) => ({ key: name, value }));
}

function isVisible({ world, scopes }: Context, order: Order): boolean {
  return scopes.has('read_all_orders') || Date.parse(order.createdAt) >= world.clock.now() - visibleMs;
}

function mailingAddressOf(address: Address | null, orderId: string) {
  if (address === null) return null;

  const [firstName = '', ...rest] = address.name.split(' ');
  return {
    id: gid('MailingAddress', orderId),
    name: address.name,
    firstName,
    lastName: rest.join(' '),
    address1: address.address1,
    address2: null,
    company: null,
    city: address.city,
    zip: address.zip,
    countryCodeV2: address.countryCode,
    country: address.countryCode,
    province: null,
    provinceCode: null,
    phone: null,
  };
}

function lineSource(order: Order, lineItemId: string) {
  const line = order.lines.find((one) => one.id === lineItemId);
  return line === undefined ? null : sourceOf.line(order, line);
}

function ordered(order: Order): MoneyBag {
  return bagOf(
    order,
    sum(order.lines, (line) => Number(line.discountedUnitPrice) * line.quantity),
  );
}

function current(order: Order): MoneyBag {
  return bagOf(
    order,
    sum(order.lines, (line) => Number(line.discountedUnitPrice) * line.currentQuantity),
  );
}

function refunded(order: Order): MoneyBag {
  return bagOf(
    order,
    sum(order.refunds, (refund) => sum(refund.lines, (line) => Number(line.amount))),
  );
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
