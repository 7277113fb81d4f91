// AssemblyScript. The cart as either Function reads it: the pieces in it, and what they are judged in.
import { readDecimal } from '../../../app/options/engine/runtime/decimal.ts';
import { Surroundings } from '../../../app/options/engine/runtime/surroundings.ts';
import { readWorkshop, Workshop } from '../../../app/options/engine/runtime/workshop.ts';
import { dayOf } from './day.ts';
import { ID, isPiece, parentOf, Piece, pricingInputBytes, VALUE } from './piece.ts';
import { entry, isTrue, Key, lengthOf, property, text } from './values.ts';

/** A day that could be kept when it was picked is not refused because the cart waited: it is some days old when it is paid. */
const GRACE_DAYS: i32 = 2;

/** A little less than Shopify takes: what is counted here is an estimate. */
const MOST_INPUT_BYTES: f64 = 124000;
/** Shopify's limits grow with carts of more lines. */
const LINES_OF_LIMITS: f64 = 200;

const CART = new Key('cart');
const LINES = new Key('lines');
const RATE = new Key('rate');
const LOCALIZATION = new Key('localization');
const MARKET = new Key('market');
const HANDLE = new Key('handle');
const SHOP = new Key('shop');
const LOCAL_TIME = new Key('localTime');
const DATE = new Key('date');
const WORKSHOP = new Key('workshop');
const BUYER = new Key('buyerIdentity');
const IS_AUTHENTICATED = new Key('isAuthenticated');

export class Cart {
  workshop: Workshop;
  /** What intake cannot learn from an order: the rate as Shopify words it, the market and whether the shopper is signed in. */
  pricedIn: string = '';
  /** The lines that are, or claim to be, pieces made to order. */
  pieces: Piece[] = [];

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }

  /** Whether the shop charges by lines of a surcharge product, where Functions change no price. */
  isChargedByLines(): bool {
    return this.workshop.route === 'n';
  }
}

/**
 * Whether pricing can be given and can work through the cart: Shopify takes 128 000 bytes of input, which is about what 11 million
 * instructions last for, and runs no Function beyond.
 */
export function isWithinReach(input: u64): bool {
  const lines = property(property(input, CART), LINES);
  const count = lengthOf(lines);
  let bytes = 0;
  for (let i = 0; i < count; i++) bytes += pricingInputBytes(entry(lines, i));
  return (bytes as f64) <= MOST_INPUT_BYTES * Math.max(1, (count as f64) / LINES_OF_LIMITS);
}

export function readCart(input: u64): Cart {
  const around = readSurroundings(input);
  const cart = new Cart(around.workshop);
  cart.pricedIn = text(property(input, RATE)) + ';' + around.market + ';' + (around.signedIn > 0 ? '1' : '0');
  const parents: string[] = [];
  const lines = property(property(input, CART), LINES);
  for (let i = 0, count = lengthOf(lines); i < count; i++) {
    const line = entry(lines, i);
    const parent = parentOf(line);
    if (parent !== '') parents.push(parent);
    if (!isPiece(line)) continue;

    const piece = new Piece(line, around);
    piece.isNested = parent !== '';
    cart.pieces.push(piece);
  }
  for (let i = 0; parents.length > 0 && i < cart.pieces.length; i++)
    if (parents.includes(text(property(cart.pieces[i].line, ID)))) cart.pieces[i].isNested = true;
  return cart;
}

function readSurroundings(input: u64): Surroundings {
  const shop = property(input, SHOP);
  const today = dayOf(text(property(property(shop, LOCAL_TIME), DATE)));
  const buyer = property(property(input, CART), BUYER);
  const around = new Surroundings();
  around.rate = readDecimal(text(property(input, RATE)));
  around.market = text(property(property(property(input, LOCALIZATION), MARKET), HANDLE));
  around.signedIn = isTrue(property(buyer, IS_AUTHENTICATED)) ? 1 : 0;
  around.workshop = readWorkshop(text(property(property(shop, WORKSHOP), VALUE)), today);
  around.graceDays = GRACE_DAYS;
  return around;
}
