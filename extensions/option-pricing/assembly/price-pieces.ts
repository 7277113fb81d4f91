// AssemblyScript. The cart transform: pieces with chargeable options are sold at their base price plus the charges.
import { writeMinor } from '../../../app/options/engine/runtime/decimal.ts';
import { unitPriceMinor } from '../../../app/options/engine/runtime/price.ts';
import { fieldWords } from '../../../app/options/engine/runtime/sizes.ts';
import { jsonBytes, MOST_BYTES, Piece, readPieces } from '../../shopify-function/assembly/piece.ts';
import {
  shopify_function_input_get,
  shopify_function_output_new_i32,
} from '../../shopify-function/assembly/shopify_function_v2.ts';
import {
  closeList,
  closeObject,
  key,
  openList,
  openObject,
  property,
  text,
  writeText,
} from '../../shopify-function/assembly/values.ts';

const PROPERTY_BYTES: i32 = 24;

/** Target cart.transform.run. */
export function price_pieces(): void {
  const pieces = readPieces(shopify_function_input_get());
  const charged: Piece[] = [];
  let bare = 0;
  let worded = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece.isCharged()) continue;
    bare += piece.bytes();
    worded += piece.bytes() + wordBytes(piece);
    if (bare <= MOST_BYTES) charged.push(piece);
  }

  openObject(1);
  key('operations');
  openList(charged.length);
  for (let i = 0; i < charged.length; i++) expand(charged[i], worded <= MOST_BYTES);
  closeList();
  closeObject();
}

function expand(piece: Piece, worded: bool): void {
  openObject(1);
  key('lineExpand');
  openObject(2);
  key('cartLineId');
  writeText(text(property(piece.line, 'id')));
  key('expandedCartItems');
  openList(1);
  openObject(4);
  key('merchandiseId');
  writeText(text(property(property(piece.line, 'merchandise'), 'id')));
  key('quantity');
  shopify_function_output_new_i32(1);
  writePrice(piece);
  writeAttributes(piece, worded);
  closeObject();
  closeList();
  closeObject();
  closeObject();
}

function writePrice(piece: Piece): void {
  const unit = unitPriceMinor(piece.base, piece.evaluation.surchargeMinor, piece.exponent);
  key('price');
  openObject(1);
  key('adjustment');
  openObject(1);
  key('fixedPricePerUnit');
  openObject(1);
  key('amount');
  writeText(writeMinor(unit, piece.exponent));
  closeObject();
  closeObject();
  closeObject();
}

/** Shopify hands an expanded line none of the attributes of its parent. */
function writeAttributes(piece: Piece, worded: bool): void {
  const shown = worded ? wordedFields(piece) : [];
  key('attributes');
  openList(shown.length + 1);
  writeAttribute('_bespoke', piece.bespoke);
  for (let i = 0; i < shown.length; i++) {
    const field = shown[i];
    writeAttribute(piece.payload.label[field], fieldWords(piece.payload, piece.selection, field));
  }
  closeList();
}

function writeAttribute(name: string, value: string): void {
  openObject(2);
  key('key');
  writeText(name);
  key('value');
  writeText(value);
  closeObject();
}

function wordedFields(piece: Piece): i32[] {
  const fields: i32[] = [];
  for (let i = 0; i < piece.payload.count; i++)
    if (piece.evaluation.visible[i] === 1 && piece.selection.filled[i] === 1) fields.push(i);
  return fields;
}

function wordBytes(piece: Piece): i32 {
  const fields = wordedFields(piece);
  let bytes = 0;
  for (let i = 0; i < fields.length; i++) {
    const words = fieldWords(piece.payload, piece.selection, fields[i]);
    bytes += PROPERTY_BYTES + jsonBytes(piece.payload.label[fields[i]]) + jsonBytes(words);
  }
  return bytes;
}
