// AssemblyScript. A cart line of a product that is made to order, read from the input of either Function.
import { decimalsOf, readDecimal } from '../../../app/options/engine/runtime/decimal.ts';
import { evaluate, Evaluation } from '../../../app/options/engine/runtime/evaluate.ts';
import { Payload, readPayload } from '../../../app/options/engine/runtime/payload.ts';
import { emptySelection, readSelection, Selection } from '../../../app/options/engine/runtime/selection.ts';
import { entry, isText, isThere, lengthOf, property, text } from './values.ts';

/**
 * Shopify drops an output beyond 20 000 bytes whole. What pricing writes for a line beside its ids and texts is about 230 bytes
 * of JSON; pieces whose sum is beyond this are too many for one cart, and both Functions count alike.
 */
export const MOST_BYTES: i32 = 19000;
const BYTES_A_PIECE: i32 = 260;

export class Piece {
  /** The line in the input. */
  line: u64;
  /** `_bespoke` as it came. */
  bespoke: string;
  hasSelection: bool;
  hasPayload: bool;
  hasSellingPlan: bool;
  payload: Payload;
  selection: Selection;
  evaluation: Evaluation;
  /** The currency the cart is shown in, and its decimals. */
  exponent: i32;

  constructor(line: u64, bespoke: u64, payload: u64, rate: f64) {
    const currency = text(property(property(property(line, 'cost'), 'amountPerQuantity'), 'currencyCode'));
    const words = text(bespoke);
    const rules = payloadOf(text(payload));
    const selection = isText(bespoke) ? readSelection(rules, words) : emptySelection(rules);
    const exponent = decimalsOf(currency);
    this.line = line;
    this.bespoke = words;
    this.hasSelection = isText(bespoke);
    this.hasPayload = isText(payload);
    this.hasSellingPlan = isThere(property(line, 'sellingPlanAllocation'));
    this.exponent = exponent;
    this.payload = rules;
    this.selection = selection;
    this.evaluation = evaluate(rules, selection, rate, exponent);
  }

  /** Whether pricing has to change the line's price. */
  isCharged(): bool {
    const sound = this.hasSelection && this.hasPayload && !this.hasSellingPlan;
    return sound && this.evaluation.problems === 0 && this.evaluation.surchargeMinor > 0;
  }

  /** About how many bytes of JSON pricing writes for the line with the hidden property alone. */
  bytes(): i32 {
    return BYTES_A_PIECE + jsonBytes(this.bespoke);
  }
}

/** The lines of the cart that are, or claim to be, pieces made to order. */
export function readPieces(input: u64): Piece[] {
  const pieces: Piece[] = [];
  const lines = property(property(input, 'cart'), 'lines');
  const rate = readDecimal(text(property(input, 'presentmentCurrencyRate')));
  for (let i = 0, count = lengthOf(lines); i < count; i++) {
    const line = entry(lines, i);
    const bespoke = property(property(line, 'bespoke'), 'value');
    const product = property(property(line, 'merchandise'), 'product');
    const payload = property(property(product, 'payload'), 'value');
    if (isText(bespoke) || isText(payload)) pieces.push(new Piece(line, bespoke, payload, rate));
  }
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
