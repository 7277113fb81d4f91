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
import { localePaths } from '../storefront/locale-path.ts';
import { cartOf, languageCode, readVisit } from '../storefront/visit.ts';
import type { CheckoutForm } from './checkout-page.ts';
import { checkoutFields, drawCheckout, drawFrame } from './checkout-page.ts';
import { settleCart } from './settle-cart.ts';
import { invoiceRouter } from './invoice.ts';
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
  router.use(localePaths(world));
  router.all('/checkout', (request, response) => beginCheckout(till, request, response));
  router.get('/checkouts/:token', (request, response) => showCheckout(till, request, response));
  router.post('/checkouts/:token', (request, response) =>
    answerLoudly(response, () => complete(till, request, response)),
  );
  router.use(invoiceRouter(world));
  router.get('/orders/:token', (request, response) => showOrder(till, request, response));

  return router;
}

function beginCheckout({ world }: Till, request: Request, response: Response): void {
  const cart = cartOf(world, readVisit(world, request));
  const { root } = readVisit(world, request);
  response.redirect(303, `${root}${cart.lines.length === 0 ? '/cart' : `/checkouts/${cart.token}`}`);
}

function showCheckout(till: Till, request: Request, response: Response): void {
  const token = request.params['token'] ?? '';
  if (hasOrder(till, token)) return response.redirect(303, `/orders/${token}`);
  const cart = findCart(till, request);
  if (cart === undefined) return sendGone(till, response);

  const { locale } = readVisit(till.world, request);
  sendCheckout(till, response, { cart, locale, form: { values: {}, faults: {} }, status: 200 });
}

async function complete(till: Till, request: Request, response: Response): Promise<void> {
  const token = request.params['token'] ?? '';
  const fields = await readFields(request);
  if (hasOrder(till, token)) return response.redirect(303, `/orders/${token}`);
  const cart = findCart(till, request);
  if (cart === undefined) return sendGone(till, response);
  if ('code' in fields) return useCode(till, { request, response, cart }, textOf(fields['code']).trim());
  const form = readForm(fields);
  const { locale, customerId, cartToken, root } = readVisit(till.world, request);
  const shown = { cart, locale, form, status: 422 };
  if (Object.keys(form.faults).length > 0) return sendCheckout(till, response, shown);

  const completion = await completeCheckout(till.world, cart, {
    buyer: buyerOf(form, { fields, customerId }),
    language: languageCode(locale),
    extensions: till.extensions,
  });
  if (completion.refused !== null) {
    return sendCheckout(till, response, { ...shown, refused: completion.refused });
  }

  if (cartToken === token) response.clearCookie('cart', { path: '/' });
  response.redirect(303, `${root}/orders/${token}`);
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
  shown: { cart: Cart; locale: string; form: CheckoutForm; status: number; refused?: readonly string[] },
): void {
  const priced = priceCart(till.world, shown.cart, {
    step: 'CHECKOUT_INTERACTION',
    language: languageCode(shown.locale),
    extensions: till.extensions,
  });
  const errors = shown.refused?.map((message) => ({ message, target: '$.cart' })) ?? priced.errors;
  const settlement = settleCart(till.world.state, priced);
  response
    .status(shown.status)
    .send(drawCheckout(till.world.state.shop, { ...priced, errors, settlement }, shown.form));
}

function sendGone({ world }: { world: World }, response: Response): void {
  const body =
    '<main class="checkout"><p>This checkout is no longer open. <a href="/cart">Return to cart</a></p></main>';
  response.status(404).send(drawFrame(`Checkout – ${world.state.shop.name}`, world.state.shop, body));
}

function hasOrder({ world }: Till, token: string): boolean {
  return world.state.orders.some((order) => order.token === token);
}

/** The cart as it is bought now: by whoever is signed in, else by whom it was filled. */
function findCart({ world }: Till, request: Request): Cart | undefined {
  const { token } = request.params;
  const cart = world.state.carts.find((one) => one.token === token && one.lines.length > 0);
  const { customerId } = readVisit(world, request);
  return cart === undefined ? undefined : { ...cart, customerId: customerId ?? cart.customerId };
}

/** The field "Discount code or gift card": both are typed into the same one. */
function useCode(
  till: Till,
  { request, response, cart }: { request: Request; response: Response; cart: Cart },
  code: string,
): void {
  const { state } = till.world;
  const { locale, root } = readVisit(till.world, request);
  const isSame = (other: string | null) => other?.toLowerCase() === code.toLowerCase();
  const isCard = state.giftCards.some((card) => isSame(card.code));
  const isDiscount = state.discounts.some((discount) => isSame(discount.code));
  if (!isCard && !isDiscount) {
    const faults = { code: 'Enter a valid discount code or gift card' };
    return sendCheckout(till, response, { cart, locale, form: { values: { code }, faults }, status: 422 });
  }
  const changed = isCard
    ? { ...cart, giftCards: [...new Set([...cart.giftCards, code])] }
    : { ...cart, discountCodes: [...new Set([...cart.discountCodes, code])] };
  state.carts = state.carts.map((one) => (one.token === cart.token ? changed : one));
  till.world.changed();
  response.redirect(303, `${root}/checkouts/${cart.token}`);
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
