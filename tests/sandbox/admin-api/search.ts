import { GraphQLError } from 'graphql';

/** What a search field of a resource holds; text is compared without case, lists match when one of them does. */
export type Searchable<T> = Record<string, (item: T) => SearchValue>;

type SearchValue =
  | { number: number }
  | { time: string | null }
  | { text: string }
  | { words: string }
  | { list: readonly string[] };

interface Term {
  field: string | null;
  comparator: '' | '<' | '<=' | '>' | '>=';
  value: string;
  negated: boolean;
}

/**
 * The items that Shopify's search syntax selects: `updated_at:>='2026-01-01T00:00:00Z' tag:vip -status:closed`,
 * terms joined by AND (or nothing) and OR, `field:prefix*`. Brackets are not understood.
 * @throws GraphQLError naming a field that this sandbox cannot search by, where Shopify would silently ignore it.
 */
export function search<T>(items: readonly T[], query: string | null | undefined, by: Searchable<T>): T[] {
  if (query === null || query === undefined || query.trim() === '') return [...items];

  const alternatives = parse(query);
  return items.filter((item) => alternatives.some((terms) => terms.every((term) => meets(item, term, by))));
}

function parse(query: string): Term[][] {
  if (/[()]/.test(query.replaceAll(/"[^"]*"|'[^']*'/g, ''))) {
    throw new GraphQLError(`The sandbox shop does not understand brackets in a search: ${query}`);
  }
  const alternatives: Term[][] = [[]];
  for (const word of query.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? []) {
    if (word === 'OR') alternatives.push([]);
    else if (word !== 'AND') alternatives.at(-1)?.push(parseTerm(word));
  }
  return alternatives;
}

function parseTerm(word: string): Term {
  const match = /^(?<not>-?)(?:(?<field>[a-z_]+):)?(?<comparator>[<>]=?|)(?<value>.*)$/s.exec(word);
  const { not = '', field, comparator = '', value = '' } = match?.groups ?? {};
  return {
    field: field ?? null,
    comparator: isComparator(comparator) ? comparator : '',
    value: value.replaceAll(/^["']|["']$/g, ''),
    negated: not === '-',
  };
}

function isComparator(text: string): text is Term['comparator'] {
  return ['', '<', '<=', '>', '>='].includes(text);
}

function meets<T>(item: T, term: Term, by: Searchable<T>): boolean {
  const read = by[term.field ?? 'default'];
  if (read === undefined) {
    throw new GraphQLError(`The sandbox shop cannot search by "${term.field ?? 'words'}".`);
  }
  return matches(read(item), term) !== term.negated;
}

function matches(held: SearchValue, { comparator, value }: Term): boolean {
  if ('number' in held) return compares(held.number - Number(value), comparator);
  if ('time' in held) {
    return held.time !== null && compares(Date.parse(held.time) - Date.parse(value), comparator);
  }
  if ('list' in held) return held.list.some((one) => sameText(one, value));
  if ('words' in held) return holdsWords(held.words, value);

  return sameText(held.text, value);
}

function compares(difference: number, comparator: Term['comparator']): boolean {
  if (Number.isNaN(difference)) return false;
  if (comparator === '<') return difference < 0;
  if (comparator === '<=') return difference <= 0;
  if (comparator === '>') return difference > 0;

  return comparator === '>=' ? difference >= 0 : difference === 0;
}

function sameText(held: string, value: string): boolean {
  const wanted = value.toLowerCase();
  return wanted.endsWith('*')
    ? held.toLowerCase().startsWith(wanted.slice(0, -1))
    : held.toLowerCase() === wanted;
}

function holdsWords(held: string, value: string): boolean {
  const words = held.toLowerCase().split(/\s+/);
  return value
    .toLowerCase()
    .split(/\s+/)
    .every((wanted) => words.some((word) => sameText(word, wanted)));
}
