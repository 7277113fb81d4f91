import { error, type Finding } from './finding.ts';

/** Reads an unknown document part by part, collecting what is wrong instead of stopping at the first. */
export class Reading {
  readonly findings: Finding[] = [];

  /** The document as its outermost part, null when it is no object. */
  whole(document: unknown): Part | null {
    return isRecord(document) ? new Part(this, document, '') : null;
  }
}

/** One object of the document. Every reader answers with something of the right kind, so that reading can go on. */
export class Part {
  readonly #reading: Reading;
  readonly #record: Record<string, unknown>;
  readonly #place: string;

  constructor(reading: Reading, record: Record<string, unknown>, place: string) {
    this.#reading = reading;
    this.#record = record;
    this.#place = place;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#record, key);
  }

  value(key: string): unknown {
    return this.has(key) ? this.#record[key] : undefined;
  }

  /** Text on one line, trimmed. */
  words(key: string, longest: number): string {
    const value = this.value(key);
    const words = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
    if (words !== '' && words.length <= longest) return words;

    this.wrong(key, `text of 1 to ${longest} characters`);
    return '';
  }

  /** A list of words of at least one entry. */
  wordList(key: string): string[] {
    const list = this.list(key, 'a list of words');
    const words = list.filter((entry) => typeof entry === 'string');
    if (words.length === 0 || words.length < list.length) this.wrong(key, 'a list of at least one word');
    return words;
  }

  number(key: string): number {
    const value = this.value(key);
    if (typeof value === 'number' && Number.isFinite(value)) return value;

    this.wrong(key, 'a number');
    return 0;
  }

  /** Minor units: whole and not negative. */
  amount(key: string): number {
    const value = this.value(key);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;

    this.wrong(key, 'an amount in whole minor units, 0 or more');
    return 0;
  }

  flag(key: string): boolean {
    const value = this.value(key);
    if (typeof value !== 'boolean') this.wrong(key, 'yes or no (true or false)');
    return value === true;
  }

  oneOf<const T extends string>(key: string, known: readonly [T, ...T[]]): T {
    const value = this.value(key);
    const found = known.find((word) => word === value);
    if (found === undefined) this.wrong(key, `one of ${known.join(', ')}`);
    return found ?? known[0];
  }

  list(key: string, wanted: string): readonly unknown[] {
    const value = this.value(key);
    if (Array.isArray(value)) return value;

    this.wrong(key, wanted);
    return [];
  }

  part(key: string): Part {
    const value = this.value(key);
    if (!isRecord(value)) this.wrong(key, 'an object');
    return new Part(this.#reading, isRecord(value) ? value : {}, this.#at(key));
  }

  parts(key: string, wanted: string): Part[] {
    return this.list(key, wanted).map((entry, index) => {
      const place = `${this.#at(key)}[${index}]`;
      if (!isRecord(entry)) this.wrong(`${key}[${index}]`, 'an object');
      return new Part(this.#reading, isRecord(entry) ? entry : {}, place);
    });
  }

  /** Notes that what stands under `key` is not `wanted`. */
  wrong(key: string, wanted: string): void {
    const id = this.value('id');
    const place = this.#at(key);
    const finding = error('wrong-value', typeof id === 'string' ? id : '', [
      `${place} cannot be used: ${shown(this.value(key))}.`,
      `Give ${place} ${wanted}.`,
    ]);
    this.#reading.findings.push(finding);
  }

  #at(key: string): string {
    if (this.#place === '' || key === '') return this.#place + key;
    return `${this.#place}.${key}`;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'it is missing';
  const json = JSON.stringify(value) ?? typeof value;
  return `it is ${json.length > 40 ? `${json.slice(0, 40)}…` : json}`;
}
