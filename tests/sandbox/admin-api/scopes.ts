import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';

const fulfilmentReads = [
  'read_assigned_fulfillment_orders',
  'read_merchant_managed_fulfillment_orders',
  'read_third_party_fulfillment_orders',
];
const fulfilmentWrites = fulfilmentReads.map((scope) => scope.replace('read_', 'write_'));

/** Any one of these opens the type. Types that are not named are open to every app. */
const typeScopes: Record<string, string[]> = {
  Order: ['read_orders'],
  LineItem: ['read_orders'],
  Refund: ['read_orders'],
  DraftOrder: ['read_draft_orders'],
  Product: ['read_products'],
  ProductVariant: ['read_products'],
  Customer: ['read_customers'],
  Location: ['read_locations'],
  FulfillmentOrder: fulfilmentReads,
  CartTransform: ['read_cart_transforms'],
  Validation: ['read_validations'],
  File: ['read_files'],
  MediaImage: ['read_files'],
  GenericFile: ['read_files'],
  TranslatableResource: ['read_translations'],
  Translation: ['read_translations'],
  ShopLocale: ['read_locales'],
  Market: ['read_markets'],
  Publication: ['read_publications'],
};

const fieldScopes: Record<string, string[]> = {
  // Recorded: an app without it gets null and an error, although it placed the hold itself.
  'FulfillmentHold.heldByApp': ['read_apps'],
  'QueryRoot.ordersCount': ['read_orders'],
  'QueryRoot.productsCount': ['read_products'],
  'Mutation.cartTransformCreate': ['write_cart_transforms'],
  'Mutation.cartTransformDelete': ['write_cart_transforms'],
  'Mutation.validationCreate': ['write_validations'],
  'Mutation.validationUpdate': ['write_validations'],
  'Mutation.validationDelete': ['write_validations'],
  'Mutation.fulfillmentOrderHold': fulfilmentWrites,
  'Mutation.fulfillmentOrderReleaseHold': fulfilmentWrites,
  'Mutation.fulfillmentOrderMove': fulfilmentWrites,
  'Mutation.fulfillmentOrderSplit': fulfilmentWrites,
  'Mutation.orderUpdate': ['write_orders'],
  'Mutation.orderCancel': ['write_orders'],
  'Mutation.productCreate': ['write_products'],
  'Mutation.productDelete': ['write_products'],
  'Mutation.productSet': ['write_products'],
  'Mutation.productUpdate': ['write_products'],
  'Mutation.productVariantsBulkCreate': ['write_products'],
  'Mutation.productVariantsBulkUpdate': ['write_products'],
  'Mutation.publishablePublish': ['write_publications'],
  'Mutation.publishableUnpublish': ['write_publications'],
  'Product.publishedOnPublication': ['read_products'],
  // Schema: whoever may read translations sees for which market they are.
  'Translation.market': ['read_translations'],
  'Mutation.stagedUploadsCreate': ['write_files', 'write_products'],
  'Mutation.fileCreate': ['write_files'],
  'Mutation.fileDelete': ['write_files'],
  'Mutation.translationsRegister': ['write_translations'],
  'Mutation.translationsRemove': ['write_translations'],
  'Mutation.draftOrderCreate': ['write_draft_orders'],
  'Mutation.draftOrderComplete': ['write_draft_orders'],
  'Mutation.draftOrderInvoiceSend': ['write_draft_orders'],
};

/** What writing to a thing of this kind takes: for mutations that take any id. */
const kindWrites: Record<string, string[]> = {
  Order: ['write_orders'],
  Product: ['write_products'],
  ProductVariant: ['write_products'],
  Customer: ['write_customers'],
  DraftOrder: ['write_draft_orders'],
  CartTransform: ['write_cart_transforms'],
  Validation: ['write_validations'],
};

/** The installation's scopes and the read scopes that its write scopes bring. */
export function effectiveScopes(granted: readonly string[]): ReadonlySet<string> {
  return new Set(granted.flatMap((scope) => [scope, scope.replace(/^write_/, 'read_')]));
}

/** A field as it is asked for: "Order" . "customer", which gives a "Customer". */
export interface AskedField {
  type: string;
  field: string;
  returns: string;
}

/** Any one of these opens the field; none where it is open to every app. */
export function scopesFor({ type, field, returns }: AskedField): readonly string[] {
  return fieldScopes[`${type}.${field}`] ?? typeScopes[returns] ?? [];
}

/** @throws GraphQLError ACCESS_DENIED when none of the scopes that the field needs was granted. */
export function requireScopes({ scopes }: Context, asked: AskedField): void {
  const needed = scopesFor(asked);
  if (needed.length > 0 && !needed.some((scope) => scopes.has(scope))) {
    throw accessDenied(asked.field, needed);
  }
}

/** @throws GraphQLError ACCESS_DENIED when the app may not write to things of this kind. */
export function requireWrite({ scopes }: Context, mutation: string, kind: string): void {
  const needed = kindWrites[kind] ?? [];
  if (needed.length > 0 && !needed.some((scope) => scopes.has(scope))) throw accessDenied(mutation, needed);
}

function accessDenied(field: string, needed: readonly string[]): GraphQLError {
  const named = needed.map((scope) => `\`${scope}\``).join(', ');
  const requiredAccess =
    needed.length === 1 ? `${named} access scope.` : `One of the following access scopes: ${named}.`;
  return new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess,
    },
  });
}
