import type { AdminClient } from './admin-api.server.ts';
import { gid, numericId } from './gid.ts';

/** An order as Shopify holds it now. Ids are numeric parts, amounts decimal strings in the currency the shopper paid in. */
export interface ShopifyOrder {
  readonly id: string;
  /** "#1001" */
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The language that the shopper bought in, such as "fr-CA"; null when Shopify does not say. */
  readonly locale: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
  /** The shop's currency and the one the shopper paid in. */
  readonly currency: string;
  readonly presentmentCurrency: string;
  readonly lines: readonly ShopifyOrderLine[];
  /** Pieces refunded per line id. */
  readonly refunded: ReadonlyMap<string, number>;
}

export interface ShopifyOrderLine {
  readonly id: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly productId: string | null;
  readonly variantId: string | null;
  /** The variant's price in the shop's currency now; null when the variant is gone. */
  readonly variantPrice: string | null;
  /** What the variant is of the product's own options, by their names, now; empty when it is gone. */
  readonly variantOptions: Readonly<Record<string, string>>;
  readonly quantity: number;
  /** After edits and removals. */
  readonly currentQuantity: number;
  /** What one piece sells at before discounts. */
  readonly unitPrice: string;
  readonly unitPriceInShopCurrency: string;
  readonly properties: readonly Property[];
  /** The line as it stood in the cart, when the cart transform expanded it. */
  readonly group: { readonly title: string; readonly properties: readonly Property[] } | null;
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** Reads the whole order, all pages of its lines. Null when Shopify has none of this id (any more). */
export async function readOrder(admin: AdminClient, orderId: string): Promise<ShopifyOrder | null> {
  const lines: ShopifyOrderLine[] = [];
  let after: string | null = null;
  let head: OrderPage | null = null;
  do {
    const page: OrderPage | null = await readPage(admin, orderId, after);
    if (page === null) return null;
    head ??= page;
    lines.push(...page.lineItems.nodes.map(lineOf));
    const { hasNextPage, endCursor } = page.lineItems.pageInfo;
    after = hasNextPage ? (endCursor ?? null) : null;
  } while (after !== null);

  return {
    id: numericId(head.id),
    name: head.name,
    createdAt: head.createdAt,
    locale: head.customerLocale ?? null,
    cancelledAt: head.cancelledAt ?? null,
    cancelReason: head.cancelReason ?? null,
    currency: head.currencyCode,
    presentmentCurrency: head.presentmentCurrencyCode,
    lines,
    refunded: refundedOf(head),
  };
}

type OrderPage = NonNullable<Awaited<ReturnType<typeof readPage>>>;
type LineNode = OrderPage['lineItems']['nodes'][number];

const orderToReconcile = `#graphql
  query OrderToReconcile($id: ID!, $after: String) {
    order(id: $id) {
      id
      name
      createdAt
      customerLocale
      cancelledAt
      cancelReason
      currencyCode
      presentmentCurrencyCode
      refunds(first: 100) {
        refundLineItems(first: 100) {
          nodes {
            quantity
            lineItem {
              id
            }
          }
        }
      }
      lineItems(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          variantTitle
          quantity
          currentQuantity
          product {
            id
          }
          variant {
            id
            price
            selectedOptions {
              name
              value
            }
          }
          originalUnitPriceSet {
            presentmentMoney {
              amount
            }
            shopMoney {
              amount
            }
          }
          customAttributes {
            key
            value
          }
          lineItemGroup {
            title
            customAttributes {
              key
              value
            }
          }
        }
      }
    }
  }
`;

async function readPage(admin: AdminClient, orderId: string, after: string | null) {
  const { order } = await admin.run(orderToReconcile, { id: gid('Order', orderId), after });
  return order ?? null;
}

function lineOf(node: LineNode): ShopifyOrderLine {
  const group = node.lineItemGroup;
  return {
    id: numericId(node.id),
    title: storable(node.title),
    variantTitle: node.variantTitle ? storable(node.variantTitle) : null,
    productId: node.product ? numericId(node.product.id) : null,
    variantId: node.variant ? numericId(node.variant.id) : null,
    variantPrice: node.variant?.price ?? null,
    variantOptions: Object.fromEntries(
      (node.variant?.selectedOptions ?? []).map(({ name, value }) => [name, value]),
    ),
    quantity: node.quantity,
    currentQuantity: node.currentQuantity,
    unitPrice: node.originalUnitPriceSet.presentmentMoney.amount,
    unitPriceInShopCurrency: node.originalUnitPriceSet.shopMoney.amount,
    properties: propertiesOf(node.customAttributes),
    group: group ? { title: group.title, properties: propertiesOf(group.customAttributes) } : null,
  };
}

function propertiesOf(attributes: readonly { key: string; value?: string | null }[]): Property[] {
  return attributes.map(({ key, value }) => ({ name: storable(key), value: storable(value ?? '') }));
}

/** Anybody can post a property; PostgreSQL's JSON takes neither NUL nor half a character. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

function refundedOf(page: OrderPage): Map<string, number> {
  const refunded = new Map<string, number>();
  for (const item of page.refunds.flatMap((refund) => refund.refundLineItems.nodes)) {
    const id = numericId(item.lineItem.id);
    refunded.set(id, (refunded.get(id) ?? 0) + item.quantity);
  }
  return refunded;
}

export interface UpdatedOrders {
  readonly orderIds: readonly string[];
  /** When the last of them was updated; null when there are none. */
  readonly lastUpdatedAt: string | null;
  /** To be passed on for the next page; null after the last one. */
  readonly next: string | null;
}

/** Orders updated since `since` (ISO 8601), oldest first, one page at a time. Shopify shows 60 days without a further scope. */
export async function readUpdatedOrders(
  admin: AdminClient,
  since: string,
  after: string | null,
): Promise<UpdatedOrders> {
  const { orders } = await admin.run(
    `#graphql
      query UpdatedOrders($query: String!, $after: String) {
        orders(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            updatedAt
          }
        }
      }
    `,
    { query: `updated_at:>='${since}'`, after },
  );
  return {
    orderIds: orders.nodes.map((order) => numericId(order.id)),
    lastUpdatedAt: orders.nodes.at(-1)?.updatedAt ?? null,
    next: orders.pageInfo.hasNextPage ? (orders.pageInfo.endCursor ?? null) : null,
  };
}
