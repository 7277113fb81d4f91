import type { Order, ShopState } from '../../state/shop-state.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid } from '../gid.ts';
import { bagOf, decimal } from '../money.ts';
import { sourceOf, type OrderSource } from '../source.ts';

/** Discounts of an order, and how it was paid. */
export const orderDiscountFields = {
  discountCodes: ({ order }) =>
    order.discountApplications.flatMap(({ code }) => (code === null ? [] : [code])),
  discountCode: ({ order }) => order.discountApplications.find(({ code }) => code !== null)?.code ?? null,
  discountApplications: ({ order }, args: PageArguments) =>
    connect({
      items: order.discountApplications.map((_, index) => index),
      args,
      id: String,
      node: (index) => discountFields(order, index),
    }),
  totalDiscountsSet: ({ order }) => bagOf(order, discountOf(order)),
  transactions: ({ order }, { first }: { first?: number | null }) =>
    transactionsOf(order).slice(0, first ?? undefined),
} satisfies Fields<OrderSource>;

/** One discount as the order keeps it; null where there is none at that place. */
export function discountFields({ discountApplications, currency }: Order, index: number) {
  const application = discountApplications[index];
  if (application === undefined) return null;

  const { title, code, value, target } = application;
  return {
    ...(code === null
      ? { __typename: 'AutomaticDiscountApplication', title }
      : { __typename: 'DiscountCodeApplication', code }),
    index,
    allocationMethod: 'ACROSS',
    targetSelection: target === 'order' ? 'ALL' : 'ENTITLED',
    targetType: 'LINE_ITEM',
    value:
      value.kind === 'percentage'
        ? { __typename: 'PricingPercentageValue', percentage: value.percent }
        : { __typename: 'MoneyV2', amount: decimal(Number(value.amount)), currencyCode: currency },
  };
}

/** The company and location that bought, or the customer. */
export function purchasingEntityOf({ companies, customers }: ShopState, order: Order) {
  const company = companies.find(({ id }) => id === order.purchasingCompany?.companyId);
  const location = company?.locations.find(({ id }) => id === order.purchasingCompany?.locationId);
  if (company !== undefined && location !== undefined) {
    const named = { __typename: 'Company', id: gid('Company', company.id), name: company.name };
    return {
      __typename: 'PurchasingCompany',
      company: named,
      contact: null,
      location: { id: gid('CompanyLocation', location.id), name: location.name, company: named },
    };
  }
  const customer = customers.find(({ id }) => id === order.customerId);
  return customer === undefined ? null : sourceOf.customer(customer);
}

function discountOf({ lines }: Order): number {
  const amounts = lines.flatMap(({ discountAllocations }) => discountAllocations);
  return amounts.reduce((sum, { amount }) => sum + Number(amount), 0);
}

/** What gift cards paid, then the rest by the shop's pretended gateway. */
function transactionsOf(order: Order) {
  if (order.financialStatus === 'PENDING') return [];

  const cards = order.giftCardPayments.map(({ amount }) => ({
    gateway: 'gift_card',
    amount: Number(amount),
  }));
  const total = order.lines.reduce((sum, line) => sum + Number(line.discountedUnitPrice) * line.quantity, 0);
  const rest = total - cards.reduce((sum, { amount }) => sum + amount, 0);
  const payments = rest > 0.004 ? [...cards, { gateway: 'bogus', amount: rest }] : cards;
  return payments.map(({ gateway, amount }, index) => ({
    __typename: 'OrderTransaction',
    id: gid('OrderTransaction', `${order.id}${index}`),
    kind: 'SALE',
    status: 'SUCCESS',
    gateway,
    amountSet: bagOf(order, amount),
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    test: true,
  }));
}
