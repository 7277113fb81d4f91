/** What changes what a customer pays beside the catalogue: discounts, gift cards, agreements with companies, selling plans. */

/** An amount off. A code is asked for by the shopper, an automatic discount applies by itself. */
export interface Discount {
  id: string;
  title: string;
  /** Null: automatic. */
  code: string | null;
  value: { kind: 'percentage'; percent: number } | { kind: 'fixed'; amount: string };
  /** The products it is for; empty: the whole order. Fixed amounts are in the shop's currency and shared out over the lines. */
  productIds: string[];
}

export interface GiftCard {
  id: string;
  code: string;
  /** In the shop's currency. */
  balance: string;
}

/** A company that buys. Its customers buy for its first location, at that location's prices. */
export interface Company {
  id: string;
  name: string;
  contacts: { id: string; customerId: string }[];
  locations: CompanyLocation[];
}

export interface CompanyLocation {
  id: string;
  name: string;
  catalogue: {
    id: string;
    title: string;
    /** Off every price that is not named. */
    percentageOff: number;
    /** By variant id, in the shop's currency. */
    prices: Record<string, string>;
  };
}

export interface SellingPlan {
  id: string;
  name: string;
  /** Off the variant's price, for every delivery; 0 for none. */
  percentageOff: number;
  recurring: boolean;
}

/** A discount as an order keeps it. */
export interface DiscountApplication {
  title: string;
  code: string | null;
  value: Discount['value'];
  target: 'order' | 'products';
}

/** What one discount took off a line, all its pieces together, in the presentment currency. */
export interface DiscountAllocation {
  /** Place in the order's `discountApplications`. */
  application: number;
  amount: string;
}
