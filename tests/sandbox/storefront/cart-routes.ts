import { randomBytes } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import express from 'express';
import type { PricedCart } from '../functions/price-cart.ts';
import { settleCart } from '../checkout/settle-cart.ts';
import { priceCart } from '../functions/price-cart.ts';
import type { Cart, CartLine } from '../state/shop-state.ts';
import { cartJson, lineJson } from './cart-json.ts';
import type { CartRefusal } from './cart-lines.ts';
import { addItems, changeLine, refuse } from './cart-lines.ts';
import { readAddedItems, readLineChange, readProperties, readUpdates, textOf } from './cart-request.ts';
import type { Fields } from './form-body.ts';
import { openBrackets, readFields } from './form-body.ts';
import { answerLoudly } from './answer-loudly.ts';
import type { ShopWindow } from './shop-window.ts';
import { drawSections, pageFor, readSectionNames } from './shop-window.ts';
import { drawPage } from './theme.ts';
import type { Visit } from './visit.ts';
import { cartOf, emptyCart, languageCode, readVisit } from './visit.ts';

type Changed =
  | { readonly cart: Cart; readonly answer: (priced: PricedCart) => object }
  | { readonly refused: CartRefusal };

/** The Ajax cart and its plain-form twins: `/cart.js`, `/cart/add`, `/cart/change`, `/cart/update`, `/cart/clear`. */
export function cartRoutes(shop: ShopWindow): Router {
  const router = express.Router();
  router.get(['/cart.js', '/cart.json'], (request, response) => sendCart(shop, request, response));
  const serving = (work: Change) => (request: Request, response: Response) =>
    answerLoudly(response, () => serve(shop, { request, response }, work));
  router.post(['/cart/add', '/cart/add.js'], serving(add));
  router.all(['/cart/change', '/cart/change.js'], serving(change));
  router.post(['/cart', '/cart/update', '/cart/update.js'], serving(update));
  router.all(['/cart/clear', '/cart/clear.js'], serving(clear));

  return router;
}

