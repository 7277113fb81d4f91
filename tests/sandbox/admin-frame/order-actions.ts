import { Router } from 'express';
import { z } from 'zod';
import { findFulfillmentOrder, findProduct } from '../state/find.ts';
import { placeHold, releaseHolds } from '../state/fulfilment.ts';
import { archiveOrder, cancelOrder, editOrder, markPaid, refundOrder, updateNote } from '../state/orders.ts';
import { deleteProduct, updateProduct } from '../state/products.ts';
import type { World } from '../state/world.ts';
import { doing, named } from './respond.ts';

/** The forms of order and product pages. */
export function orderActions(world: World): Router {
  const router = Router();
  const onOrder = (path: string, work: (orderId: string, lineItemId: string, body: unknown) => void) =>
    router.post(
      `/orders/:id/${path}`,
      doing(world, (request) => {
        work(named(request, 'id'), named(request, 'line'), request.body);
        return `/admin/orders/${named(request, 'id')}`;
      }),
    );
  onOrder('cancel', (id) => cancelOrder(world, id));
  onOrder('archive', (id) => archiveOrder(world, id));
  onOrder('pay', (id) => markPaid(world, id));
  onOrder('refund', (id) => refundOrder(world, id));
  onOrder('note', (id, _line, body) =>
    updateNote(world, id, z.object({ note: z.string() }).parse(body).note),
  );
  onOrder('lines/:line/quantity', (id, lineItemId, body) => {
    const { quantity } = z.object({ quantity: z.coerce.number().int().nonnegative() }).parse(body);
    editOrder(world, id, [{ lineItemId, quantity }]);
  });
  onOrder('lines/:line/remove', (id, lineItemId) => editOrder(world, id, [{ lineItemId, quantity: 0 }]));
  onOrder('lines/:line/refund', (id, lineItemId) => refundOrder(world, id, [{ lineItemId, quantity: 1 }]));
  onOrder('fulfilments/:line/hold', (_id, fulfilmentId) => holdAsMerchant(world, fulfilmentId));
  onOrder('fulfilments/:line/release', (_id, fulfilmentId, body) => {
    const { holdId } = z.object({ holdId: z.string() }).parse(body);
    releaseHolds(world, routed(world, fulfilmentId), [holdId]);
  });
  return router;
}

/** The forms of product pages. */
export function productActions(world: World): Router {
  const router = Router();
  const change = z.object({
    title: z.string().min(1),
    status: z.enum(['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED']),
  });
  router.post(
    '/products/:id/save',
    doing(world, (request) => {
      updateProduct(world, named(request, 'id'), change.parse(request.body));
      return `/admin/products/${named(request, 'id')}`;
    }),
  );
  router.post(
    '/products/:id/publish',
    doing(world, (request) => {
      const product = findProduct(world.state, named(request, 'id'));
      const publishedAt = product?.publishedAt === null ? world.now() : null;
      updateProduct(world, named(request, 'id'), { publishedAt });
      return `/admin/products/${named(request, 'id')}`;
    }),
  );
  router.post(
    '/products/:id/delete',
    doing(world, (request) => {
      deleteProduct(world, named(request, 'id'));
      return '/admin/products';
    }),
  );
  return router;
}

function holdAsMerchant(world: World, fulfilmentId: string): void {
  const hold = {
    reason: 'OTHER',
    reasonNotes: 'Held by hand',
    handle: null,
    externalId: null,
    heldBy: 'merchant',
  };
  placeHold(world, routed(world, fulfilmentId), { hold, parts: [] });
}

function routed(world: World, fulfilmentId: string) {
  const found = findFulfillmentOrder(world.state, fulfilmentId);
  if (found === null) throw new Error(`The shop has no fulfilment order ${fulfilmentId}.`);
  return found;
}
