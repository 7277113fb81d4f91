// AssemblyScript. A cart line of a product that is made to order, read from the input of either Function.
import { decimalsOf, readMinor } from '../../../app/options/engine/runtime/decimal.ts';
import { digits } from '../../../app/options/engine/runtime/escaping.ts';
import { evaluate } from '../../../app/options/engine/runtime/evaluate.ts';
import { Evaluation } from '../../../app/options/engine/runtime/evaluation.ts';
import { Payload, readPayload } from '../../../app/options/engine/runtime/payload.ts';
import { readSelection } from '../../../app/options/engine/runtime/read-selection.ts';
import { find } from '../../../app/options/engine/runtime/scan.ts';
import { Selection } from '../../../app/options/engine/runtime/selection.ts';
import { Surroundings } from '../../../app/options/engine/runtime/surroundings.ts';
import { bytesOf, isText, isThere, jsonBytesOf, Key, numberOf, property, text } from './values.ts';

/**
 * Shopify drops an output beyond 20 000 bytes whole, and then nothing is priced. Pieces whose sum is beyond this are too many for
 * one cart; both Functions count alike.
 */
export const MOST_BYTES: i32 = 19900;
/** JSON that pricing writes for a line beside `_bespoke`: 210 bytes, ids of 59 and 43, a price, and some room. */
const BYTES_A_PIECE: i32 = 330;

/** JSON of a line in pricing's input beside its texts, and about as much of `_words` as goes with a value. */
const LINE_BYTES: i32 = 220;
const WORD_BYTES: i32 = 16;

/** The names of the input queries. */
export const ID = new Key('id');
export const VALUE = new Key('v');
export const MERCHANDISE = new Key('m');
export const PRODUCT = new Key('p');
const BESPOKE = new Key('b');
const COST = new Key('c');
const AMOUNT_PER_QUANTITY = new Key('a');
const AMOUNT = new Key('m');
const CURRENCY = new Key('c');
const SELLING_PLAN = new Key('s');
const PARENT = new Key('o');
const PAYLOAD = new Key('p');
const QUANTITY = new Key('n');

export class Piece {
  /** The line in the input. */
  line: u64;
  /** `_bespoke` in the input. */
  bespoke: u64;
  hasSelection: bool;
  hasPayload: bool;
  hasSellingPlan: bool;
  /** Whether it belongs to another line, or another line to it: Shopify does not expand those. */
  isNested: bool = false;
  quantity: f64;
  payload: Payload;
  selection: Selection;
  evaluation: Evaluation;
  /** Decimals of the currency the cart is shown in, and the price that the cart has for one, in its minor units; -1 for none. */
  exponent: i32;
  base: f64;

  constructor(line: u64, around: Surroundings) {
    const price = property(property(line, COST), AMOUNT_PER_QUANTITY);
    const merchandise = property(line, MERCHANDISE);
    const bespoke = property(property(line, BESPOKE), VALUE);
    const payload = property(property(property(merchandise, PRODUCT), PAYLOAD), VALUE);
    const currency = text(property(price, CURRENCY));
    // All lines of a cart are in one currency.
    if (currency !== around.currency) around.exponent = decimalsOf(currency);
    const exponent = around.exponent;
    const base = readMinor(text(property(price, AMOUNT)), exponent);
    const quantity = numberOf(property(line, QUANTITY));
    around.currency = currency;
    around.baseMinor = Math.max(0, base);
    around.quantity = quantity;
    around.variant = numberAtEnd(text(property(merchandise, ID)));

    const rules = payloadOf(text(payload));
    const selection = isText(bespoke) ? readSelection(rules, text(bespoke)) : new Selection(rules.count);
    this.line = line;
    this.bespoke = bespoke;
    this.hasSelection = isText(bespoke);
    this.hasPayload = isText(payload);
    this.hasSellingPlan = isThere(property(line, SELLING_PLAN));
    this.quantity = quantity;
    this.exponent = exponent;
    this.base = base;
    this.payload = rules;
    this.selection = selection;
    this.evaluation = evaluate(rules, selection, around);
  }

  /** Whether its options change its price, so that it may be sold at no other price than pricing's. */
  isDear(): bool {
    return this.evaluation.surchargeMinor !== 0;
  }

  /** Whether Shopify lets pricing change the line's price. */
  canBePriced(): bool {
    return this.hasSelection && !this.hasSellingPlan && !this.isNested && this.base >= 0;
  }

  /** Whether pricing changes the line's price. */
  isCharged(): bool {
    return this.canBePriced() && this.evaluation.problems === 0 && this.isDear();
  }

  /**
   * Whether pricing may have changed the line's price. Shopify may show an expanded line at its new price, and there a formula on
   * the base price can come to nothing although it did not for pricing.
   */
  mayBeCharged(): bool {
    return this.canBePriced() && this.evaluation.problems === 0 && (this.isDear() || asksBase(this.payload));
  }

  /** About how many bytes of JSON pricing writes for the line with the hidden property alone. */
  bytes(): i32 {
    return BYTES_A_PIECE + jsonBytesOf(this.bespoke);
  }
}

/** About how many bytes of JSON pricing's input has for a line: `_words`, which validation does not read, by its selection. */
export function pricingInputBytes(line: u64): i32 {
  const product = property(property(line, MERCHANDISE), PRODUCT);
  const payload = bytesOf(property(property(product, PAYLOAD), VALUE)) as i32;
  const bespoke = text(property(property(line, BESPOKE), VALUE));
  let values = 0;
  for (let at = 0; at < bespoke.length; at = find(bespoke, 59, at) + 1) values++;
  // Line breaks of the payload take two bytes; there is one in some thirty.
  return LINE_BYTES + payload + payload / 30 + 2 * bespoke.length + WORD_BYTES * values;
}

/** Whether a line is, or claims to be, a piece made to order. */
export function isPiece(line: u64): bool {
  if (isText(property(property(line, BESPOKE), VALUE))) return true;

  const product = property(property(line, MERCHANDISE), PRODUCT);
  return isText(property(property(product, PAYLOAD), VALUE));
}

/** Id of the line that a line belongs to; '' for none. */
export function parentOf(line: u64): string {
  return text(property(property(property(line, PARENT), PARENT), ID));
}

/** In programs the letter "b" is nothing but the base price. */
function asksBase(payload: Payload): bool {
  return anyHasB(payload.charge) || anyHasB(payload.choiceCharge) || anyHasB(payload.ruleDoes);
}

function anyHasB(programs: string[]): bool {
  for (let i = 0; i < programs.length; i++) if (find(programs[i], 98, 0) < programs[i].length) return true;
  return false;
}

/** 0 for what ends in no number. */
function numberAtEnd(gid: string): f64 {
  return Math.max(0, digits(gid.substring(gid.lastIndexOf('/') + 1)));
}

const readTexts: string[] = [];
const readMarks: u64[] = [];
const readPayloads: Payload[] = [];

/** Lines of one product share its payload: read it once. Only texts whose stamps end alike are compared as a whole. */
function payloadOf(value: string): Payload {
  const mark = value.length < 12 ? 0 : load<u64>(changetype<usize>(value), 16);
  for (let i = 0; i < readMarks.length; i++)
    if (readMarks[i] === mark && readTexts[i] === value) return readPayloads[i];

  const payload = readPayload(value);
  readMarks.push(mark);
  readTexts.push(value);
  readPayloads.push(payload);
  return payload;
}
