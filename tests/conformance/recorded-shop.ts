import { parseGid } from '../sandbox/admin-api/gid.ts';
import type { AppFunction } from '../sandbox/state/app-registration.ts';
import type { Order, Product } from '../sandbox/state/shop-state.ts';
import type { World } from '../sandbox/state/world.ts';
import { at, isObject, type Json } from './recordings.ts';

/** Puts an order into the shop as a recorded `orderCreate` answered it, under its recorded ids. */
export function recallOrder(world: World, order: Json): Order {
  const fulfillmentOrders = list(at(order, '/fulfillmentOrders/nodes'));
  const items = fulfillmentOrders.flatMap((one) => list(at(one, '/lineItems/nodes')));
  const now = world.now();
  const recalled: Order = {
    ...blankOrder(world),
    id: idIn(order),
    name: text(order, 'name'),
    lines: items.map((item) => lineIn(at(item, '/lineItem'), Number(at(item, '/totalQuantity')))),
    fulfillmentOrders: fulfillmentOrders.map((one) => ({
      id: idIn(one),
      status: 'OPEN',
      locationId: idIn(at(one, '/assignedLocation/location')) || (world.state.locations[0]?.id ?? ''),
      lines: list(at(one, '/lineItems/nodes')).map((item) => ({
        id: idIn(item),
        lineItemId: idIn(at(item, '/lineItem')),
        totalQuantity: Number(at(item, '/totalQuantity')),
        remainingQuantity: Number(at(item, '/remainingQuantity')),
      })),
      holds: [],
      createdAt: now,
      updatedAt: now,
    })),
  };
  world.state.orders.push(recalled);
  return recalled;
}

/** The locations that fulfilment orders were recorded at, in the order in which they are first named. */
export function recallLocations(world: World, content: Json): void {
  const named = JSON.stringify(content).matchAll(
    /"location":\{"id":"gid:\/\/shopify\/Location\/(?<id>\d+)","name":"(?<name>[^"]*)"/g,
  );
  const locations = new Map([...named].map(({ groups }) => [groups?.['id'] ?? '', groups?.['name'] ?? '']));
  if (locations.size > 0) world.state.locations = [...locations].map(([id, name]) => ({ id, name }));
}

/** The app's functions as a recorded `shopifyFunctions` answered them. */
export function recallFunctions(nodes: Json): AppFunction[] {
  return list(nodes).map((node) => ({
    id: text(node, 'id'),
    handle: text(node, 'handle') || text(node, 'title'),
    title: text(node, 'title'),
    apiType: text(node, 'apiType'),
  }));
}

export function recallProduct(world: World, node: Json): Product {
  const now = world.now();
  const product: Product = {
    id: idIn(node),
    handle: 'recorded',
    title: text(node, 'title'),
    descriptionHtml: '',
    status: 'ACTIVE',
    vendor: '',
    productType: '',
    tags: [],
    image: null,
    options: [],
    variants: [],
    publishedAt: now,
    createdAt: now,
    updatedAt: now,
  };
  world.state.products.push(product);
  return product;
}

function list(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json, key: string): string {
  const found = isObject(value) ? value[key] : null;
  return typeof found === 'string' ? found : '';
}

function idIn(value: Json): string {
  return parseGid(text(value, 'id'))?.id ?? '';
}

function lineIn(lineItem: Json, quantity: number): Order['lines'][number] {
  return {
    id: idIn(lineItem),
    productId: null,
    variantId: null,
    title: text(lineItem, 'title'),
    variantTitle: '',
    sku: '',
    quantity,
    currentQuantity: quantity,
    unitPrice: '20.00',
    discountedUnitPrice: '20.00',
    discountAllocations: [],
    properties: [],
    sellingPlanName: null,
    group: null,
  };
}

function blankOrder(world: World): Order {
  const now = world.now();
  return {
    id: '',
    name: '',
    number: 1,
    token: '',
    email: '',
    customerId: null,
    createdAt: now,
    updatedAt: now,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    financialStatus: 'PAID',
    fulfillmentStatus: 'UNFULFILLED',
    currency: 'USD',
    presentmentCurrency: 'USD',
    rate: '1.0',
    note: '',
    attributes: [],
    tags: [],
    lines: [],
    refunds: [],
    fulfillmentOrders: [],
    shippingAddress: null,
    discountApplications: [],
    giftCardPayments: [],
    purchasingCompany: null,
  };
}
