import type { AdminClient } from './admin-api.server.ts';
import { gid, numericId } from './gid.ts';
import { refuseOn } from './user-errors.ts';

/** A fulfilment order as one order line sees it. Ids are numeric parts. */
export interface FulfilmentOrder {
  readonly id: string;
  readonly status: string;
  /** The line's pieces in this fulfilment order that are not yet on their way; null when it holds none of the line. */
  readonly item: FulfilmentItem | null;
  readonly otherItems: number;
  /** Holds placed by this app. */
  readonly ourHolds: readonly { readonly id: string; readonly handle: string | null }[];
  readonly canHold: boolean;
}

interface FulfilmentItem {
  readonly id: string;
  readonly remainingQuantity: number;
}

/** All fulfilment orders of the order, for a hold of ours may stand where the line was. Splits and moves make new ones: read them anew each time. */
export async function readFulfilmentOrders(
  admin: AdminClient,
  orderId: string,
  lineItemId: string,
): Promise<FulfilmentOrder[]> {
  const found: FulfilmentOrder[] = [];
  let after: string | null = null;
  do {
    const page: FulfilmentPage | null = await readPage(admin, orderId, after);
    if (page === null) return found;
    for (const node of page.nodes) found.push(await seenFrom(admin, node, lineItemId));
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}

type FulfilmentPage = NonNullable<Awaited<ReturnType<typeof readPage>>>;
type FulfilmentNode = FulfilmentPage['nodes'][number];

async function readPage(admin: AdminClient, orderId: string, after: string | null) {
  const { order } = await admin.run(
    `#graphql
      query OrderFulfilment($id: ID!, $after: String) {
        order(id: $id) {
          fulfillmentOrders(first: 10, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              status
              supportedActions {
                action
              }
              fulfillmentHolds {
                id
                handle
                heldByRequestingApp
              }
              lineItems(first: 50) {
                pageInfo {
                  hasNextPage
                  endCursor
                }
                nodes {
                  id
                  remainingQuantity
                  lineItem {
                    id
                  }
                }
              }
            }
          }
        }
      }
    `,
    { id: gid('Order', orderId), after },
  );
  return order?.fulfillmentOrders ?? null;
}

async function seenFrom(
  admin: AdminClient,
  node: FulfilmentNode,
  lineItemId: string,
): Promise<FulfilmentOrder> {
  const items = await allItems(admin, node);
  const item = items.find((each) => numericId(each.lineItem.id) === lineItemId);
  const ours = node.fulfillmentHolds.filter((hold) => hold.heldByRequestingApp);
  return {
    id: numericId(node.id),
    status: node.status,
    item: item ? { id: numericId(item.id), remainingQuantity: item.remainingQuantity } : null,
    otherItems: items.filter((each) => each !== item && each.remainingQuantity > 0).length,
    ourHolds: ours.map((hold) => ({ id: numericId(hold.id), handle: hold.handle ?? null })),
    canHold: node.supportedActions.some(({ action }) => action === 'HOLD'),
  };
}

/** The first items come with the order's page; an order of hundreds of lines has more. */
async function allItems(
  admin: AdminClient,
  { id, lineItems }: FulfilmentNode,
): Promise<FulfilmentItemNode[]> {
  const items = [...lineItems.nodes];
  let { hasNextPage, endCursor } = lineItems.pageInfo;
  while (hasNextPage && endCursor) {
    const page: FulfilmentNode['lineItems'] | null = await readItems(admin, id, endCursor);
    if (page === null) return items;
    items.push(...page.nodes);
    ({ hasNextPage, endCursor } = page.pageInfo);
  }
  return items;
}

type FulfilmentItemNode = FulfilmentNode['lineItems']['nodes'][number];

async function readItems(admin: AdminClient, id: string, after: string) {
  const { fulfillmentOrder } = await admin.run(
    `#graphql
      query FulfilmentItems($id: ID!, $after: String) {
        fulfillmentOrder(id: $id) {
          lineItems(first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              remainingQuantity
              lineItem {
                id
              }
            }
          }
        }
      }
    `,
    { id, after },
  );
  return fulfillmentOrder?.lineItems ?? null;
}

/**
 * Holds the line's pieces of one fulfilment order, and no other items of it: Shopify splits those off.
 * A hold of the same handle that is there already is what was wanted. Answers the hold's id, null when it was there.
 * @throws ShopifyRefusal
 */
export async function holdFulfilment(
  admin: AdminClient,
  order: Pick<FulfilmentOrder, 'id' | 'otherItems'> & { readonly item: FulfilmentItem },
  { handle, notes }: { handle: string; notes: string },
): Promise<string | null> {
  const isWhole = order.otherItems === 0;
  const { fulfillmentOrderHold } = await admin.run(
    `#graphql
      mutation HoldFulfilment($id: ID!, $hold: FulfillmentOrderHoldInput!) {
        fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
          fulfillmentHold {
            id
          }
          userErrors {
            field
            message
            code
          }
        }
      }
    `,
    {
      id: gid('FulfillmentOrder', order.id),
      hold: {
        reason: 'OTHER',
        reasonNotes: notes,
        handle,
        notifyMerchant: false,
        ...(!isWhole && {
          fulfillmentOrderLineItems: [
            { id: gid('FulfillmentOrderLineItem', order.item.id), quantity: order.item.remainingQuantity },
          ],
        }),
      },
    },
  );
  const errors = fulfillmentOrderHold?.userErrors;
  if (errors?.some(({ code }) => code === 'DUPLICATE_FULFILLMENT_HOLD_HANDLE')) return null;
  refuseOn(errors, 'The fulfilment could not be held');

  const hold = fulfillmentOrderHold?.fulfillmentHold;
  return hold ? numericId(hold.id) : null;
}

/**
 * Releases these holds and no others: without ids Shopify would release every app's.
 * A fulfilment order or a hold that is gone is what was wanted.
 */
export async function releaseFulfilment(
  admin: AdminClient,
  fulfilmentOrderId: string,
  holdIds: readonly string[],
): Promise<void> {
  if (holdIds.length === 0) return;

  const { fulfillmentOrderReleaseHold } = await admin.run(
    `#graphql
      mutation ReleaseFulfilment($id: ID!, $holdIds: [ID!]!) {
        fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
          userErrors {
            field
            message
            code
          }
        }
      }
    `,
    {
      id: gid('FulfillmentOrder', fulfilmentOrderId),
      holdIds: holdIds.map((id) => gid('FulfillmentHold', id)),
    },
  );
  const errors = fulfillmentOrderReleaseHold?.userErrors;
  if (errors?.some(({ code }) => code === 'FULFILLMENT_ORDER_NOT_FOUND')) return;
  refuseOn(errors, 'The fulfilment could not be released');
}
