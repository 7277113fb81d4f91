import { alignCommission } from '#app/commissions/align-commission.server.ts';
import { reconcileOrder } from '#app/commissions/reconcile-order.server.ts';
import { sweepOrders } from '#app/commissions/sweep-orders.server.ts';
import { activatePriceRoute } from '#app/options/activate-price-route.server.ts';
import { clearProducts } from '#app/options/clear-products.server.ts';
import { keepProductCurrent } from '#app/options/keep-product-current.server.ts';
import { translateWords } from '#app/options/translate-words.server.ts';
import { writePublication } from '#app/options/write-publication.server.ts';
import { gatherCustomerData } from '#app/privacy/gather-customer-data.server.ts';
import { redactCustomer } from '#app/privacy/redact-customer.server.ts';
import { redactShop } from '#app/privacy/redact-shop.server.ts';
import { farewellShop } from '#app/shops/farewell-shop.server.ts';
import { followScopes } from '#app/shops/follow-scopes.server.ts';
import { sweepAllShops } from '#app/shops/sweep-all-shops.server.ts';
import { deleteForgottenFiles, forgetUnclaimedUploads } from '#app/uploads/forget-uploads.server.ts';
import { storeUpload } from '#app/uploads/store-upload.server.ts';
import { beginDays } from '#app/workshop/begin-day.server.ts';
import { ensureSurchargeProduct } from '#app/workshop/ensure-surcharges.server.ts';
import { fetchSpotPricesNow } from '#app/workshop/fetch-spot-prices.server.ts';
import { followSurchargeProduct } from '#app/workshop/follow-surcharge-product.server.ts';
import { writeWorkshopNow } from '#app/workshop/write-workshop.server.ts';
import * as jobs from './definitions.ts';
import { handle, type Handler } from './run-job.server.ts';

/** The one place where jobs meet the verbs that do them. */
export const handlers: readonly Handler[] = [
  handle(jobs.reconcileOrder, ({ shop, orderId }) => reconcileOrder(shop, orderId, new Date())),
  handle(jobs.sweepOrders, ({ shop }) => sweepOrders(shop, new Date())),
  handle(jobs.sweepAll, () => sweepAllShops()),
  handle(jobs.alignCommission, ({ shop, commissionId }) => alignCommission(shop, commissionId, new Date())),
  handle(jobs.publishOptionSet, ({ shop, ...job }) => writePublication(shop, job)),
  handle(jobs.translateOptionSet, ({ shop, ...job }) => translateWords(shop, job)),
  handle(jobs.withdrawOptionSet, ({ shop, ...job }) => clearProducts(shop, job)),
  handle(jobs.activateShop, ({ shop }) => activatePriceRoute(shop)),
  handle(jobs.uninstallShop, ({ shop, webhookId }) => farewellShop(shop, webhookId, new Date())),
  handle(jobs.updateScopes, ({ shop, webhookId }) => followScopes(shop, webhookId)),
  handle(jobs.gatherCustomerData, ({ shop, webhookId }) => gatherCustomerData(shop, webhookId, new Date())),
  handle(jobs.redactCustomer, ({ shop, webhookId }) => redactCustomer(shop, webhookId, new Date())),
  handle(jobs.redactShop, ({ shop }) => redactShop(shop)),
  handle(jobs.noteProductChange, async ({ shop, ...job }) => {
    await followSurchargeProduct(shop, job.productId);
    await keepProductCurrent(shop, job);
  }),
  handle(jobs.writeWorkshop, ({ shop }) => writeWorkshopNow(shop, new Date())),
  handle(jobs.fetchSpotPrices, ({ shop }) => fetchSpotPricesNow(shop, new Date())),
  handle(jobs.ensureSurcharges, ({ shop }) => ensureSurchargeProduct(shop)),
  handle(jobs.beginDay, () => beginDays()),
  handle(jobs.deleteFiles, ({ shop, fileIds }) => deleteForgottenFiles(shop, fileIds)),
  handle(jobs.forgetUploads, () => forgetUnclaimedUploads(new Date())),
  handle(jobs.storeUpload, ({ shop, reference }) => storeUpload(shop, reference, new Date())),
];
