/** Kinds of NaN-boxed values and errors of reading, as the provider numbers them. */
const NULL = 0n;
const BOOL = 1n;
const STRING = 3n;
const OBJECT = 4n;
const ARRAY = 5n;
const ERROR = 15n;
const NOT_AN_OBJECT = 1n;
const READ_ERROR = 3n;
const INDEX_OUT_OF_BOUNDS = 5n;
const NOT_INDEXABLE = 6n;

const BOXED = 0x7ffcn << 48n;
const LONGEST = 0x3fff;

type Held = string | readonly unknown[] | Readonly<Record<string, unknown>>;

/**
 * The input of one run as NaN-boxed 64-bit values: numbers are themselves; everything else sets the 13 highest bits below the
 * sign, then 4 bits of kind, 14 of length (saturating) and 32 of address.
 */
export class InputValues {
  readonly #root: unknown;
  readonly #held = new Map<number, Held>();
  readonly #addresses = new Map<object, number>();
  readonly #texts: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  readonly #number = new DataView(new ArrayBuffer(8));
  /** Where the next value would lie in the provider's memory; 0 is never an address. */
  #next = 8;

  constructor(root: unknown) {
    this.#root = root;
  }

  root(): bigint {
    return this.#box(this.#root);
  }

  /** Bytes of a text, entries of a list, properties of an object; 0 for all else. */
  lengthOf(value: bigint): number {
    const held = this.#at(value);
    if (typeof held === 'string') return Buffer.byteLength(held);
    if (Array.isArray(held)) return held.length;
    return held === undefined ? 0 : Object.keys(held).length;
  }

  property(scope: bigint, name: string): bigint {
    const held = this.#at(scope);
    if (held === undefined || typeof held === 'string' || Array.isArray(held)) return error(NOT_AN_OBJECT);
    return this.#box(Object.hasOwn(held, name) ? Reflect.get(held, name) : null);
  }

  entry(scope: bigint, index: number): bigint {
    const held = this.#at(scope);
    if (held === undefined || typeof held === 'string') return error(NOT_INDEXABLE);

    const entries: readonly unknown[] = Array.isArray(held) ? held : Object.values(held);
    return index < entries.length ? this.#box(entries[index]) : error(INDEX_OUT_OF_BOUNDS);
  }

  keyAt(scope: bigint, index: number): bigint {
    const held = this.#at(scope);
    if (held === undefined || typeof held === 'string' || Array.isArray(held)) return error(NOT_AN_OBJECT);

    const key = Object.keys(held)[index];
    return key === undefined ? error(INDEX_OUT_OF_BOUNDS) : this.#box(key);
  }

  /** Bytes of a text that was handed out. @throws Error when they lie outside it: the provider's memory ends somewhere. */
  bytesAt(address: number, length: number): Uint8Array {
    const text = this.#texts.findLast(({ at }) => at <= address);
    const from = address - (text?.at ?? 0);
    if (text === undefined || from + length > text.bytes.length)
      throw new Error(`The Function reads ${length} bytes at ${address}, where no text of the input lies.`);
    return text.bytes.subarray(from, from + length);
  }

  #box(value: unknown): bigint {
    if (typeof value === 'number') return this.#boxNumber(value);
    if (value === null || value === undefined) return boxed(NULL, 0, 0);
    if (typeof value === 'boolean') return boxed(BOOL, 0, value ? 1 : 0);
    if (typeof value === 'string') return this.#boxText(value);
    if (Array.isArray(value)) return boxed(ARRAY, value.length, this.#addressOf(value));
    if (isObject(value)) return boxed(OBJECT, Object.keys(value).length, this.#addressOf(value));
    return error(READ_ERROR);
  }

  #boxNumber(value: number): bigint {
    this.#number.setFloat64(0, value);
    return this.#number.getBigInt64(0);
  }

  #boxText(value: string): bigint {
    const bytes = Buffer.from(value, 'utf8');
    const at = this.#next;
    this.#next += bytes.length + 1;
    this.#held.set(at, value);
    this.#texts.push({ at, bytes });
    return boxed(STRING, bytes.length, at);
  }

  #addressOf(value: readonly unknown[] | Readonly<Record<string, unknown>>): number {
    const known = this.#addresses.get(value);
    if (known !== undefined) return known;

    const at = this.#next;
    this.#next += 1;
    this.#held.set(at, value);
    this.#addresses.set(value, at);
    return at;
  }

  #at(value: bigint): Held | undefined {
    const bits = BigInt.asUintN(64, value);
    const kind = (bits >> 46n) & 15n;
    if ((bits & BOXED) !== BOXED || kind < STRING || kind > ARRAY) return undefined;
    return this.#held.get(Number(bits & 0xffffffffn));
  }
}

function boxed(kind: bigint, length: number, address: number): bigint {
  return BOXED | (kind << 46n) | (BigInt(Math.min(length, LONGEST)) << 32n) | BigInt(address);
}

function error(code: bigint): bigint {
  return BOXED | (ERROR << 46n) | code;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
