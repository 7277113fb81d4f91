// AssemblyScript. The cart transform: pieces whose options change the price are sold at their base price plus the charges.
import { writeMinor } from '../../../app/options/engine/runtime/decimal.ts';
import { unitPriceMinor } from '../../../app/options/engine/runtime/price.ts';
import { readCart } from '../../shopify-function/assembly/cart.ts';
import { ID, MERCHANDISE, MOST_BYTES, Piece } from '../../shopify-function/assembly/piece.ts';
import {
  shopify_function_input_get,
  shopify_function_output_new_i32,
} from '../../shopify-function/assembly/shopify_function_v2.ts';
import {
  closeList,
  closeObject,
  copyText,
  Key,
  key,
  openList,
  openObject,
  property,
  writeText,
} from '../../shopify-function/assembly/values.ts';
import { Attributes } from './attributes.ts';

const OPERATIONS = new Key('operations');
const LINE_EXPAND = new Key('lineExpand');
const CART_LINE_ID = new Key('cartLineId');
const EXPANDED_ITEMS = new Key('expandedCartItems');
const MERCHANDISE_ID = new Key('merchandiseId');
const QUANTITY = new Key('quantity');
const PRICE = new Key('price');
const ADJUSTMENT = new Key('adjustment');
const FIXED_PRICE = new Key('fixedPricePerUnit');
const AMOUNT = new Key('amount');

/** Target cart.transform.run. */
export function price_pieces(): void {
  const cart = readCart(shopify_function_input_get());
  const charged: Piece[] = [];
  let bytes = 0;
  for (let i = 0; i < cart.pieces.length && !cart.isChargedByLines(); i++) {
    const piece = cart.pieces[i];
    if (!piece.isCharged()) continue;
    bytes += piece.bytes();
    // What does not fit is left alone, and the validation refuses the cart.
    if (bytes <= MOST_BYTES) charged.push(piece);
  }

  const attributes = new Attributes(charged, cart.pricedIn, MOST_BYTES - bytes);
  openObject(1);
  key(OPERATIONS);
  openList(charged.length);
  for (let i = 0; i < charged.length; i++) expand(charged[i], attributes, i);
  closeList();
  closeObject();
}

function expand(piece: Piece, attributes: Attributes, i: i32): void {
  openObject(1);
  key(LINE_EXPAND);
  openObject(2);
  key(CART_LINE_ID);
  copyText(property(piece.line, ID));
  key(EXPANDED_ITEMS);
  openList(1);
  openObject(4);
  key(MERCHANDISE_ID);
  copyText(property(property(piece.line, MERCHANDISE), ID));
  key(QUANTITY);
  shopify_function_output_new_i32(1);
  writePrice(piece);
  attributes.write(piece, i);
  closeObject();
  closeList();
  closeObject();
  closeObject();
}

function writePrice(piece: Piece): void {
  const unit = unitPriceMinor(piece.payload, piece.base, piece.evaluation.surchargeMinor, piece.exponent);
  key(PRICE);
  openObject(1);
  key(ADJUSTMENT);
  openObject(1);
  key(FIXED_PRICE);
  openObject(1);
  key(AMOUNT);
  writeText(writeMinor(unit, piece.exponent));
  closeObject();
  closeObject();
  closeObject();
}
