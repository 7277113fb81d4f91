import { error, type Finding } from './finding.ts';

/** Most entries of any list. */
const MOST_ENTRIES = 500;

/** Bounds of a number, both included; `decimals` is how many it may have at most. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly decimals?: number;
}

/** What a list holds: said to the maker, and how many entries at least and at most. */
export interface Listing {
  readonly wanted: string;
  readonly least?: number;
  readonly most?: number;
}

/** Reads an unknown document part by part, collecting what is wrong instead of stopping at the first. */
export class Reading {
  readonly findings: Finding[] = [];

  /** The document as its outermost part, null when it is no object. */
  whole(document: unknown): Part | null {
    return isRecord(document) ? new Part(this, document, { place: '', owner: '' }) : null;
  }
}

/** Where a part stands, and the id of the field, rule, step or group that it belongs to. */
interface Standing {
  readonly place: string;
  readonly owner: string;
}

/**
 * One object of the document. Every reader answers with something of the right kind, so that reading can go on. What a reader takes
 * must be the document's own: nothing inherited, and no accessor is ever run.
 */
export class Part {
  readonly #reading: Reading;
  readonly #record: object;
  readonly #standing: Standing;

  constructor(reading: Reading, record: object, standing: Standing) {
    const id = standing.owner === '' ? own(record, 'id') : standing.owner;
    this.#reading = reading;
    this.#record = record;
    this.#standing = { place: standing.place, owner: typeof id === 'string' ? id : '' };
  }

  has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  value(key: string): unknown {
    return own(this.#record, key);
  }

  keys(): string[] {
    return Object.keys(this.#record);
  }

  /** What `read` makes of a key that may be left out; undefined without it. */
  maybe<T>(key: string, read: (key: string) => T): T | undefined {
    return this.has(key) ? read(key) : undefined;
  }

  /** Text on one line: blanks around it and doubled ones inside are dropped. */
  words(key: string, longest: number): string {
    const words = asWords(this.value(key));
    if (words !== '' && characters(words) <= longest) return words;

    this.wrong(key, `text of 1 to ${longest} characters`);
    return '';
  }

  /** Text whose line breaks count; blanks around each line are dropped, and empty lines. */
  paragraphs(key: string, longest: number): string {
    const value = this.value(key);
    const lines = typeof value === 'string' ? value.split(/\r\n?|\n/).map(asWords) : [];
    const text = lines.filter((line) => line !== '').join('\n');
    if (text !== '' && characters(text) <= longest) return text;

    this.wrong(key, `text of 1 to ${longest} characters`);
    return '';
  }

  /** Text exactly as it is written, on one line. */
  verbatim(key: string, longest: number): string {
    const value = this.value(key);
    if (isVerbatim(value, longest)) return value;

    this.wrong(key, `text of 1 to ${longest} characters on one line`);
    return '';
  }

  /** Text that looks like something to the letter: `wanted` says like what. */
  like(key: string, pattern: RegExp, wanted: string): string {
    const value = this.value(key);
    if (typeof value === 'string' && pattern.test(value)) return value;

    this.wrong(key, wanted);
    return '';
  }

  number(key: string, bounds: Bounds): number {
    const value = this.value(key);
    if (isNumber(value, bounds)) return value;

    this.wrong(key, said(bounds));
    return bounds.least;
  }

  whole(key: string, least: number, most: number): number {
    return this.number(key, { least, most, decimals: 0 });
  }

  flag(key: string): boolean {
    const value = this.value(key);
    if (typeof value !== 'boolean') this.wrong(key, 'yes or no (true or false)');
    return value === true;
  }

  oneOf<const T extends string | number>(key: string, known: readonly [T, ...T[]]): T {
    const value = this.value(key);
    const found = known.find((each) => each === value);
    if (found === undefined) this.wrong(key, `one of ${known.join(', ')}`);
    return found ?? known[0];
  }

  /** Entries of a list that are no objects; `read` answers null for one that is none of them. */
  entries<T>(key: string, listing: Listing, read: (entry: unknown) => T | null): T[] {
    const list = this.#list(key, listing);
    const entries = list.map(read).filter((entry) => entry !== null);
    if (entries.length < list.length) this.wrong(key, listing.wanted);
    return entries;
  }

  part(key: string): Part {
    const value = this.value(key);
    if (!isRecord(value)) this.wrong(key, 'an object');
    return this.#inner(value, this.#at(key));
  }

  parts(key: string, listing: Listing): Part[] {
    return this.#list(key, listing).map((entry, index) => {
      if (!isRecord(entry)) this.#wrongAt(`${this.#at(key)}[${index}]`, entry, 'an object');
      return this.#inner(entry, `${this.#at(key)}[${index}]`);
    });
  }

  /** Notes that what stands under `key` ('' for the part itself) is not `wanted`. */
  wrong(key: string, wanted: string): void {
    this.#wrongAt(this.#at(key), key === '' ? this.#record : this.value(key), wanted);
  }

  #inner(value: unknown, place: string): Part {
    return new Part(this.#reading, isRecord(value) ? value : {}, { place, owner: this.#standing.owner });
  }

  #list(key: string, { wanted, least = 0, most = MOST_ENTRIES }: Listing): readonly unknown[] {
    const value = this.value(key);
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    if (!Array.isArray(value) || list.length < least) this.wrong(key, wanted);
    if (list.length > most) this.wrong(key, `at most ${most} entries`);
    return Array.from(list.slice(0, most));
  }

  #wrongAt(place: string, value: unknown, wanted: string): void {
    const finding = error('wrong-value', this.#standing.owner, [
      `${place} cannot be used: ${shown(value)}.`,
      `Give ${place} ${wanted}.`,
    ]);
    this.#reading.findings.push(finding);
  }

  #at(key: string): string {
    const { place } = this.#standing;
    return place === '' || key === '' ? place + key : `${place}.${key}`;
  }
}

/** A record without its keys that are undefined, so that what was left out in the document is left out of the set. */
export function present<T extends object>(record: T): T {
  for (const key of Object.keys(record))
    if (own(record, key) === undefined) Reflect.deleteProperty(record, key);
  return record;
}

/** A value as text on one line, '' for what is no text. Control signs count as blanks; halves of a character are replaced. */
export function asWords(value: unknown): string {
  return typeof value === 'string'
    ? value
        .toWellFormed()
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
    : '';
}

export function isVerbatim(value: unknown, longest: number): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    characters(value) <= longest &&
    value.isWellFormed() &&
    !/\p{Cc}/u.test(value)
  );
}

export function isNumber(value: unknown, { least, most, decimals }: Bounds): value is number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false;
  return decimals === undefined || Number(value.toFixed(decimals)) === value;
}

/** Code points, as JSON Schema counts: what a person counts is never more. */
export function characters(text: string): number {
  return Array.from(text).length;
}

function said({ least, most, decimals }: Bounds): string {
  if (decimals === 0) return `a whole number from ${least} to ${most}`;
  const precise = decimals === undefined ? '' : ` with at most ${decimals} decimals`;
  return `a number from ${least} to ${most}${precise}`;
}

function own(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'it is missing';
  if (Array.isArray(value)) return `it is a list of ${value.length}`;
  if (typeof value === 'string') return `it is ${JSON.stringify(cut(value))}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `it is ${String(value)}`;
  return isRecord(value)
    ? `it is an object with ${keysOf(value)}`
    : `it is ${value === null ? 'null' : 'no JSON'}`;
}

function keysOf(record: object): string {
  const keys = Object.keys(record).map(asWords);
  return keys.length === 0 ? 'nothing in it' : cut(keys.join(', '));
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
