import { createHash } from 'node:crypto';
import type { CartLine, Product, Variant } from '../state/shop-state.ts';
import { isSold } from './listed-products.ts';

/** Ajax cart: at most so many attributes on one line. */
const maxProperties = 250;

/** One item as `/cart/add` was asked for it. */
export interface AddedItem {
  readonly variantId: string;
  readonly quantity: number;
  readonly properties: readonly { name: string; value: string }[];
  readonly sellingPlanId: string | null;
  /** A variant added in the same request. */
  readonly parentVariantId: string | null;
  /** A line that was there before. */
  readonly parentLineKey: string | null;
}

/** What the Ajax API answers instead, with the HTTP status. */
export interface CartRefusal {
  readonly status: number;
  readonly body: { readonly status: number | string; readonly message: string; readonly description: string };
}

export type LinesAnswer =
  | { readonly lines: CartLine[]; readonly touched: readonly string[]; readonly refused: null }
  | { readonly refused: CartRefusal };

/** Adds items; the newest stands first, a nested line directly after its parent. All or nothing. */
export function addItems(
  lines: readonly CartLine[],
  items: readonly AddedItem[],
  products: readonly Product[],
): LinesAnswer {
  let next = lines.map((line) => ({ ...line }));
  const touched: string[] = [];

  for (const item of items) {
    const answer = addItem(next, item, { products, inThisRequest: touched });
    if (answer.refused !== null) return answer;

    next = answer.lines;
    touched.push(...answer.touched);
  }

  return { lines: nestChildren(next), touched, refused: null };
}

export interface LineChange {
  readonly quantity?: number | undefined;
  readonly properties?: readonly { name: string; value: string }[] | undefined;
  readonly sellingPlanId?: string | null | undefined;
}

/** Changes the line that `find` names by key, 1-based place or variant id. A parent takes its children with it. */
export function changeLine(
  lines: readonly CartLine[],
  find: { id?: string | undefined; line?: number | undefined },
  change: LineChange,
): LinesAnswer {
  const line = findLine(lines, find);
  if (line === undefined)
    return refuse(400, 'no valid id or line parameter', 'no valid id or line parameter');

  const quantity = change.quantity ?? line.quantity;
  const changed = keyed({
    ...line,
    quantity,
    properties: change.properties === undefined ? line.properties : [...change.properties],
    sellingPlanId: change.sellingPlanId === undefined ? line.sellingPlanId : change.sellingPlanId,
  });
  const kept =
    quantity > 0 ? lines.map((each) => (each === line ? changed : { ...each })) : without(lines, line);
  const renamed = kept.map((each) =>
    each.parentKey === line.key ? keyed({ ...each, parentKey: changed.key }) : each,
  );

  return { lines: mergeEqual(renamed), touched: [changed.key], refused: null };
}

export function findVariant(
  products: readonly Product[],
  variantId: string,
): { product: Product; variant: Variant } | undefined {
  for (const product of products) {
    const variant = product.variants.find((each) => each.id === variantId);
    if (variant !== undefined) return { product, variant };
  }

  return undefined;
}

/** @param message Shopify's first sentence; most refusals of an item say "Cart Error". */
export function refuse(status: number, message: string, description: string): { refused: CartRefusal } {
  return {
    refused: { status, body: { status: status === 400 ? 'bad_request' : status, message, description } },
  };
}

function addItem(
  lines: CartLine[],
  item: AddedItem,
  { products, inThisRequest }: { products: readonly Product[]; inThisRequest: readonly string[] },
): LinesAnswer {
  const found = findVariant(products, item.variantId);
  if (found === undefined || !isSold(found.product)) return refuse(404, 'Cart Error', 'Cannot find variant');
  const objection = objectTo(item, found);
  if (objection !== null) return refuse(422, 'Cart Error', objection);
  const parent = findParent(lines, item, inThisRequest);
  if (parent === 'missing') {
    const sentence = 'Parent line does not match any existing or added lines';
    return refuse(422, sentence, sentence);
  }

  const line = keyed({
    key: '',
    variantId: item.variantId,
    quantity: item.quantity,
    properties: [...item.properties],
    sellingPlanId: item.sellingPlanId,
    parentKey: parent?.key ?? null,
  });
  const same = lines.find((each) => each.key === line.key);
  if (same === undefined) return { lines: [line, ...lines], touched: [line.key], refused: null };

  same.quantity += item.quantity;
  return { lines, touched: [line.key], refused: null };
}

function objectTo(
  item: AddedItem,
  { product, variant }: { product: Product; variant: Variant },
): string | null {
  const name = product.variants.length === 1 ? product.title : `${product.title} - ${variant.title}`;
  const hasPlan = variant.sellingPlans.some((plan) => plan.id === item.sellingPlanId);
  if (!Number.isInteger(item.quantity) || item.quantity < 1) return 'Quantity must be 1 or more';
  if (!variant.available) return `The product '${name}' is already sold out.`;
  if (item.sellingPlanId !== null && !hasPlan) return 'Cannot apply selling plan to variant';
  if (item.properties.length > maxProperties) return `Properties can't exceed ${maxProperties} per line item`;

  return null;
}

function findParent(
  lines: readonly CartLine[],
  item: AddedItem,
  inThisRequest: readonly string[],
): CartLine | null | 'missing' {
  if (item.parentLineKey === null && item.parentVariantId === null) return null;

  const parent = lines.find((line) =>
    item.parentLineKey === null
      ? line.variantId === item.parentVariantId && inThisRequest.includes(line.key)
      : line.key === item.parentLineKey,
  );
  const nestsUnderItself = parent?.variantId === item.variantId;

  return parent === undefined || parent.parentKey !== null || nestsUnderItself ? 'missing' : parent;
}

/** The same variant, properties, plan and parent are one line. */
function keyed(line: CartLine): CartLine {
  const properties = line.properties.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const facts = JSON.stringify([
    properties.map(({ name, value }) => [name, value]),
    line.sellingPlanId,
    line.parentKey,
  ]);
  const hash = createHash('md5').update(facts).digest('hex');

  return { ...line, key: `${line.variantId}:${hash}` };
}

function findLine(
  lines: readonly CartLine[],
  find: { id?: string | undefined; line?: number | undefined },
): CartLine | undefined {
  if (find.line !== undefined) return lines[find.line - 1];

  return lines.find((line) => line.key === find.id) ?? lines.find((line) => line.variantId === find.id);
}

function without(lines: readonly CartLine[], gone: CartLine): CartLine[] {
  return lines.filter((line) => line !== gone && line.parentKey !== gone.key);
}

function mergeEqual(lines: readonly CartLine[]): CartLine[] {
  const merged = new Map<string, CartLine>();
  for (const line of lines) {
    const same = merged.get(line.key);
    merged.set(
      line.key,
      same === undefined ? { ...line } : { ...same, quantity: same.quantity + line.quantity },
    );
  }

  return [...merged.values()];
}

function nestChildren(lines: readonly CartLine[]): CartLine[] {
  const tops = lines.filter((line) => line.parentKey === null);

  return tops.flatMap((top) => [top, ...lines.filter((line) => line.parentKey === top.key)]);
}
