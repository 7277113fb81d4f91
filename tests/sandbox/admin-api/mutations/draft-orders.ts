import { randomBytes } from 'node:crypto';
import { completeDraft } from '../../state/complete-draft.ts';
import { findOrder, findVariant } from '../../state/find.ts';
import type { DraftDiscount, DraftOrder } from '../../state/draft-order.ts';
import type { World } from '../../state/world.ts';
import type { Fields } from '../context.ts';
import { idOf } from '../gid.ts';
import { sourceOf } from '../source.ts';
import { userError, type UserError } from '../user-error.ts';
import { cleanTags } from './tags.ts';
import { refuseUnknownInput } from './unknown-input.ts';

type MoneyInput = { amount: string; currencyCode: string };
type DiscountInput = {
  title?: string | null;
  description?: string | null;
  value: number;
  valueType: 'FIXED_AMOUNT' | 'PERCENTAGE';
};
type LineInput = {
  appliedDiscount?: DiscountInput | null;
  title?: string | null;
  variantId?: string | null;
  quantity: number;
  originalUnitPrice?: string | null;
  originalUnitPriceWithCurrency?: MoneyInput | null;
  priceOverride?: MoneyInput | null;
  customAttributes?: { key: string; value: string }[] | null;
};
type DraftInput = {
  appliedDiscount?: DiscountInput | null;
  purchasingEntity?: PurchasingInput | null;
  email?: string | null;
  note?: string | null;
  tags?: string[] | null;
  lineItems?: LineInput[] | null;
  paymentTerms?: { paymentTermsTemplateId?: string | null } | null;
  reserveInventoryUntil?: string | null;
};

type PurchasingInput = {
  customerId?: string | null;
  purchasingCompany?: { companyId: string; companyContactId: string; companyLocationId: string } | null;
};

/** No taxes are charged here, so an exemption changes nothing. */
const knownInputs = [
  'appliedDiscount',
  'email',
  'lineItems',
  'note',
  'purchasingEntity',
  'tags',
  'taxExempt',
];

/** The basics of drafts; every message as recorded. */
export const draftOrderMutations = {
  draftOrderCreate: (_root, { input }: { input: DraftInput }, { world }) => {
    const error = refusalOf(world, input);
    if (error !== null) return { draftOrder: null, userErrors: [error] };

    refuseUnknownInput('draftOrderCreate', input, knownInputs);

    const now = world.now();
    const draft: DraftOrder = {
      id: world.nextId(),
      name: `#D${world.state.draftOrders.length + 1}`,
      token: randomBytes(16).toString('hex'),
      status: 'OPEN',
      invoiceSentAt: null,
      orderId: null,
      ...buyerOf(world, input.purchasingEntity ?? {}),
      discount: discountOf(input.appliedDiscount),
      email: input.email ?? '',
      note: input.note ?? '',
      tags: cleanTags(input.tags ?? []),
      lines: (input.lineItems ?? []).map((line) => draftLine(world, line)),
      createdAt: now,
      updatedAt: now,
    };
    world.state.draftOrders.push(draft);
    world.emit('draft_orders/create', { draftOrder: draft });
    return { draftOrder: sourceOf.draftOrder(draft), userErrors: [] };
  },
  draftOrderComplete: (
    _root,
    args: { id: string; paymentPending?: boolean | null; paymentGatewayId?: string | null },
    { world },
  ) => {
    const draft = world.state.draftOrders.find((one) => one.id === idOf('DraftOrder', args.id));
    if (draft === undefined)
      return { draftOrder: null, userErrors: [userError(['id'], 'Draft order not found')] };

    const refusal = args.paymentGatewayId
      ? 'Invalid payment gateway'
      : findOrder(world.state, draft.orderId) && 'This order has been paid';
    if (refusal) return { draftOrder: sourceOf.draftOrder(draft), userErrors: [userError(null, refusal)] };

    completeDraft(world, draft, args.paymentPending !== true);
    return { draftOrder: sourceOf.draftOrder(draft), userErrors: [] };
  },
  draftOrderInvoiceSend: (_root, args: { id: string; email?: { to?: string | null } | null }, { world }) => {
    const draft = world.state.draftOrders.find((one) => one.id === idOf('DraftOrder', args.id));
    if (draft === undefined)
      return { draftOrder: null, userErrors: [userError(null, 'Draft order not found')] };

    const refusals = [
      ...((args.email?.to ?? draft.email) === '' ? ["To can't be blank"] : []),
      ...(draft.status === 'COMPLETED'
        ? ["Draft order Invoice can't be sent. This draft order is already paid."]
        : []),
    ];
    if (refusals.length > 0) {
      const userErrors = refusals.map((message) => userError(null, message));
      return { draftOrder: sourceOf.draftOrder(draft), userErrors };
    }
    const now = world.now();
    Object.assign(draft, { status: 'INVOICE_SENT', invoiceSentAt: now, updatedAt: now });
    world.emit('draft_orders/update', { draftOrder: draft });
    return { draftOrder: sourceOf.draftOrder(draft), userErrors: [] };
  },
} satisfies Fields;

