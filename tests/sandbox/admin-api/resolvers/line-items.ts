import { findProduct, findVariant } from '../../state/find.ts';
import type { Order, OrderLine } from '../../state/shop-state.ts';
import type { Fields } from '../context.ts';
import { gid } from '../gid.ts';
import { bagOf } from '../money.ts';
import { wrap } from '../owners.ts';
import { sourceOf, type LineItemSource } from '../source.ts';
import { discountFields } from './order-terms.ts';
import { attributesOf } from './orders.ts';

export const lineItemResolvers = {
  LineItem: {
    id: ({ line }) => gid('LineItem', line.id),
    title: ({ line }) => line.title,
    name: ({ line }) => (line.variantTitle === '' ? line.title : `${line.title} - ${line.variantTitle}`),
    variantTitle: ({ line }) => line.variantTitle || null,
    sku: ({ line }) => line.sku || null,
    vendor: ({ line }, _args, { world }) => findProduct(world.state, line.productId)?.vendor ?? null,
    quantity: ({ line }) => line.quantity,
    currentQuantity: ({ line }) => line.currentQuantity,
    refundableQuantity: ({ line }) => line.currentQuantity,
    unfulfilledQuantity: ({ line }) => line.currentQuantity,
    nonFulfillableQuantity: ({ order, line }) => line.currentQuantity - fulfillable(order, line),
    fulfillableQuantity: ({ order, line }) => fulfillable(order, line),
    customAttributes: ({ line }) => attributesOf(line.properties),
    lineItemGroup: ({ line }, _args, { world }) => {
      if (line.group === null) return null;

      const parent = findVariant(world.state, line.group.variantId);
      return {
        __typename: 'LineItemGroup',
        id: gid('LineItemGroup', line.group.id),
        title: line.group.title,
        quantity: line.group.quantity,
        customAttributes: attributesOf(line.group.properties),
        variantId: line.group.variantId === null ? null : gid('ProductVariant', line.group.variantId),
        variantSku: parent?.variant.sku ?? null,
        productId: parent === null ? null : gid('Product', parent.product.id),
      };
    },
    originalUnitPriceSet: ({ order, line }) => bagOf(order, Number(line.unitPrice)),
    originalTotalSet: ({ order, line }) => bagOf(order, Number(line.unitPrice) * line.quantity),
    discountedUnitPriceSet: ({ order, line }) => bagOf(order, Number(line.discountedUnitPrice)),
    discountedUnitPriceAfterAllDiscountsSet: ({ order, line }) =>
      bagOf(order, Number(line.discountedUnitPrice)),
    discountedTotalSet: ({ order, line }) => bagOf(order, Number(line.discountedUnitPrice) * line.quantity),
    totalDiscountSet: ({ order, line }) =>
      bagOf(order, (Number(line.unitPrice) - Number(line.discountedUnitPrice)) * line.quantity),
    product: ({ line }, _args, { world }) => wrap(findProduct(world.state, line.productId), sourceOf.product),
    variant: ({ line }, _args, { world }) =>
      wrap(findVariant(world.state, line.variantId), ({ product, variant }) =>
        sourceOf.variant(product, variant),
      ),
    sellingPlan: ({ line }) =>
      line.sellingPlanName === null ? null : { name: line.sellingPlanName, sellingPlanId: null },
    image: ({ line }, _args, { world }) => {
      const url = findProduct(world.state, line.productId)?.image ?? null;
      return url === null ? null : { url, altText: line.title };
    },
    requiresShipping: ({ line }, _args, { world }) =>
      findVariant(world.state, line.variantId)?.variant.requiresShipping ?? true,
    restockable: () => true,
    taxable: ({ line }, _args, { world }) =>
      findVariant(world.state, line.variantId)?.variant.taxable ?? true,
    isGiftCard: () => false,
    merchantEditable: ({ order }) => order.cancelledAt === null,
    discountAllocations: ({ order, line }) =>
      line.discountAllocations.map(({ application, amount }) => ({
        allocatedAmountSet: bagOf(order, Number(amount)),
        discountApplication: discountFields(order, application),
      })),
    taxLines: () => [],
  } satisfies Fields<LineItemSource>,
};

// As recorded: pieces in a fulfilment order that is on hold cannot be fulfilled.
function fulfillable(order: Order, line: OrderLine): number {
  return order.fulfillmentOrders
    .filter(({ status }) => status === 'OPEN' || status === 'IN_PROGRESS')
    .flatMap((fulfillmentOrder) => fulfillmentOrder.lines)
    .filter((item) => item.lineItemId === line.id)
    .reduce((total, item) => total + item.remainingQuantity, 0);
}
