import type { Address, Order, OrderLine, ShopState } from '../../state/shop-state.ts';
import { addressPayload, customerPayload } from './address.ts';
import { gid, integer } from './identifier.ts';
import { moneySet, type MoneySet } from './money.ts';
import { orderLineInOrder } from './order-line.ts';
import { refundPayload } from './refund.ts';
import { shopTime, shopTimeOrNull } from './shop-time.ts';

/** The body of orders/create, orders/paid, orders/updated and orders/cancelled: the order in its REST form. */
export function orderPayload(state: ShopState, order: Order) {
  return {
    ...identity(state, order),
    ...progress(state, order),
    ...people(state, order),
    ...amounts(order),
    ...origin(order),
    line_items: order.lines.map((line) => orderLineInOrder(state, order, line)),
    line_item_groups: groups(order.lines),
    refunds: order.refunds.map((refund) => refundPayload(state, order, refund)),
    note: order.note || null,
    note_attributes: order.attributes,
    tags: order.tags.join(', '),
    ...discounts(order),
    fulfillments: [],
    returns: [],
    shipping_lines: [],
    tax_lines: [],
    tax_exempt: false,
    taxes_included: true,
    estimated_taxes: false,
    duties_included: false,
    total_weight: 0,
    payment_gateway_names: order.giftCardPayments.length === 0 ? ['bogus'] : ['gift_card', 'bogus'],
    ...(order.purchasingCompany !== null && {
      company: {
        id: integer(order.purchasingCompany.companyId),
        location_id: integer(order.purchasingCompany.locationId),
      },
    }),
    payment_terms: null,
  };
}

function identity(state: ShopState, order: Order) {
  const { domain, id } = state.shop;
  return {
    id: integer(order.id),
    admin_graphql_api_id: gid('Order', order.id),
    name: order.name,
    number: order.number - 1000,
    order_number: order.number,
    token: order.token,
    confirmation_number: order.token.slice(0, 9).toUpperCase(),
    order_status_url: `https://${domain}/${id}/orders/${order.token}/authenticate?key=${order.token}`,
    merchant_business_entity_id: Buffer.from(id).toString('base64url'),
    merchant_of_record_app_id: null,
    app_id: 580111,
    test: true,
    confirmed: true,
  };
}

function progress(state: ShopState, order: Order) {
  const { timezone } = state.shop;
  return {
    created_at: shopTime(order.createdAt, timezone),
    processed_at: shopTime(order.createdAt, timezone),
    updated_at: shopTime(order.updatedAt, timezone),
    cancelled_at: shopTimeOrNull(order.cancelledAt, timezone),
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    closed_at: shopTimeOrNull(order.closedAt, timezone),
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status: fulfilmentStatus(order),
  };
}

// REST knows only these three: a held or waiting order is null.
function fulfilmentStatus(order: Order): 'fulfilled' | 'partial' | null {
  if (order.fulfillmentStatus === 'FULFILLED') return 'fulfilled';
  return order.fulfillmentStatus === 'PARTIALLY_FULFILLED' ? 'partial' : null;
}

function people(state: ShopState, order: Order) {
  const customer = state.customers.find((candidate) => candidate.id === order.customerId);
  const address = order.shippingAddress ?? unknownAddress(state.shop.country);
  return {
    email: order.email,
    contact_email: order.email,
    phone: customer?.phone ?? null,
    buyer_accepts_marketing: false,
    customer_locale: 'en',
    ...(customer && { customer: customerPayload(customer, address, state.shop) }),
    billing_address: addressPayload(address),
    ...(order.shippingAddress && { shipping_address: addressPayload(order.shippingAddress) }),
  };
}

function unknownAddress(countryCode: string): Address {
  return { name: '', address1: '', city: '', zip: '', countryCode };
}

function amounts(order: Order) {
  const zero = moneySet(order, 0);
  const ordered = sum(order.lines, (line) => Number(line.unitPrice) * line.quantity);
  const sold = sum(order.lines, (line) => Number(line.discountedUnitPrice) * line.quantity);
  const now = sum(order.lines, (line) => Number(line.discountedUnitPrice) * line.currentQuantity);
  const owed = order.financialStatus === 'PENDING' ? now : 0;

  return {
    currency: order.currency,
    presentment_currency: order.presentmentCurrency,
    ...priced('total_line_items_price', moneySet(order, ordered)),
    ...priced('total_discounts', moneySet(order, ordered - sold)),
    ...priced('subtotal_price', moneySet(order, sold)),
    ...priced('total_price', moneySet(order, sold)),
    ...priced('total_tax', zero),
    ...priced('current_subtotal_price', moneySet(order, now)),
    ...priced('current_total_price', moneySet(order, now)),
    ...priced('current_total_discounts', zero),
    ...priced('current_total_tax', zero),
    total_outstanding: moneySet(order, owed).shop_money.amount,
    total_tip_received: zero.shop_money.amount,
    total_shipping_price_set: zero,
    current_shipping_price_set: zero,
    current_total_additional_fees_set: null,
    current_total_duties_set: null,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    total_cash_rounding_payment_adjustment_set: zero,
    total_cash_rounding_refund_adjustment_set: zero,
  };
}

function sum(lines: OrderLine[], of: (line: OrderLine) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}

function priced(name: string, set: MoneySet) {
  return { [name]: set.shop_money.amount, [`${name}_set`]: set };
}

function discounts({ discountApplications, lines }: Order) {
  const taken = (index: number) =>
    lines
      .flatMap(({ discountAllocations }) => discountAllocations)
      .filter(({ application }) => application === index)
      .reduce((total, { amount }) => total + Number(amount), 0);
  return {
    discount_applications: discountApplications.map(({ title, code, value, target }) => ({
      ...(code === null ? { type: 'automatic', title } : { type: 'discount_code', code }),
      value: value.kind === 'percentage' ? value.percent.toFixed(1) : value.amount,
      value_type: value.kind === 'percentage' ? 'percentage' : 'fixed_amount',
      allocation_method: 'across',
      target_selection: target === 'order' ? 'all' : 'entitled',
      target_type: 'line_item',
    })),
    discount_codes: discountApplications.flatMap(({ code, value }, index) =>
      code === null
        ? []
        : [
            {
              code,
              amount: taken(index).toFixed(2),
              type: value.kind === 'percentage' ? 'percentage' : 'fixed_amount',
            },
          ],
    ),
  };
}

function origin(order: Order) {
  return {
    source_name: 'web',
    source_identifier: null,
    source_url: null,
    browser_ip: null,
    cart_token: order.token,
    checkout_token: order.token,
    client_details: null,
    device_id: null,
    landing_site: null,
    landing_site_ref: null,
    location_id: null,
    po_number: null,
    reference: null,
    referring_site: null,
    user_id: null,
  };
}

function groups(lines: OrderLine[]) {
  const unique = new Map(lines.flatMap(({ group }) => (group ? [[group.id, group] as const] : [])));
  return [...unique.values()].map((group) => ({
    id: integer(group.id),
    title: group.title,
    quantity: group.quantity,
    variant_id: group.variantId === null ? null : integer(group.variantId),
    properties: group.properties,
  }));
}
