// AssemblyScript. Counted choices over the whole cart: two lines may each have enough and together too little.
import { digits } from '../../../app/options/engine/runtime/escaping.ts';
import { CHOICES } from '../../../app/options/engine/runtime/payload.ts';
import { Cart } from '../../shopify-function/assembly/cart.ts';
import { Piece } from '../../shopify-function/assembly/piece.ts';

/** By piece of the cart: the slot whose choice the cart holds more often than there are left, or -1. */
export function soldOutSlots(cart: Cart): Int32Array {
  const slots = new Int32Array(cart.pieces.length).fill(-1);
  for (let i = 0; i < cart.workshop.stock.length; i++) {
    const entries = cart.workshop.stock[i].split(';');
    for (let e = 1; e < entries.length; e++) judge(cart, entries[0], entries[e], slots);
  }
  return slots;
}

/** "slot.place=left" */
function judge(cart: Cart, setKey: string, entry: string, slots: Int32Array): void {
  const dot = entry.indexOf('.');
  const sign = entry.indexOf('=');
  const slot = digits(entry.substring(0, dot)) as i32;
  const place = digits(entry.substring(dot + 1, sign)) as i32;
  const left = digits(entry.substring(sign + 1));
  if (left < 0) return;

  let wanted: f64 = 0;
  for (let i = 0; i < cart.pieces.length; i++)
    if (has(cart.pieces[i], setKey, slot, place)) wanted += cart.pieces[i].quantity;
  for (let i = 0; wanted > left && i < cart.pieces.length; i++)
    if (has(cart.pieces[i], setKey, slot, place)) slots[i] = slot;
}

function has(piece: Piece, setKey: string, slot: i32, place: i32): bool {
  const payload = piece.payload;
  if (payload.key !== setKey || slot < 0 || slot >= payload.count || place < 1) return false;
  if (piece.evaluation.visible[slot] === 0) return false;

  const value = piece.selection.value[slot];
  return payload.kind[slot] === CHOICES
    ? place < 32 && (((value as i32) >> (place - 1)) & 1) === 1
    : value === place;
}
