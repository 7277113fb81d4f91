/** What a set asks of the cart's surroundings, wherever in it: what an order does not say for sure has to be tried at intake. */
export interface SurroundingQuestions {
  readonly asksVariant: boolean;
  readonly asksCustomer: boolean;
  /** Handles of the markets that conditions or amounts name. */
  readonly markets: readonly string[];
}

/** Reads an option set's document; words and translations are not looked at. */
export function surroundingQuestions(document: unknown): SurroundingQuestions {
  const found = { asksVariant: false, asksCustomer: false, markets: new Set<string>() };
  walk(document, found);
  return { ...found, markets: [...found.markets] };
}

interface Found {
  asksVariant: boolean;
  asksCustomer: boolean;
  readonly markets: Set<string>;
}

function walk(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const entry of value) walk(entry, found);
    return;
  }
  if (!isRecord(value)) return;

  if (Array.isArray(value['isOneOf']) && typeof value['variant'] === 'string') found.asksVariant = true;
  if (value['customer'] === 'signed-in' || value['customer'] === 'guest') found.asksCustomer = true;
  if (Array.isArray(value['market']))
    for (const handle of value['market']) if (typeof handle === 'string') found.markets.add(handle);
  if (isRecord(value['in']))
    for (const key of Object.keys(value['in'])) {
      const handle = /^market:(.+):[A-Z]{3}$/.exec(key)?.[1];
      if (handle !== undefined) found.markets.add(handle);
    }
  for (const [key, entry] of Object.entries(value)) if (key !== 'translations') walk(entry, found);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
