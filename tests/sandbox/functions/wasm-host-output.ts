/** What each write answers the Function, as the provider numbers it. */
const WRITTEN = 0;
const EXPECTED_KEY = 2;
const OBJECT_LENGTH_ERROR = 3;
const VALUE_ALREADY_WRITTEN = 4;
const NOT_AN_OBJECT = 5;
const ARRAY_LENGTH_ERROR = 7;
const NOT_AN_ARRAY = 8;

interface OpenObject {
  readonly kind: 'object';
  readonly value: Record<string, unknown>;
  /** Properties promised when it was opened; each is a key and a value. */
  readonly length: number;
  inserted: number;
  key: string;
}

interface OpenArray {
  readonly kind: 'array';
  readonly value: unknown[];
  readonly length: number;
}

/** Builds the output as the Function writes it, holding it to the lengths it promised. Refused writes change nothing. */
export class OutputWriter {
  readonly #open: (OpenObject | OpenArray)[] = [];
  #value: unknown;
  #hasValue = false;

  scalar(value: boolean | number | null): number {
    return this.#put(value, false);
  }

  /** A text: in an object, every other one is a key. */
  text(value: string): number {
    const top = this.#open.at(-1);
    if (top?.kind !== 'object' || top.inserted % 2 === 1) return this.#put(value, true);
    if (top.inserted >= top.length * 2) return OBJECT_LENGTH_ERROR;

    top.key = value;
    top.inserted += 1;
    return WRITTEN;
  }

  openObject(length: number): number {
    const value: Record<string, unknown> = {};
    const status = this.#put(value, false);
    if (status === WRITTEN) this.#open.push({ kind: 'object', value, length, inserted: 0, key: '' });
    return status;
  }

  closeObject(): number {
    const top = this.#open.at(-1);
    if (top?.kind !== 'object') return NOT_AN_OBJECT;
    if (top.inserted !== top.length * 2) return OBJECT_LENGTH_ERROR;

    this.#open.pop();
    return WRITTEN;
  }

  openArray(length: number): number {
    const value: unknown[] = [];
    const status = this.#put(value, false);
    if (status === WRITTEN) this.#open.push({ kind: 'array', value, length });
    return status;
  }

  closeArray(): number {
    const top = this.#open.at(-1);
    if (top?.kind !== 'array') return NOT_AN_ARRAY;
    if (top.value.length !== top.length) return ARRAY_LENGTH_ERROR;

    this.#open.pop();
    return WRITTEN;
  }

  /** The whole output. @throws Error when it was never begun or not finished. */
  finished(): unknown {
    if (!this.#hasValue) throw new Error('The Function wrote no output.');
    if (this.#open.length > 0) throw new Error('The Function left its output unfinished.');
    return this.#value;
  }

  #put(value: unknown, isText: boolean): number {
    const top = this.#open.at(-1);
    if (top === undefined) return this.#putRoot(value);
    if (top.kind === 'array') {
      if (top.value.length >= top.length) return ARRAY_LENGTH_ERROR;
      top.value.push(value);
      return WRITTEN;
    }
    if (top.inserted % 2 === 0) return isText ? OBJECT_LENGTH_ERROR : EXPECTED_KEY;

    top.value[top.key] = value;
    top.inserted += 1;
    return WRITTEN;
  }

  #putRoot(value: unknown): number {
    if (this.#hasValue) return VALUE_ALREADY_WRITTEN;
    this.#hasValue = true;
    this.#value = value;
    return WRITTEN;
  }
}
