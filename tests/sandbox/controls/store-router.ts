import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { answering, named } from '../admin-frame/respond.ts';
import type { Sandbox } from '../sandbox.ts';
import { themeNames } from '../state/theme-name.ts';
import { termsSchema } from './terms.ts';

/** The controls of the store itself: what kind it is, its terms of sale, what is published, invoices that are paid. */
export function storeRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.post(
    '/shop',
    answering(({ body }) => changeShop(sandbox, body)),
  );
  router.get('/sign-in/:customer', (request, response) => signIn(sandbox, request, response));
  router.post(
    '/terms',
    answering(({ body }) => agree(sandbox, body)),
  );
  router.post(
    '/products/:id/publish',
    answering((request) => sandbox.store.publish(named(request, 'id'))),
  );
  router.post(
    '/drafts/:id/pay',
    answering((request) => sandbox.orders.payInvoice(named(request, 'id'))),
  );
  return router;
}

const shopSchema = z.strictObject({
  theme: z.enum(themeNames).optional(),
  plan: z.enum(['basic', 'plus', 'development']).optional(),
  appIsPublic: z.boolean().optional(),
  kind: z.enum(['takes-functions', 'refuses-functions']).optional(),
});

function changeShop({ state, store, world }: Sandbox, body: unknown) {
  const { kind, ...change } = shopSchema.parse(body);
  Object.assign(state.shop, change);
  if (kind !== undefined) store.become(kind);
  world.changed();
  return state.shop;
}

/** Signs the browser in as a customer of this id, and out with any other word; then back to the store. */
function signIn({ state }: Sandbox, request: Request, response: Response): void {
  const customer = state.customers.find(({ id }) => id === request.params['customer']);
  if (customer === undefined) response.clearCookie('customer', { path: '/' });
  else response.cookie('customer', customer.id, { path: '/', sameSite: 'lax' });
  response.redirect(302, '/');
}

function agree({ state, store }: Sandbox, body: unknown) {
  store.agree(termsSchema.parse(body));
  return { discounts: state.discounts, giftCards: state.giftCards, companies: state.companies };
}
