import type { SurchargeLine } from './compose-surcharge.ts';

/** An entry of a form's data. */
export type Entry = readonly [name: string, value: string | File];

/** What belongs to the piece's line, and not to the request as a whole. */
const OF_LINE = /^(id|quantity|selling_plan|properties\[.*)$/s;

/** Hidden, and the same on a piece and its surcharge: an order does not say which line was under which. */
const MARK = 'properties][_piece]';

/**
 * A product form's data as a request for several lines: the piece first, then the lines of its surcharge under it. Everything else that the
 * theme sends stays as it is. `mark` is of this piece alone, so that equal pieces stay lines of their own.
 */
export function nestEntries(
  entries: readonly Entry[],
  lines: readonly SurchargeLine[],
  mark: string,
): Entry[] {
  const variant = entries.find(([name]) => name === 'id')?.[1] ?? '';
  const nested = entries.map(([name, value]): Entry => [OF_LINE.test(name) ? inLine(name) : name, value]);
  if (!entries.some(([name]) => name === 'quantity')) nested.push(['items[0][quantity]', '1']);
  nested.push([`items[0][${MARK}`, mark]);
  lines.forEach((line, index) => {
    const item = `items[${index + 1}]`;
    nested.push(
      [`${item}[id]`, line.variant],
      [`${item}[quantity]`, `${line.quantity}`],
      [`${item}[parent_id]`, variant],
      [`${item}[${MARK}`, mark],
    );
  });
  return nested;
}

function inLine(name: string): string {
  const end = name.indexOf('[');
  return end < 0 ? `items[0][${name}]` : `items[0][${name.slice(0, end)}]${name.slice(end)}`;
}
