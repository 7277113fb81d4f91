import type { Request, Response, Router } from 'express';
import express from 'express';
import { priceCart } from '../functions/price-cart.ts';
import type { AppExtensions } from '../functions/app-extensions.ts';
import { shippedExtensions } from '../functions/app-extensions.ts';
import type { Cart } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { answerLoudly } from '../storefront/answer-loudly.ts';
import { textOf } from '../storefront/cart-request.ts';
import type { Fields } from '../storefront/form-body.ts';
import { readFields } from '../storefront/form-body.ts';
import { cartOf, readVisit } from '../storefront/visit.ts';
import type { CheckoutForm } from './checkout-page.ts';
import { checkoutFields, drawCheckout, drawFrame } from './checkout-page.ts';
import { drawOrderStatus } from './order-status-page.ts';
import type { Buyer } from './complete-checkout.ts';
import { completeCheckout } from './complete-checkout.ts';

interface Till {
  readonly world: World;
  readonly extensions: AppExtensions;
}

/** `/checkout` (the visitor's cart), `/checkouts/:token` (any cart by its token) and `/orders/:token`. Mount before the storefront. */
export function checkoutRouter(world: World, options: { extensions?: AppExtensions } = {}): Router {
  const till: Till = { world, extensions: options.extensions ?? shippedExtensions };
  const router = express.Router();
  router.all('/checkout', (request, response) => beginCheckout(till, request, response));
  router.get('/checkouts/:token', (request, response) => showCheckout(till, request, response));
  router.post('/checkouts/:token', (request, response) =>
    answerLoudly(response, () => complete(till, request, response)),
  );
  router.get('/orders/:token', (request, response) => showOrder(till, request, response));

  return router;
}

function beginCheckout({ world }: Till, request: Request, response: Response): void {
  const cart = cartOf(world, readVisit(world, request));
  response.redirect(303, cart.lines.length === 0 ? '/cart' : `/checkouts/${cart.token}`);
}

function showCheckout(till: Till, request: Request, response: Response): void {
  const token = request.params['token'] ?? '';
  if (hasOrder(till, token)) return response.redirect(303, `/orders/${token}`);
  const cart = findCart(till, token);
  if (cart === undefined) return sendGone(till, response);

  sendCheckout(till, response, { cart, form: { values: {}, faults: {} }, status: 200 });
}

async function complete(till: Till, request: Request, response: Response): Promise<void> {
  const token = request.params['token'] ?? '';
  const fields = await readFields(request);
  if (hasOrder(till, token)) return response.redirect(303, `/orders/${token}`);
  const cart = findCart(till, token);
  if (cart === undefined) return sendGone(till, response);
  const form = readForm(fields);
  if (Object.keys(form.faults).length > 0) return sendCheckout(till, response, { cart, form, status: 422 });

  const buyer = buyerOf(form, { fields, customerId: readVisit(till.world, request).customerId });
  const completion = await completeCheckout(till.world, cart, { buyer, extensions: till.extensions });
  if (completion.refused !== null) {
    return sendCheckout(till, response, { cart, form, status: 422, refused: completion.refused });
  }

  if (readVisit(till.world, request).cartToken === token) response.clearCookie('cart', { path: '/' });
  response.redirect(303, `/orders/${token}`);
}

function showOrder({ world }: Till, request: Request, response: Response): void {
  const order = world.state.orders.find(({ token }) => token === request.params['token']);
  if (order === undefined) return sendGone({ world }, response);

  response.send(drawOrderStatus(world.state.shop, order));
}

/** `refused` is what the last attempt to complete was told; otherwise the validations are asked anew. */
function sendCheckout(
  till: Till,
  response: Response,
  shown: { cart: Cart; form: CheckoutForm; status: number; refused?: readonly string[] },
): void {
  const priced = priceCart(till.world, shown.cart, {
    step: 'CHECKOUT_INTERACTION',
    extensions: till.extensions,
  });
  const errors = shown.refused?.map((message) => ({ message, target: '$.cart' })) ?? priced.errors;
  response.status(shown.status).send(drawCheckout(till.world.state.shop, { ...priced, errors }, shown.form));
}

function sendGone({ world }: { world: World }, response: Response): void {
  const body =
    '<main class="checkout"><p>This checkout is no longer open. <a href="/cart">Return to cart</a></p></main>';
  response.status(404).send(drawFrame(`Checkout – ${world.state.shop.name}`, world.state.shop, body));
}

function hasOrder({ world }: Till, token: string): boolean {
  return world.state.orders.some((order) => order.token === token);
}

function findCart({ world }: Till, token: string): Cart | undefined {
  return world.state.carts.find((cart) => cart.token === token && cart.lines.length > 0);
}

function readForm(fields: Fields): CheckoutForm {
  const values = Object.fromEntries(checkoutFields.map(({ name }) => [name, textOf(fields[name]).trim()]));
  const faults = checkoutFields.flatMap(({ name, label }) => {
    const value = values[name] ?? '';
    if (value === '') return [[name, `Enter your ${label.toLowerCase()}`]];
    return name === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value) ? [[name, 'Enter a valid email']] : [];
  });

  return { values, faults: Object.fromEntries(faults) };
}

function buyerOf(
  { values }: CheckoutForm,
  { fields, customerId }: { fields: Fields; customerId: string | null },
): Buyer {
  const value = (name: string) => values[name] ?? '';

  return {
    email: value('email'),
    firstName: value('first_name'),
    lastName: value('last_name'),
    customerId,
    address: {
      address1: value('address1'),
      city: value('city'),
      zip: value('zip'),
      countryCode: textOf(fields['country']) || 'GB',
    },
  };
}
