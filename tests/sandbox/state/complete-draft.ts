import { findVariant } from './find.ts';
import { placeOrder } from './place-order.ts';
import { shareDiscounts, type DiscountTerms } from './share-discounts.ts';
import type { DraftDiscount, DraftOrder } from './draft-order.ts';
import type { Order } from './shop-state.ts';
import type { DiscountApplication } from './terms-of-sale.ts';
import type { World } from './world.ts';

/** What a draft's lines cost after its discounts, in cents of the shop's currency. */
export interface PricedDraft {
  applications: DiscountApplication[];
  lines: { line: DraftOrder['lines'][number]; allocations: { application: number; cents: number }[] }[];
  subtotalCents: number;
  discountCents: number;
}

/** Line discounts first, then the draft's own, each of what is left. */
export function priceDraft(draft: DraftOrder): PricedDraft {
  // A line's own discount is one on a "product" that no other line has.
  const lines = draft.lines.map((line, index) => ({
    productId: String(index),
    unitCents: centsOf(line.unitPrice),
    quantity: line.quantity,
  }));
  const ofLines = draft.lines.flatMap(({ discount, quantity }, index) =>
    discount === null ? [] : [{ discount, terms: termsOf(discount, [String(index)], quantity) }],
  );
  const ofDraft =
    draft.discount === null ? [] : [{ discount: draft.discount, terms: termsOf(draft.discount, [], 1) }];
  const all = [...ofLines, ...ofDraft];
  const shares = shareDiscounts(
    lines,
    all.map(({ terms }) => terms),
    1,
  );

  return {
    applications: all.map(({ discount, terms }) => ({
      title: discount.title,
      code: null,
      value: discount.value,
      target: terms.productIds.length === 0 ? 'order' : 'products',
    })),
    lines: draft.lines.map((line, index) => ({
      line,
      allocations: (shares[index] ?? []).map(({ discount, cents }) => ({ application: discount, cents })),
    })),
    subtotalCents: lines.reduce((sum, { unitCents, quantity }) => sum + unitCents * quantity, 0),
    discountCents: shares.flat().reduce((sum, { cents }) => sum + cents, 0),
  };
}

/** Makes the order that the draft stands for and tells both; a draft that was completed answers with its order. */
export function completeDraft(world: World, draft: DraftOrder, isPaid: boolean): Order {
  const placed = world.state.orders.find(({ id }) => id === draft.orderId);
  if (placed !== undefined) return placed;

  const { applications, lines } = priceDraft(draft);
  const order = placeOrder(world, {
    email: draft.email,
    customerId: draft.customerId,
    financialStatus: isPaid ? 'PAID' : 'PENDING',
    presentmentCurrency: world.state.shop.currency,
    rate: '1.0',
    note: draft.note,
    attributes: [],
    tags: draft.tags,
    shippingAddress: null,
    discountApplications: applications,
    purchasingCompany: draft.purchasingCompany,
    lines: lines.map(({ line, allocations }) => {
      const found = findVariant(world.state, line.variantId);
      return {
        productId: found?.product.id ?? null,
        variantId: line.variantId,
        title: line.title,
        variantTitle: found?.variant.title ?? '',
        sku: found?.variant.sku ?? '',
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        discountAllocations: allocations.map(({ application, cents }) => ({
          application,
          amount: (cents / 100).toFixed(2),
        })),
        properties: line.properties,
        sellingPlanName: null,
        group: null,
      };
    }),
  });
  Object.assign(draft, { status: 'COMPLETED', orderId: order.id, updatedAt: world.now() });
  world.emit('draft_orders/update', { draftOrder: draft });
  return order;
}

/** A fixed amount off a line is off each of its pieces. */
function termsOf({ value }: DraftDiscount, productIds: string[], pieces: number): DiscountTerms {
  return { value, productIds, fixedCents: value.kind === 'fixed' ? centsOf(value.amount) * pieces : 0 };
}

function centsOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}