function sendCart(shop: ShopWindow, request: Request, response: Response): void {
  const visit = readVisit(shop.world, request);
  const priced = priceCart(shop.world, cartOf(shop.world, visit), {
    step: 'CART_INTERACTION',
    language: languageCode(visit.locale),
    extensions: shop.extensions,
  });
  response.json(cartJson(shop.world.state, priced));
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

type Change = (shop: ShopWindow, cart: Cart, fields: Fields) => Changed;

/** Reads, changes, prices, then keeps the cart, unless a rule or a validation refuses: then nothing has changed. */
async function serve(shop: ShopWindow, exchange: Exchange, work: Change): Promise<void> {
  const { request } = exchange;
  const fields = request.method === 'GET' ? fromQuery(request) : await readFields(request);
  const visit = readVisit(shop.world, request);
  if (isExpress(request, fields)) {
    return buyNow(
      shop,
      { ...exchange, visit },
      work(
        shop,
        { ...emptyCart(shop.world, visit.market, newToken()), customerId: visit.customerId },
        fields,
      ),
    );
  }

  respond(shop, { ...exchange, visit, fields }, work(shop, cartOf(shop.world, visit), fields));
}

function add({ world }: ShopWindow, cart: Cart, fields: Fields): Changed {
  const read = readAddedItems(fields);
  if (read === null) return missing('items');

  const changed = addItems(cart.lines, read.items, world.state.products);
  if (changed.refused !== null) return changed;

  return {
    cart: { ...cart, lines: changed.lines },
    answer: (priced) => {
      const added = changed.touched.flatMap((key) =>
        priced.lines
          .filter(({ line }) => line.key === key)
          .map((line) => lineJson(settleCart(world.state, priced), line)),
      );
      return read.isList ? { items: added } : { ...added[0] };
    },
  };
}

function change({ world }: ShopWindow, cart: Cart, fields: Fields): Changed {
  const read = readLineChange(fields);
  if (read === null) return missing('id');

  const changed = changeLine(cart.lines, read.find, read.change);
  return changed.refused === null
    ? { cart: { ...cart, lines: changed.lines }, answer: (priced) => cartJson(world.state, priced) }
    : changed;
}

function update({ world }: ShopWindow, cart: Cart, fields: Fields): Changed {
  let lines: readonly CartLine[] = cart.lines;
  const wishes = readUpdates(fields['updates']).map(({ find, quantity }) => ({
    find: { id: find.line === undefined ? find.id : cart.lines[find.line - 1]?.key },
    quantity,
  }));
  for (const { find, quantity } of wishes) {
    const changed = changeLine(lines, find, { quantity });
    if (changed.refused !== null) return changed;
    lines = changed.lines;
  }
  const attributes = readProperties(fields['attributes']).map(({ name, value }) => [name, value]);

  return {
    cart: {
      ...cart,
      lines: [...lines],
      note: fields['note'] === undefined ? cart.note : textOf(fields['note']),
      attributes: { ...cart.attributes, ...Object.fromEntries(attributes) },
      discountCodes: fields['discount'] === undefined ? cart.discountCodes : codesIn(fields['discount']),
    },
    answer: (priced) => cartJson(world.state, priced),
  };
}

/** Codes of discounts, between commas; they replace those that were there. */
function codesIn(value: unknown): string[] {
  return textOf(value)
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function clear({ world }: ShopWindow, cart: Cart): Changed {
  return { cart: { ...cart, lines: [] }, answer: (priced) => cartJson(world.state, priced) };
}

function respond(
  shop: ShopWindow,
  { request, response, visit, fields }: Exchange & { visit: Visit; fields: Fields },
  changed: Changed,
): void {
  if ('refused' in changed) return refuseWith(shop, { request, response, visit }, changed.refused);

  const priced = priceCart(shop.world, changed.cart, {
    step: 'CART_INTERACTION',
    language: languageCode(visit.locale),
    extensions: shop.extensions,
  });
  if (priced.errors.length > 0) {
    const sentence = priced.errors.map(({ message }) => message).join(' ');
    return refuseWith(shop, { request, response, visit }, refuse(422, sentence, sentence).refused);
  }

  const cart = keep(shop, changed.cart);
  response.cookie('cart', cart.token, { path: '/', sameSite: 'lax', maxAge: 14 * 86_400_000 });
  if (!wantsJson(request))
    return response.redirect(302, `${visit.root}${'checkout' in fields ? '/checkout' : '/cart'}`);

  const path = pathOf(fields, request);
  const names = readSectionNames(fields['sections']);
  const page = names.length === 0 ? null : pageFor(shop, visit, { path, ofCart: cart });
  const sections = page === null ? {} : { sections: drawSections(shop, page, names) };
  response.json({ ...changed.answer({ ...priced, cart }), ...sections });
}

function refuseWith(
  shop: ShopWindow,
  { request, response, visit }: Exchange & { visit: Visit },
  { status, body }: CartRefusal,
): void {
  if (wantsJson(request)) {
    response.status(status).json({ ...body, errors: body.description });
    return;
  }

  const page = pageFor(shop, visit, { path: '/cart', notice: body.description });
  response.status(status).send(drawPage(page, shop.themeExtension));
}

function missing(name: string): Changed {
  const sentence = `Required parameter missing or invalid: ${name}`;

  return {
    refused: {
      status: 400,
      body: { status: 400, message: 'Parameter Missing or Invalid', description: sentence },
    },
  };
}

/** The dynamic checkout button sells one item past the cart. */
function isExpress(request: Request, fields: Fields): boolean {
  return request.path.startsWith('/cart/add') && 'checkout' in fields;
}

function buyNow(shop: ShopWindow, exchange: Exchange & { visit: Visit }, changed: Changed): void {
  if ('refused' in changed) return refuseWith(shop, exchange, changed.refused);

  const cart = keep(shop, changed.cart);
  exchange.response.redirect(302, `${exchange.visit.root}/checkouts/${cart.token}`);
}

function keep({ world }: ShopWindow, changed: Cart): Cart {
  const cart = {
    ...changed,
    token: changed.token === '' ? newToken() : changed.token,
    updatedAt: world.now(),
  };
  const others = world.state.carts.filter(({ token }) => token !== cart.token);
  world.state.carts = [...others, cart];
  world.changed();

  return cart;
}

function newToken(): string {
  return randomBytes(16).toString('hex');
}

function wantsJson(request: Request): boolean {
  return request.path.endsWith('.js') || /json|javascript/.test(request.headers.accept ?? '');
}

function fromQuery(request: Request): Fields {
  return openBrackets([...new URL(request.originalUrl, 'http://shop.invalid').searchParams]);
}

/** Where the sections are drawn as if: `sections_url`, else the page that asked. */
function pathOf(fields: Fields, request: Request): string {
  const url = textOf(fields['sections_url'] ?? request.headers.referer ?? '/');

  return new URL(url, 'http://shop.invalid').pathname.replace(/^\/[a-z]{2}(-[a-z]{2})?(?=\/|$)/i, '') || '/';
}
