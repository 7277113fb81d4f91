import { emptyShop } from '../state/empty-shop.ts';
import type { Cart, CartLine, FunctionActivation, ShopState } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { createWorld } from '../state/world.ts';
import { catalogue } from '../storefront/catalogue.ts';

/** A shop for tests: the catalogue, markets for pounds, yen and Kuwaiti dinars, no Function active. */
export function pretendWorld(change: (state: ShopState) => void = () => undefined): World {
  return createWorld({
    seed: () => {
      const state = emptyShop();
      state.products = catalogue();
      state.shop.markets = [
        { handle: 'gb', country: 'GB', currency: 'GBP', rate: '1.0' },
        { handle: 'jp', country: 'JP', currency: 'JPY', rate: '190.5' },
        { handle: 'kw', country: 'KW', currency: 'KWD', rate: '0.3912' },
      ];
      change(state);
      return state;
    },
  });
}

export function activation(
  functionHandle: string,
  given: Partial<FunctionActivation> = {},
): FunctionActivation {
  return {
    id: '501',
    functionHandle,
    functionId: `function-${functionHandle}`,
    enabled: true,
    blockOnFailure: false,
    title: functionHandle,
    ...given,
  };
}

export function pretendCart(lines: Partial<CartLine>[], country = 'GB'): Cart {
  const currency = { JP: 'JPY', KW: 'KWD' }[country] ?? 'GBP';
  const at = '2026-11-23T10:00:00Z';

  return {
    token: 'c1',
    currency,
    country,
    note: '',
    attributes: {},
    customerId: null,
    discountCodes: [],
    giftCards: [],
    lines: lines.map((line, index) => ({
      key: `${line.variantId ?? '1000101'}:${index}`,
      variantId: '1000101',
      quantity: 1,
      properties: [],
      sellingPlanId: null,
      parentKey: null,
      ...line,
    })),
    createdAt: at,
    updatedAt: at,
  };
}
