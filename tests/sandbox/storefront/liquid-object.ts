import { Drop } from 'liquidjs';
import type { MoneyFormat } from './money-format.ts';

/**
 * An object of Shopify's Liquid. What is not among its values has not been taught to the sandbox: reading it throws, naming it,
 * where Shopify would quietly give nil. Functions are computed when read.
 */
export class LiquidObject extends Drop {
  readonly #name: string;
  readonly #text: string | undefined;

  /** @param text what the object is when it is written or compared, for the few that are a word as well */
  constructor(name: string, values: Readonly<Record<string, unknown>>, text?: string) {
    super();
    this.#name = name;
    this.#text = text;
    Object.assign(this, values);
  }

  override valueOf(): unknown {
    return this.#text ?? this;
  }

  override liquidMethodMissing(key: string | number): never {
    throw new Error(`The sandbox’s Liquid object “${this.#name}” has no “${key}”.`);
  }
}

/** An object whose keys are the shop's own: metafields, translations. A missing one is nil, as at Shopify. */
export class LiquidLookup extends Drop {
  readonly #find: (key: string) => unknown;

  constructor(find: (key: string) => unknown) {
    super();
    this.#find = find;
  }

  override liquidMethodMissing(key: string | number): unknown {
    return this.#find(String(key));
  }
}

/** Pairs that can be gone through in their order, and read by name: `item.properties`, `item.properties._bespoke`. */
export class LiquidList extends Drop implements Iterable<readonly [string, string]> {
  readonly #pairs: readonly (readonly [string, string])[];

  constructor(pairs: readonly (readonly [string, string])[]) {
    super();
    this.#pairs = pairs;
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return this.#pairs[Symbol.iterator]();
  }

  get size(): number {
    return this.#pairs.length;
  }

  override liquidMethodMissing(key: string | number): unknown {
    return this.#pairs.find(([name]) => name === String(key))?.[1] ?? null;
  }
}

/** What filters and tags need to know of where they stand. */
export interface Surroundings {
  readonly money: MoneyFormat;
  translate(key: string, values: Readonly<Record<string, unknown>>): string;
  assetUrl(name: string): string;
  /** The HTML of a section, and of the app blocks placed in the one being drawn. */
  section(name: string): string;
  blocks(): string;
}

/** The global objects of one rendering. An object that is not there throws, like a property that is not. */
export class LiquidGlobals extends LiquidObject {
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings, objects: Readonly<Record<string, unknown>>) {
    super('global', objects);
    this.#surroundings = surroundings;
  }

  static surroundingsOf(globals: object): Surroundings {
    if (!(globals instanceof LiquidGlobals))
      throw new Error('Liquid was rendered without its global objects.');

    return globals.#surroundings;
  }
}
