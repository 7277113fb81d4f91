import { soldLines, type TransformedCart } from '../functions/transformed-cart.ts';
import { shareDiscounts } from '../state/share-discounts.ts';
import type { ShopState } from '../state/shop-state.ts';
import type { Discount, DiscountApplication } from '../state/terms-of-sale.ts';
import { convert, decimalsOf } from '../storefront/money.ts';

/** What one discount takes off, in hundredths of the cart's currency; `application` is its place among those that apply. */
export interface Allocation {
  readonly application: number;
  readonly cents: number;
}

/** What a cart comes to: discounts taken off after the transform, then paid by gift cards as far as they go. */
export interface Settlement {
  readonly applications: readonly DiscountApplication[];
  /** By the id of the sold line: the cart line, or its part when it was expanded. */
  readonly bySoldLine: ReadonlyMap<string, readonly Allocation[]>;
  /** By the cart line's key. */
  readonly byCartLine: ReadonlyMap<string, readonly Allocation[]>;
  /** Each code that was typed, and whether it takes anything off. */
  readonly codes: readonly { code: string; applicable: boolean }[];
  readonly subtotalCents: number;
  readonly discountCents: number;
  /** What the order costs. */
  readonly totalCents: number;
  readonly giftCards: readonly { giftCardId: string; code: string; cents: number }[];
  /** What the customer still has to pay. */
  readonly dueCents: number;
}

export function settleCart(state: ShopState, priced: TransformedCart): Settlement {
  const { cart, market } = priced;
  const step = 10 ** (2 - Math.min(2, decimalsOf(market.currency)));
  const lines = soldLines(priced);
  const discounts = state.discounts.filter(({ code }) => code === null || isTyped(cart.discountCodes, code));
  const terms = discounts.map(({ value, productIds }) => ({
    value,
    productIds,
    fixedCents: value.kind === 'fixed' ? convert(value.amount, market.rate, market.currency) : 0,
  }));
  const shares = shareDiscounts(
    lines.map(({ product, unitCents, quantity }) => ({ productId: product.id, unitCents, quantity })),
    terms,
    step,
  );
  const applied = discounts.filter((_, index) => shares.flat().some(({ discount }) => discount === index));
  const bySoldLine = new Map(
    lines.map(({ id }, index) => [
      id,
      (shares[index] ?? []).map(({ discount, cents }) => ({
        application: applied.findIndex((one) => one === discounts[discount]),
        cents,
      })),
    ]),
  );
  const subtotalCents = total(lines.map(({ unitCents, quantity }) => unitCents * quantity));
  const discountCents = total(shares.flat().map(({ cents }) => cents));
  const totalCents = subtotalCents - discountCents;
  const giftCards = payWithCards(state, priced, totalCents);

  return {
    applications: applied.map(applicationOf),
    bySoldLine,
    byCartLine: Map.groupBy(
      lines.flatMap(({ id, from }) =>
        (bySoldLine.get(id) ?? []).map((share) => ({ key: from.line.key, ...share })),
      ),
      ({ key }) => key,
    ),
    codes: cart.discountCodes.map((code) => ({
      code,
      applicable: applied.some((one) => one.code !== null && isTyped([code], one.code)),
    })),
    subtotalCents,
    discountCents,
    totalCents,
    giftCards,
    dueCents: totalCents - total(giftCards.map(({ cents }) => cents)),
  };
}

/** Codes are the same whatever their case. */
function isTyped(codes: readonly string[], code: string): boolean {
  return codes.some((one) => one.toLowerCase() === code.toLowerCase());
}

function applicationOf({ title, code, value, productIds }: Discount): DiscountApplication {
  return { title, code, value, target: productIds.length === 0 ? 'order' : 'products' };
}

function payWithCards(
  state: ShopState,
  { cart, market }: TransformedCart,
  totalCents: number,
): Settlement['giftCards'] {
  let dueCents = totalCents;
  return state.giftCards
    .filter(({ code }) => isTyped(cart.giftCards, code))
    .map(({ id, code, balance }) => {
      const cents = Math.min(dueCents, convert(balance, market.rate, market.currency));
      dueCents -= cents;
      return { giftCardId: id, code, cents };
    })
    .filter(({ cents }) => cents > 0);
}

function total(cents: readonly number[]): number {
  return cents.reduce((sum, each) => sum + each, 0);
}
