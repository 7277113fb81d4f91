import { z } from 'zod';
import type { ShopState } from '../state/shop-state.ts';
import { findVariant } from '../storefront/cart-lines.ts';
import { centsOf, convert, roundToCurrency } from '../storefront/money.ts';
import { lineGid } from './function-objects.ts';
import type { LinePart, TransformedCart, TransformedLine } from './transformed-cart.ts';

/** ExpandedItem.quantity: "The maximum quantity is 2000." */
const maxQuantity = 2000;

const decimal = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().nonnegative()]).transform(String);
const expandedItem = z.object({
  merchandiseId: z.string(),
  quantity: z.int(),
  price: z
    .object({ adjustment: z.object({ fixedPricePerUnit: z.object({ amount: decimal }).nullish() }) })
    .nullish(),
  attributes: z.array(z.object({ key: z.string(), value: z.string() })).nullish(),
});
const lineExpand = z.object({
  cartLineId: z.string(),
  expandedCartItems: z.array(expandedItem),
  price: z.object({ percentageDecrease: z.object({ value: decimal }).nullish() }).nullish(),
  title: z.string().nullish(),
});
const lineUpdate = z.object({
  cartLineId: z.string(),
  title: z.string().nullish(),
  price: z
    .object({ adjustment: z.object({ fixedPricePerUnit: z.object({ amount: decimal }).nullish() }) })
    .nullish(),
});

/** What a cart transform may return, beyond what the published schema checks: amounts are decimals and not negative. */
export const transformResult = z.object({
  operations: z.array(
    z.object({
      lineExpand: lineExpand.nullish(),
      lineUpdate: lineUpdate.nullish(),
      linesMerge: z.unknown().optional(),
    }),
  ),
});

type Operation = z.infer<typeof transformResult>['operations'][number];
type Expand = z.infer<typeof lineExpand>;
type Update = z.infer<typeof lineUpdate>;

export interface AppliedTransform {
  readonly cart: TransformedCart;
  /** One sentence for each operation that was not applied. */
  readonly refusals: readonly string[];
}

/** Applies operations in order; a line takes one. A refused operation leaves its line as it was. */
export function applyOperations(
  cart: TransformedCart,
  operations: readonly Operation[],
  state: ShopState,
): AppliedTransform {
  const refusals: string[] = [];
  const done = new Map<string, TransformedLine>();

  for (const operation of operations) {
    const answer = applyOne({ cart, state, done }, operation);
    if (typeof answer === 'string') refusals.push(answer);
    else done.set(answer.line.key, answer);
  }

  return { cart: { ...cart, lines: cart.lines.map((each) => done.get(each.line.key) ?? each) }, refusals };
}

interface Bench {
  readonly cart: TransformedCart;
  readonly state: ShopState;
  readonly done: ReadonlyMap<string, TransformedLine>;
}

function applyOne(
  bench: Bench,
  { lineExpand: expand, lineUpdate: update }: Operation,
): TransformedLine | string {
  const id = expand?.cartLineId ?? update?.cartLineId;
  if (id === undefined) throw new Error('The sandbox shop does not apply linesMerge.');

  const name = expand ? 'lineExpand' : 'lineUpdate';
  const line = bench.cart.lines.find((each) => lineGid(each.line.key) === id);
  if (line === undefined) return `${name} refused: the cart has no line ${id}.`;
  if (bench.done.has(line.line.key)) return `${name} refused: another operation already changed ${id}.`;
  const objection = expand ? objectToExpand(bench, line, expand) : objectToUpdate(bench, line);
  if (objection !== null) return `${name} of ${id} refused: ${objection}`;

  return expand ? expandLine(bench, line, expand) : updateLine(bench, line, update ?? { cartLineId: id });
}

function objectToExpand({ cart, state }: Bench, from: TransformedLine, expand: Expand): string | null {
  const { line } = from;
  const isNested = line.parentKey !== null || cart.lines.some((each) => each.line.parentKey === line.key);
  const unknown = expand.expandedCartItems.find(
    (item) => findVariant(state.products, numeric(item.merchandiseId)) === undefined,
  );
  const odd = expand.expandedCartItems.find(({ quantity }) => quantity < 1 || quantity > maxQuantity);
  if (line.sellingPlanId !== null) return 'the line has a selling plan.';
  if (isNested) return 'BUNDLES_AND_ADDONS_CANNOT_BE_MIXED.';
  if (from.variant.requiresComponents && expand.expandedCartItems.length === 0)
    return 'the variant requires components.';
  if (expand.expandedCartItems.length === 0) return 'it has no items.';
  if (unknown !== undefined) return `${unknown.merchandiseId} is no variant of this shop.`;
  if (odd !== undefined) return `a quantity of ${odd.quantity} is not between 1 and ${maxQuantity}.`;

  return null;
}

function objectToUpdate({ state }: Bench, { line }: TransformedLine): string | null {
  if (line.sellingPlanId !== null) return 'the line has a selling plan.';

  return state.shop.plan === 'basic' ? 'it works on Shopify Plus and development stores only.' : null;
}

function expandLine({ cart, state }: Bench, from: TransformedLine, expand: Expand): TransformedLine {
  const kept = 100 - Number(expand.price?.percentageDecrease?.value ?? 0);
  const parts = expand.expandedCartItems.flatMap((item): LinePart[] => {
    const found = findVariant(state.products, numeric(item.merchandiseId));
    if (found === undefined) return [];

    const fixed = item.price?.adjustment.fixedPricePerUnit?.amount;
    const full = fixed === undefined ? priceOf(cart, found.variant.price) : centsOf(fixed);
    const attributes = (item.attributes ?? []).map(({ key, value }) => ({ name: key, value }));
    const unitCents = roundToCurrency(Math.round((full * kept) / 100), cart.market.currency);
    return [{ ...found, quantity: item.quantity, unitCents, attributes }];
  });
  const unitCents = parts.reduce((sum, part) => sum + part.unitCents * part.quantity, 0);

  return { ...from, title: expand.title ?? from.title, unitCents, parts };
}

function updateLine({ cart }: Bench, from: TransformedLine, update: Update): TransformedLine {
  const fixed = update.price?.adjustment.fixedPricePerUnit?.amount;
  const unitCents =
    fixed === undefined ? from.unitCents : roundToCurrency(centsOf(fixed), cart.market.currency);

  return { ...from, title: update.title ?? from.title, unitCents };
}

function priceOf(cart: TransformedCart, price: string): number {
  return convert(price, cart.market.rate, cart.market.currency);
}

function numeric(gid: string): string {
  return gid.slice(gid.lastIndexOf('/') + 1);
}
