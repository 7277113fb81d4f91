import type { Cart, CartLine, Product, ShopState, Variant } from '../state/shop-state.ts';
import { findVariant } from '../storefront/cart-lines.ts';
import type { Market } from '../storefront/market.ts';
import { marketOf } from '../storefront/market.ts';
import { variantCents } from '../storefront/variant-price.ts';

/** A cart with its prices, before or after a transform. All cents are hundredths of `market.currency`. */
export interface TransformedCart {
  readonly cart: Cart;
  readonly market: Market;
  readonly lines: readonly TransformedLine[];
}

export interface TransformedLine {
  readonly line: CartLine;
  readonly product: Product;
  readonly variant: Variant;
  readonly title: string;
  /** Of one, as the variant sells. */
  readonly baseCents: number;
  /** Of one, after the transform. */
  readonly unitCents: number;
  /** What the line was expanded to; null when it was not. */
  readonly parts: readonly LinePart[] | null;
}

export interface LinePart {
  readonly product: Product;
  readonly variant: Variant;
  /** Per unit of the line. */
  readonly quantity: number;
  readonly unitCents: number;
  readonly attributes: readonly { name: string; value: string }[];
}

/** The cart as its variants sell in the cart's market. Lines whose variant is gone are left out. */
export function untransformedCart(state: ShopState, cart: Cart): TransformedCart {
  const market = marketOf(state.shop, { country: cart.country, currency: cart.currency });
  const lines = cart.lines.flatMap((line) => {
    const found = findVariant(state.products, line.variantId);
    if (found === undefined) return [];

    const { sellingPlanId } = line;
    const shopper = { market, customerId: cart.customerId, sellingPlanId };
    const baseCents = variantCents(state, found.variant, shopper);
    return [{ line, ...found, title: found.product.title, baseCents, unitCents: baseCents, parts: null }];
  });

  return { cart, market, lines };
}

/** Every line that checkout and the Functions after the transform see: the parts of expanded lines, others as they are. */
export function soldLines(cart: TransformedCart): readonly SoldLine[] {
  return cart.lines.flatMap((from): SoldLine[] => {
    const { line, product, variant, unitCents } = from;
    const properties = line.properties.map(({ name, value }) => ({ name, value }));
    if (from.parts === null) {
      return [
        {
          id: line.key,
          from,
          product,
          variant,
          quantity: line.quantity,
          unitCents,
          properties,
          isPart: false,
        },
      ];
    }

    return from.parts.map((part, index) => ({
      id: `${line.key}/${index + 1}`,
      from,
      product: part.product,
      variant: part.variant,
      quantity: part.quantity * line.quantity,
      unitCents: part.unitCents,
      properties: [...part.attributes],
      isPart: true,
    }));
  });
}

export interface SoldLine {
  readonly id: string;
  readonly from: TransformedLine;
  readonly product: Product;
  readonly variant: Variant;
  readonly quantity: number;
  readonly unitCents: number;
  readonly properties: { name: string; value: string }[];
  /** Whether the line came out of an expand. */
  readonly isPart: boolean;
}