function buyerOf(
  world: World,
  { customerId, purchasingCompany }: PurchasingInput,
): Pick<DraftOrder, 'customerId' | 'purchasingCompany'> {
  if (!purchasingCompany) return { customerId: idOf('Customer', customerId), purchasingCompany: null };

  const companyId = idOf('Company', purchasingCompany.companyId) ?? '';
  const locationId = idOf('CompanyLocation', purchasingCompany.companyLocationId) ?? '';
  const contactId = idOf('CompanyContact', purchasingCompany.companyContactId);
  const company = world.state.companies.find(({ id }) => id === companyId);
  const contact = company?.contacts.find(({ id }) => id === contactId);
  return { customerId: contact?.customerId ?? null, purchasingCompany: { companyId, locationId } };
}

function discountOf(input: DiscountInput | null | undefined): DraftDiscount | null {
  if (!input) return null;

  const { value, valueType } = input;
  return {
    title: input.title ?? input.description ?? 'Custom discount',
    value:
      valueType === 'PERCENTAGE'
        ? { kind: 'percentage', percent: value }
        : { kind: 'fixed', amount: String(value) },
  };
}

function refusalOf(world: World, input: DraftInput): UserError | null {
  const { email, paymentTerms, reserveInventoryUntil } = input;
  const lines = input.lineItems ?? [];
  if (paymentTerms && !paymentTerms.paymentTermsTemplateId) {
    return userError(null, 'Payment terms template id can not be empty.');
  }
  if (reserveInventoryUntil && Date.parse(reserveInventoryUntil) < world.clock.now()) {
    return userError(null, "Reserve until can't be in the past");
  }
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return userError(['email'], 'Email is invalid');
  if (lines.length === 0) return userError(null, 'Add at least 1 product');

  for (const [index, line] of lines.entries()) {
    const variantId = idOf('ProductVariant', line.variantId);
    if (line.quantity < 1) {
      const message = 'Quantity must be greater than or equal to 1';
      return userError(['lineItems', String(index), 'quantity'], message);
    }
    if (line.variantId && findVariant(world.state, variantId) === null) {
      return userError(null, `Product with ID ${variantId} is no longer available.`);
    }
    if (!line.variantId && !line.title) return userError(null, 'Merchandise title is empty.');
    if (Number(priceOf(line)) < 0) return userError(null, 'Cannot send negative price for line_item');
  }
  return null;
}

function draftLine(world: World, line: LineInput): DraftOrder['lines'][number] {
  const found = findVariant(world.state, idOf('ProductVariant', line.variantId));
  return {
    title: found?.product.title ?? line.title ?? '',
    variantId: found?.variant.id ?? null,
    quantity: line.quantity,
    // A variant keeps its own price unless it is overridden.
    unitPrice: line.priceOverride?.amount ?? found?.variant.price ?? priceOf(line),
    discount: discountOf(line.appliedDiscount),
    properties: (line.customAttributes ?? []).map(({ key, value }) => ({ name: key, value })),
  };
}

function priceOf({ originalUnitPrice, originalUnitPriceWithCurrency }: LineInput): string {
  return originalUnitPriceWithCurrency?.amount ?? originalUnitPrice ?? '0.00';
}
