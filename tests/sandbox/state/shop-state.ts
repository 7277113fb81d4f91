import type { DraftOrder } from './draft-order.ts';
import type { ShopLocale, Translation } from './languages.ts';
import type { StagedUpload, StoredFile } from './stored-files.ts';
import type {
  Company,
  Discount,
  DiscountAllocation,
  DiscountApplication,
  GiftCard,
  SellingPlan,
} from './terms-of-sale.ts';
import type { ThemeName } from './theme-name.ts';

/**
 * All that the stand-in shop remembers: plain data, so that it can be written to one JSON file and read back.
 * Ids are the numeric part as text ("1001"); GraphQL adds `gid://shopify/Kind/`. Money is a decimal string, as Shopify sends it.
 * Times are ISO 8601 in UTC.
 */
export interface ShopState {
  shop: ShopRecord;
  nextId: number;
  /** Milliseconds that the shop's clock is ahead of the machine's. */
  clockAheadMs: number;
  installation: Installation | null;
  products: Product[];
  carts: Cart[];
  orders: Order[];
  draftOrders: DraftOrder[];
  customers: Customer[];
  locations: { id: string; name: string }[];
  metafields: Metafield[];
  metafieldDefinitions: MetafieldDefinition[];
  translations: Translation[];
  files: StoredFile[];
  stagedUploads: StagedUpload[];
  discounts: Discount[];
  giftCards: GiftCard[];
  companies: Company[];
  cartTransforms: FunctionActivation[];
  validations: FunctionActivation[];
  deliveries: Delivery[];
}

export interface ShopRecord {
  id: string;
  /** "atelier-demo.myshopify.com" */
  domain: string;
  name: string;
  email: string;
  currency: string;
  /** As in Shopify's settings, e.g. "£{{amount}}". */
  moneyFormat: string;
  timezone: string;
  country: string;
  /** "plus" | "basic" | "development": decides which Function operations and which apps' Functions are accepted. */
  plan: 'basic' | 'plus' | 'development';
  /** False: a custom app outside Plus, whose Functions are refused with CUSTOM_APP_FUNCTION_NOT_ELIGIBLE. */
  appIsPublic: boolean;
  /** Countries that are sold to, with the currency carts are shown in there and its rate from the shop's. Countries of one market share its handle. */
  markets: { handle: string; country: string; currency: string; rate: string }[];
  locales: ShopLocale[];
  theme: ThemeName;
  /** Where the app block stands; empty when it is not placed. */
  blockPlacements: { template: string; section: string; handle: string }[];
  orderNumber: number;
}

export interface Installation {
  id: string;
  installedAt: string;
  scopes: string[];
  /** Offline tokens that are valid or can be refreshed; online ones likewise. */
  tokens: AccessToken[];
}

export interface AccessToken {
  token: string;
  kind: 'offline' | 'online';
  userId: string | null;
  expiresAt: string | null;
  refreshToken: string | null;
  refreshTokenExpiresAt: string | null;
  /** When the refresh token was first used: it still works until its replacement is. */
  refreshedAt: string | null;
  /** The token that this one was refreshed from. */
  refreshedFrom: string | null;
  revokedAt: string | null;
}

