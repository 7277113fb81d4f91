import { z } from 'zod';

/**
 * A job: its name, what its payload has to be, and its key. Of the same name and key only one waits at a time, so a
 * burst of webhooks about one order is one reading of it.
 */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  key(payload: Payload): string;
}

const shop = z.string().min(1);
const id = z.string().min(1);

/** Reads the order from Shopify and brings its commissions in line: opens, flags, never deletes. */
export const reconcileOrder = define({
  name: 'order.reconcile',
  payload: z.object({ shop, orderId: id }),
  key: (job) => `${job.shop}/${job.orderId}`,
});

/** Finds orders whose webhook never came. */
export const sweepOrders = define({
  name: 'orders.sweep',
  payload: z.object({ shop }),
  key: (job) => job.shop,
});

/** Starts `orders.sweep` for every installed shop; on a schedule. */
export const sweepAll = define({ name: 'sweep.all', payload: z.object({}), key: () => 'all' });

/** Brings holds and tags at Shopify in line with the commission's stage. */
export const alignCommission = define({
  name: 'commission.align',
  payload: z.object({ shop, commissionId: z.uuid() }),
  key: (job) => `${job.shop}/${job.commissionId}`,
});

/** Writes a published version's metafields to the products that carry the set. */
export const publishOptionSet = define({
  name: 'option-set.publish',
  payload: z.object({ shop, optionSetId: z.uuid(), version: z.int().min(1) }),
  key: (job) => `${job.shop}/${job.optionSetId}/${job.version}`,
});

/** Has the words of a published version said in the shop's languages. */
export const translateOptionSet = define({
  name: 'option-set.translate',
  payload: z.object({ shop, optionSetId: z.uuid(), version: z.int().min(1) }),
  key: (job) => `${job.shop}/${job.optionSetId}/${job.version}`,
});

/** Removes the metafields from products that no longer carry a set. */
export const withdrawOptionSet = define({
  name: 'option-set.withdraw',
  payload: z.object({ shop, productIds: z.array(id).min(1) }),
  key: (job) => `${job.shop}/${job.productIds.toSorted().join(',')}`,
});

/** Activates what charges and checks options in the store; safe to run at every install. */
export const activateShop = define({
  name: 'shop.activate',
  payload: z.object({ shop }),
  key: (job) => job.shop,
});

const delivery = z.object({ shop, webhookId: id });

export const uninstallShop = define({ name: 'shop.uninstalled', payload: delivery, key: byDelivery });

export const updateScopes = define({ name: 'shop.scopes-updated', payload: delivery, key: byDelivery });

export const gatherCustomerData = define({
  name: 'privacy.data-request',
  payload: delivery,
  key: byDelivery,
});

export const redactCustomer = define({
  name: 'privacy.redact-customer',
  payload: delivery,
  key: byDelivery,
});

export const redactShop = define({ name: 'privacy.redact-shop', payload: delivery, key: byDelivery });

/** A product was changed or deleted at Shopify: its assignment may have to follow. */
export const noteProductChange = define({
  name: 'product.changed',
  payload: z.object({ shop, productId: id, webhookId: id }),
  key: (job) => `${job.shop}/${job.productId}`,
});

/** Writes what holds for all pieces of the shop today: route, spot prices, calendar, stock. */
export const writeWorkshop = define({
  name: 'workshop.write',
  payload: z.object({ shop }),
  key: (job) => job.shop,
});

/** Asks the shop's source for spot prices. */
export const fetchSpotPrices = define({
  name: 'workshop.spot-prices',
  payload: z.object({ shop }),
  key: (job) => job.shop,
});

/** Makes, or finds again, the product whose variants charge for options where Functions are refused. */
export const ensureSurcharges = define({
  name: 'workshop.surcharges',
  payload: z.object({ shop }),
  key: (job) => job.shop,
});

/** Begins a day in every installed shop's workshop; on a schedule. */
export const beginDay = define({ name: 'workshop.day', payload: z.object({}), key: () => 'all' });

/** Brings a file that a shopper sent to Shopify Files. */
export const storeUpload = define({
  name: 'upload.store',
  payload: z.object({ shop, reference: id }),
  key: (job) => `${job.shop}/${job.reference}`,
});

/** Deletes shoppers' files that are to be forgotten from Shopify Files. */
export const deleteFiles = define({
  name: 'upload.delete',
  payload: z.object({ shop, fileIds: z.array(id).min(1) }),
  key: (job) => `${job.shop}/${job.fileIds.toSorted().join(',')}`,
});

/** Forgets files that no order has claimed; on a schedule. */
export const forgetUploads = define({ name: 'upload.forget', payload: z.object({}), key: () => 'all' });

export const jobs = [
  reconcileOrder,
  sweepOrders,
  sweepAll,
  alignCommission,
  publishOptionSet,
  translateOptionSet,
  withdrawOptionSet,
  activateShop,
  uninstallShop,
  updateScopes,
  gatherCustomerData,
  redactCustomer,
  redactShop,
  noteProductChange,
  writeWorkshop,
  fetchSpotPrices,
  ensureSurcharges,
  beginDay,
  storeUpload,
  deleteFiles,
  forgetUploads,
] as const;

function define<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

function byDelivery(job: { shop: string; webhookId: string }): string {
  return `${job.shop}/${job.webhookId}`;
}
