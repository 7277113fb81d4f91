// AssemblyScript. A cart line of a product that is made to order, read from the input of either Function.
import { decimalsOf, readDecimal, readMinor } from '../../../app/options/engine/runtime/decimal.ts';
import { evaluate, Evaluation } from '../../../app/options/engine/runtime/evaluate.ts';
import { Payload, readPayload } from '../../../app/options/engine/runtime/payload.ts';
import { emptySelection, readSelection, Selection } from '../../../app/options/engine/runtime/selection.ts';
import { entry, isText, isThere, lengthOf, property, text } from './values.ts';

/**
 * Shopify drops an output beyond 20 000 bytes whole, and then nothing is priced. Pieces whose sum is beyond this are too many for
 * one cart; both Functions count alike.
 */
export const MOST_BYTES: i32 = 19900;
/** JSON that pricing writes for a line beside its texts: 215 bytes, ids of 59 and 43, and room for long amounts. */
const BYTES_A_PIECE: i32 = 340;

export class Piece {
  /** The line in the input. */
  line: u64;
  /** `_bespoke` as it came. */
  bespoke: string;
  hasSelection: bool;
  hasPayload: bool;
  hasSellingPlan: bool;
  /** Whether it belongs to another line, or another line to it: Shopify does not expand those. */
  isNested: bool = false;
  payload: Payload;
  selection: Selection;
  evaluation: Evaluation;
  /** Decimals of the currency the cart is shown in, and the price that the cart has for one, in its minor units; -1 for none. */
  exponent: i32;
  base: f64;

  constructor(line: u64, bespoke: u64, payload: u64, rate: f64) {
    const price = property(property(line, 'cost'), 'amountPerQuantity');
    const words = text(bespoke);
    const rules = payloadOf(text(payload));
    const selection = isText(bespoke) ? readSelection(rules, words) : emptySelection(rules);
    const exponent = decimalsOf(text(property(price, 'currencyCode')));
    this.line = line;
    this.bespoke = words;
    this.hasSelection = isText(bespoke);
    this.hasPayload = isText(payload);
    this.hasSellingPlan = isThere(property(line, 'sellingPlanAllocation'));
    this.exponent = exponent;
    this.base = readMinor(text(property(price, 'amount')), exponent);
    this.payload = rules;
    this.selection = selection;
    this.evaluation = evaluate(rules, selection, rate, exponent);
  }

  /** Whether its options cost something, so that it may be sold at no other price than pricing's. */
  isDear(): bool {
    return this.hasSelection && this.evaluation.surchargeMinor > 0;
  }

  /** Whether pricing changes the line's price. */
  isCharged(): bool {
    const canBe = !this.hasSellingPlan && !this.isNested && this.base >= 0;
    return canBe && this.isDear() && this.evaluation.problems === 0;
  }

  /** About how many bytes of JSON pricing writes for the line with the hidden property alone. */
  bytes(): i32 {
    return BYTES_A_PIECE + jsonBytes(this.bespoke);
  }
}

/** The lines of the cart that are, or claim to be, pieces made to order. */
export function readPieces(input: u64): Piece[] {
  const pieces: Piece[] = [];
  const parents: string[] = [];
  const lines = property(property(input, 'cart'), 'lines');
  const rate = readDecimal(text(property(input, 'presentmentCurrencyRate')));
  for (let i = 0, count = lengthOf(lines); i < count; i++) {
    const line = entry(lines, i);
    const bespoke = property(property(line, 'bespoke'), 'value');
    const product = property(property(line, 'merchandise'), 'product');
    const payload = property(property(product, 'payload'), 'value');
    const parent = text(property(property(property(line, 'parentRelationship'), 'parent'), 'id'));
    if (parent !== '') parents.push(parent);
    if (!isText(bespoke) && !isText(payload)) continue;

    const piece = new Piece(line, bespoke, payload, rate);
    piece.isNested = parent !== '';
    pieces.push(piece);
  }
  for (let i = 0; i < pieces.length; i++)
    if (parents.includes(text(property(pieces[i].line, 'id')))) pieces[i].isNested = true;
  return pieces;
}

/** Bytes of a text in JSON, a little generously. */
export function jsonBytes(value: string): i32 {
  let escapes = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    if (c < 32) escapes += 5;
    else if (c === 34 || c === 92) escapes++;
  }
  return String.UTF8.byteLength(value) + escapes;
}

const readTexts: string[] = [];
const readPayloads: Payload[] = [];

/** Lines of one product share its payload: read it once. */
function payloadOf(value: string): Payload {
  const known = readTexts.indexOf(value);
  if (known >= 0) return readPayloads[known];

  const payload = readPayload(value);
  readTexts.push(value);
  readPayloads.push(payload);
  return payload;
}
