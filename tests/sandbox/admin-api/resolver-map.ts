import type { ResolverMap } from './context.ts';
import { activationMutations } from './mutations/activations.ts';
import { draftOrderMutations } from './mutations/draft-orders.ts';
import { fileMutations } from './mutations/files.ts';
import { fulfillmentOrderMutations } from './mutations/fulfillment-orders.ts';
import { metafieldMutations } from './mutations/metafields.ts';
import { orderAndProductMutations } from './mutations/orders-and-products.ts';
import { productMutations } from './mutations/products.ts';
import { tagMutations } from './mutations/tags.ts';
import { translationMutations } from './mutations/translations.ts';
import { activationQueries, activationResolvers } from './resolvers/activations.ts';
import { customerQueries, customerResolvers } from './resolvers/customers.ts';
import { draftOrderQueries, draftOrderResolvers } from './resolvers/draft-orders.ts';
import { fileQueries, fileResolvers } from './resolvers/files.ts';
import { fulfillmentOrderQueries, fulfillmentOrderResolvers } from './resolvers/fulfillment-orders.ts';
import { lineItemResolvers } from './resolvers/line-items.ts';
import { metafieldResolvers } from './resolvers/metafields.ts';
import { nodeQueries } from './resolvers/nodes.ts';
import { orderQueries, orderResolvers } from './resolvers/orders.ts';
import { productQueries, productResolvers } from './resolvers/products.ts';
import { marketQueries } from './resolvers/markets.ts';
import { publicationQueries } from './resolvers/publications.ts';
import { shopQueries, shopResolvers } from './resolvers/shop.ts';
import { translationQueries, translationResolvers } from './resolvers/translations.ts';

/** Everything the sandbox shop can answer. A field that is not here is refused by name, never answered with null. */
export const resolverMap: ResolverMap = {
  QueryRoot: {
    ...shopQueries,
    ...productQueries,
    ...orderQueries,
    ...fulfillmentOrderQueries,
    ...customerQueries,
    ...activationQueries,
    ...draftOrderQueries,
    ...nodeQueries,
    ...publicationQueries,
    ...fileQueries,
    ...marketQueries,
    ...translationQueries,
  },
  Mutation: {
    ...metafieldMutations,
    ...tagMutations,
    ...orderAndProductMutations,
    ...productMutations,
    ...activationMutations,
    ...fulfillmentOrderMutations,
    ...draftOrderMutations,
    ...fileMutations,
    ...translationMutations,
  },
  ...shopResolvers,
  ...productResolvers,
  ...orderResolvers,
  ...lineItemResolvers,
  ...fulfillmentOrderResolvers,
  ...customerResolvers,
  ...metafieldResolvers,
  ...activationResolvers,
  ...draftOrderResolvers,
  ...fileResolvers,
  ...translationResolvers,
};
