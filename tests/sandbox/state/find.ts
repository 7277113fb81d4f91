import type { FulfillmentOrder, Order, OrderLine, Product, ShopState, Variant } from './shop-state.ts';

/** Looks things up by their numeric id; null when the shop has no such thing. */
export function findOrder(state: ShopState, id: string | null): Order | null {
  return state.orders.find((order) => order.id === id) ?? null;
}

export function findProduct(state: ShopState, id: string | null): Product | null {
  return state.products.find((product) => product.id === id) ?? null;
}

export function findVariant(
  state: ShopState,
  id: string | null,
): { product: Product; variant: Variant } | null {
  for (const product of state.products) {
    const variant = product.variants.find((one) => one.id === id);
    if (variant !== undefined) return { product, variant };
  }
  return null;
}

export function findLine(state: ShopState, id: string | null): { order: Order; line: OrderLine } | null {
  for (const order of state.orders) {
    const line = order.lines.find((one) => one.id === id);
    if (line !== undefined) return { order, line };
  }
  return null;
}

export function findFulfillmentOrder(
  state: ShopState,
  id: string | null,
): { order: Order; fulfillmentOrder: FulfillmentOrder } | null {
  for (const order of state.orders) {
    const fulfillmentOrder = order.fulfillmentOrders.find((one) => one.id === id);
    if (fulfillmentOrder !== undefined) return { order, fulfillmentOrder };
  }
  return null;
}
