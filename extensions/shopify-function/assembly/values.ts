// AssemblyScript. Reads the input and writes the output of a Function through Shopify's interface.
import {
  shopify_function_input_get_at_index,
  shopify_function_input_get_interned_obj_prop,
  shopify_function_input_get_val_len,
  shopify_function_input_read_utf8_str,
  shopify_function_intern_utf8_str,
  shopify_function_output_finish_array,
  shopify_function_output_finish_object,
  shopify_function_output_new_array,
  shopify_function_output_new_interned_utf8_str,
  shopify_function_output_new_object,
  shopify_function_output_new_utf8_str,
} from './shopify_function_v2.ts';

// A value that is no number has these 13 bits set; below them lie 4 bits of kind, 14 of length and 32 of address.
const BOXED: u64 = 0x7ffc000000000000;
const BOOL: u32 = 1;
const STRING: u32 = 3;
const ARRAY: u32 = 5;
const LONGEST_BOXED: usize = 0x3fff;

let scratch: usize = 0;
let scratchBytes: usize = 0;

/** The name of a property, handed to Shopify once: what is read of every line is looked up by number. */
export class Key {
  text: string;
  id: i32 = -1;

  constructor(text: string) {
    this.text = text;
  }
}

/** A property of an object, or a value that is neither text nor a list when there is none. */
export function property(scope: u64, name: Key): u64 {
  return shopify_function_input_get_interned_obj_prop(scope, interned(name));
}

/** Entries of a list; 0 for what is no list. */
export function lengthOf(list: u64): i32 {
  return kindOf(list) === ARRAY ? (shopify_function_input_get_val_len(list) as i32) : 0;
}

export function entry(list: u64, index: i32): u64 {
  return shopify_function_input_get_at_index(list, index);
}

export function isText(value: u64): bool {
  return kindOf(value) === STRING;
}

/** Whether there is an object: a selling plan, a metafield, an attribute. */
export function isThere(value: u64): bool {
  return kindOf(value) === 4;
}

export function isTrue(value: u64): bool {
  return kindOf(value) === BOOL && (value & 1) === 1;
}

/** A number; 0 for what is none. */
export function numberOf(value: u64): f64 {
  return (value & BOXED) === BOXED ? 0 : reinterpret<f64>(value);
}

/** A text; '' for what is none. */
export function text(value: u64): string {
  if (kindOf(value) !== STRING) return '';

  const bytes = bytesOf(value);
  if (bytes === 0) return '';
  read(value, bytes);
  return decoded(scratch, bytes);
}

/** Bytes of a text in UTF-8; 0 for what is none. */
export function bytesOf(value: u64): usize {
  if (kindOf(value) !== STRING) return 0;

  const bytes = ((value >> 32) & 0x3fff) as usize;
  return bytes === LONGEST_BOXED ? shopify_function_input_get_val_len(value) : bytes;
}

/** Bytes of a text in JSON; 0 for what is none. */
export function jsonBytesOf(value: u64): i32 {
  const bytes = bytesOf(value);
  read(value, bytes);
  let more = 0;
  let at: usize = 0;
  while (at < bytes) {
    if (at + 8 <= bytes && !hasEscapes(load<u64>(scratch + at))) {
      at += 8;
      continue;
    }
    const c = load<u8>(scratch + at++);
    if (c < 32) more += 5;
    else if (c === 34 || c === 92) more++;
  }
  return (bytes as i32) + more;
}

/** Bytes of a text in JSON, a little generously. */
export function jsonBytes(value: string): i32 {
  let bytes = 0;
  for (let i = 0, end = value.length; i < end; i++) {
    const c = value.charCodeAt(i);
    bytes += c < 32 ? 6 : c === 34 || c === 92 ? 2 : c < 128 ? 1 : c < 2048 ? 2 : 3;
  }
  return bytes;
}

/** Writes a text of the input as it came. */
export function copyText(value: u64): void {
  const bytes = bytesOf(value);
  read(value, bytes);
  shopify_function_output_new_utf8_str(scratch, bytes);
}

function read(value: u64, bytes: usize): void {
  reserve(bytes);
  if (bytes > 0) shopify_function_input_read_utf8_str((value & 0xffffffff) as usize, scratch, bytes);
}

/** Opens an object of so many properties; each is a `key` and a value. */
export function openObject(properties: i32): void {
  shopify_function_output_new_object(properties);
}

export function closeObject(): void {
  shopify_function_output_finish_object();
}

export function openList(entries: i32): void {
  shopify_function_output_new_array(entries);
}

export function closeList(): void {
  shopify_function_output_finish_array();
}

export function key(name: Key): void {
  shopify_function_output_new_interned_utf8_str(interned(name));
}

export function writeText(value: string): void {
  reserve(value.length * 3 + 3);
  const bytes = String.UTF8.encodeUnsafe(changetype<usize>(value), value.length, scratch);
  shopify_function_output_new_utf8_str(scratch, bytes);
}

/** Whether one of eight bytes is a control character, a quotation mark or a backslash: a lane below another borrows from its top bit. */
function hasEscapes(eight: u64): bool {
  const ones: u64 = 0x0101010101010101;
  const quotes = eight ^ (ones * 34);
  const slashes = eight ^ (ones * 92);
  const low = (eight - ones * 32) & ~eight;
  return ((low | ((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes)) & (ones << 7)) !== 0;
}

/** UTF-8 as a string: four plain letters at a time, for most of an input is plain. */
function decoded(from: usize, bytes: usize): string {
  const text = __new(bytes << 1, idof<string>());
  let at: usize = 0;
  for (; at + 4 <= bytes; at += 4) {
    const four = load<u32>(from + at) as u64;
    if ((four & 0x80808080) !== 0) break;
    const pairs = (four | (four << 16)) & 0x0000ffff0000ffff;
    store<u64>(text + (at << 1), (pairs | (pairs << 8)) & 0x00ff00ff00ff00ff);
  }
  if (at === bytes) return changetype<string>(text);

  const rest = String.UTF8.decodeUnsafe(from + at, bytes - at);
  memory.copy(text + (at << 1), changetype<usize>(rest), rest.length << 1);
  return changetype<string>(__renew(text, (at << 1) + (rest.length << 1)));
}

function kindOf(value: u64): u32 {
  return (value & BOXED) === BOXED ? (((value >> 46) & 15) as u32) : 2;
}

/** Memory is never freed (--runtime stub), so one buffer serves every text. */
function reserve(bytes: usize): void {
  if (bytes <= scratchBytes) return;

  scratchBytes = bytes > 16384 ? bytes : 16384;
  scratch = heap.alloc(scratchBytes);
}

function interned(name: Key): usize {
  if (name.id < 0) {
    const utf8 = String.UTF8.encode(name.text);
    name.id = shopify_function_intern_utf8_str(changetype<usize>(utf8), utf8.byteLength) as i32;
  }
  return name.id;
}
