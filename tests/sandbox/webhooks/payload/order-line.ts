import type { Order, OrderLine, ShopState } from '../../state/shop-state.ts';
import { gid, integer, integerOrNull } from './identifier.ts';
import { moneySet } from './money.ts';

/** A line as `orders/*` and `refunds/create` carry it, without the fields that only orders have. */
export function orderLinePayload(state: ShopState, order: Order, line: OrderLine) {
  const product = state.products.find((candidate) => candidate.id === line.productId) ?? null;
  const price = moneySet(order, Number(line.unitPrice));
  const discount = moneySet(
    order,
    (Number(line.unitPrice) - Number(line.discountedUnitPrice)) * line.quantity,
  );
  const variant = product?.variants.find(({ id }) => id === line.variantId);
  const variantTitle = line.variantTitle === 'Default Title' ? null : line.variantTitle || null;

  return {
    id: integer(line.id),
    admin_graphql_api_id: gid('LineItem', line.id),
    title: line.title,
    name: variantTitle ? `${line.title} - ${variantTitle}` : line.title,
    variant_title: variantTitle,
    variant_id: integerOrNull(line.variantId),
    product_id: integerOrNull(line.productId),
    product_exists: product !== null,
    vendor: product?.vendor ?? null,
    sku: line.sku,
    quantity: line.quantity,
    fulfillable_quantity: fulfillable(order, line),
    fulfillment_service: 'manual',
    fulfillment_status: null,
    gift_card: false,
    grams: 0,
    price: price.shop_money.amount,
    price_set: price,
    total_discount: discount.shop_money.amount,
    total_discount_set: discount,
    properties: line.properties,
    requires_shipping: variant?.requiresShipping ?? true,
    taxable: variant?.taxable ?? true,
    tax_lines: [],
    duties: [],
    discount_allocations: line.discountAllocations.map(({ application, amount }) => {
      const set = moneySet(order, Number(amount));
      return {
        amount: set.presentment_money.amount,
        amount_set: set,
        discount_application_index: application,
      };
    }),
    variant_inventory_management: null,
  };
}

/** The same as it stands inside an order. */
export function orderLineInOrder(state: ShopState, order: Order, line: OrderLine) {
  return {
    ...orderLinePayload(state, order, line),
    attributed_staffs: [],
    current_quantity: line.currentQuantity,
    sales_line_item_group_id: line.group ? integer(line.group.id) : null,
  };
}

function fulfillable(order: Order, line: OrderLine): number {
  return order.fulfillmentOrders
    .filter((fulfilment) => fulfilment.status !== 'CLOSED' && fulfilment.status !== 'CANCELLED')
    .flatMap((fulfilment) => fulfilment.lines)
    .filter((piece) => piece.lineItemId === line.id)
    .reduce((sum, piece) => sum + piece.remainingQuantity, 0);
}