export interface Product {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED' | 'UNLISTED';
  vendor: string;
  productType: string;
  tags: string[];
  /** Inline SVG data URI or a path under the sandbox's public files. */
  image: string | null;
  options: { name: string; values: string[] }[];
  variants: Variant[];
  /** When it came to the online store; null while it is not published there. */
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface Variant {
  id: string;
  title: string;
  sku: string;
  price: string;
  available: boolean;
  selectedOptions: { name: string; value: string }[];
  requiresComponents: boolean;
  requiresShipping: boolean;
  taxable: boolean;
  sellingPlans: SellingPlan[];
}

export interface Metafield {
  id: string;
  ownerType:
    'PRODUCT' | 'PRODUCTVARIANT' | 'ORDER' | 'SHOP' | 'APPINSTALLATION' | 'CARTTRANSFORM' | 'VALIDATION';
  ownerId: string;
  /** Stored resolved: "$app:bespoke" becomes "app--<app id>--bespoke". */
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: string;
  updatedAt: string;
}

export interface MetafieldDefinition {
  id: string;
  ownerType: Metafield['ownerType'];
  name: string;
  description: string | null;
  /** Stored resolved, as on Metafield. */
  namespace: string;
  key: string;
  type: string;
}

export interface Cart {
  token: string;
  currency: string;
  country: string;
  note: string;
  attributes: Record<string, string>;
  /** The customer who is signed in. */
  customerId: string | null;
  /** As typed; those that no discount answers to change nothing. */
  discountCodes: string[];
  /** Codes of gift cards to pay with. */
  giftCards: string[];
  lines: CartLine[];
  createdAt: string;
  updatedAt: string;
}

export interface CartLine {
  /** "<variant id>:<hash of the properties>", as Ajax carts name lines. */
  key: string;
  variantId: string;
  quantity: number;
  /** In the order they were sent. */
  properties: { name: string; value: string }[];
  sellingPlanId: string | null;
  parentKey: string | null;
}

export interface FunctionActivation {
  id: string;
  functionHandle: string;
  functionId: string;
  enabled: boolean;
  blockOnFailure: boolean;
  title: string;
}

export interface Order {
  id: string;
  name: string;
  number: number;
  token: string;
  email: string;
  customerId: string | null;
  createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  closedAt: string | null;
  financialStatus: 'PENDING' | 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'VOIDED';
  fulfillmentStatus: 'UNFULFILLED' | 'PARTIALLY_FULFILLED' | 'FULFILLED' | 'ON_HOLD' | 'IN_PROGRESS';
  /** The shop's currency and the one the shopper paid in, with the rate between them at the time. */
  currency: string;
  presentmentCurrency: string;
  rate: string;
  note: string;
  attributes: { name: string; value: string }[];
  tags: string[];
  lines: OrderLine[];
  refunds: Refund[];
  fulfillmentOrders: FulfillmentOrder[];
  shippingAddress: Address | null;
  discountApplications: DiscountApplication[];
  /** What gift cards paid, in the presentment currency; the rest was paid otherwise. */
  giftCardPayments: { giftCardId: string; amount: string }[];
  /** The company that bought, at this location. */
  purchasingCompany: { companyId: string; locationId: string } | null;
}

export interface OrderLine {
  id: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  variantTitle: string;
  sku: string;
  quantity: number;
  /** After edits and removals; `quantity` stays what was ordered. */
  currentQuantity: number;
  /** Unit prices in the presentment currency: what the line sells at, and after discounts. */
  unitPrice: string;
  discountedUnitPrice: string;
  discountAllocations: DiscountAllocation[];
  properties: { name: string; value: string }[];
  sellingPlanName: string | null;
  /** Set on lines that lineExpand made, and on a nested line and its parent: the parent as it was in the cart. */
  group: {
    id: string;
    title: string;
    quantity: number;
    variantId: string | null;
    properties: { name: string; value: string }[];
  } | null;
}

export interface Refund {
  id: string;
  createdAt: string;
  note: string;
  lines: { lineItemId: string; quantity: number; amount: string }[];
}

export interface FulfillmentOrder {
  id: string;
  status: 'OPEN' | 'ON_HOLD' | 'IN_PROGRESS' | 'CLOSED' | 'CANCELLED' | 'SCHEDULED' | 'INCOMPLETE';
  locationId: string;
  lines: { id: string; lineItemId: string; totalQuantity: number; remainingQuantity: number }[];
  holds: FulfillmentHold[];
  createdAt: string;
  updatedAt: string;
}

export interface FulfillmentHold {
  id: string;
  reason: string;
  reasonNotes: string;
  handle: string | null;
  externalId: string | null;
  /** API client that placed it; "merchant" for one placed by hand. */
  heldBy: string;
}

export interface Customer {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
}

export interface Address {
  name: string;
  address1: string;
  city: string;
  zip: string;
  countryCode: string;
}

/** One webhook on its way. */
export interface Delivery {
  /** X-Shopify-Webhook-Id: the same on every attempt. */
  webhookId: string;
  eventId: string;
  topic: string;
  uri: string;
  triggeredAt: string;
  body: string;
  status: 'waiting' | 'held' | 'delivered' | 'failed' | 'dropped';
  nextAttemptAt: string | null;
  attempts: { at: string; status: number | null; error: string | null; ms: number }[];
}
