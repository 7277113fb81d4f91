import type { InstalledShop } from './installed-shop.ts';
import { putOnSale, type RingOnSale, type Specified } from './ring-on-sale.ts';
import { arrive } from './till.ts';

export interface CartItem {
  readonly id: number;
  readonly quantity: number;
  readonly properties?: Readonly<Record<string, string>>;
  readonly parent_id?: number;
}

export interface NestedShop extends RingOnSale {
  readonly surchargeProductId: string;
  /** The variant of the surcharge product at this price in minor units. */
  variantAt(minor: number): number;
  /** A Court solitaire with its surcharge under it, in one request, as the block asks for them. */
  items(order: NestedOrder): CartItem[];
}

export interface NestedOrder {
  readonly specified: Specified;
  /** Minor units, of one piece. */
  readonly surchargeMinor: number;
  readonly quantity?: number;
  readonly mark: string;
}

const PIECE = 1_000_101;

/** A ring on sale in a store that refuses Functions, with the surcharge product on the online store. */
export async function putOnSaleNested(world: InstalledShop): Promise<NestedShop> {
  const { state, store } = world.sandbox;
  store.become('refuses-functions');
  // Such a store never had any.
  Object.assign(state, { cartTransforms: [], validations: [] });
  const onSale = await putOnSale(world);
  const product = state.products.find(({ handle }) => handle === 'atelier-surcharges');
  if (product === undefined) throw new Error('Atelier made no surcharge product.');
  store.publish(product.id);
  await arrive(world);

  const variantAt = (minor: number) => {
    const variant = product.variants.find(({ price }) => Math.round(Number(price) * 100) === minor);
    if (variant === undefined) throw new Error(`There is no surcharge of ${minor}.`);
    return Number(variant.id);
  };
  return {
    ...onSale,
    surchargeProductId: product.id,
    variantAt,
    items({ specified, surchargeMinor, quantity = 1, mark }) {
      // Digit by digit: 97 600 is nine of 10 000, seven of 1 000 and six of 100.
      const children = String(surchargeMinor)
        .split('')
        .toReversed()
        .flatMap((digit, place): CartItem[] => {
          if (digit === '0') return [];
          const id = variantAt(10 ** place);
          return [{ id, quantity: Number(digit) * quantity, parent_id: PIECE, properties: { _piece: mark } }];
        });
      return [{ id: PIECE, quantity, properties: { ...specified, _piece: mark } }, ...children.toReversed()];
    },
  };
}
