import { inShop } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { publishToOnlineStore } from '#app/shopify/online-store.server.ts';
import {
  readSurchargeProduct,
  setSurchargeProduct,
  type SurchargeProduct,
} from '#app/shopify/surcharge-product.server.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { type SurchargePrice, surchargePrices } from './surcharge-prices.ts';

const PRODUCT = {
  handle: 'atelier-surcharges',
  title: 'Options of your piece',
  vendor: 'Atelier',
  option: 'Amount',
};

const NOT_ON_SALE = `Shopify made the product “${PRODUCT.title}” and does not sell it in the Online Store yet. Open it in Shopify, publish it to the Online Store sales channel, and check again.`;

/**
 * Job: sees to the product whose variants charge for options where Functions are refused: makes it, finds it again after it was deleted
 * here or there, and puts right what was changed about it. Done again it changes nothing. On the transform route there is none.
 * @throws ShopifyOutage when Shopify does not answer; ShopifyRefusal when it will not make the product.
 */
export async function ensureSurchargeProduct(shop: string): Promise<void> {
  const { priceRoute, currency, productId } = await inShop(shop, async (tx) => {
    const record = await tx.shop.findUniqueOrThrow({ where: { shop } });
    const workshop = await tx.workshop.findUnique({ where: { shop } });
    return { ...record, productId: workshop?.surchargeProductId ?? null };
  });
  if (priceRoute !== 'nested') return;

  const admin = await adminFor(shop);
  const found = await readSurchargeProduct(admin, { id: productId, handle: PRODUCT.handle });
  const prices = surchargePrices(currency);
  if (found !== null && found.id !== productId && found.vendor !== PRODUCT.vendor) {
    await keep(shop, { surchargeFailure: takenBy(found) });
    return;
  }
  const product =
    found !== null && isRight(found, prices)
      ? found
      : await setSurchargeProduct(admin, {
          ...PRODUCT,
          id: found?.id ?? null,
          variants: prices.map(({ price }) => ({
            id: found?.variants.find(({ name }) => name === price)?.id ?? null,
            name: price,
            price,
          })),
        });
  const isOnSale = product.isOnSale || (await publishToOnlineStore(admin, product.id));
  await keep(shop, {
    surchargeProductId: product.id,
    surchargeVariants: variantIds(product, prices),
    surchargeFailure: isOnSale ? null : NOT_ON_SALE,
  });
}

/** The handle may be a merchant's own product's: that one is never overwritten. */
function takenBy({ vendor }: SurchargeProduct): string {
  return `A product of ${vendor || 'your own'} has the address “${PRODUCT.handle}”, which Atelier needs to charge for options. Change that product’s address in Shopify, and check again.`;
}

function isRight({ status, variants }: SurchargeProduct, prices: readonly SurchargePrice[]): boolean {
  return (
    status === 'UNLISTED' &&
    variants.length === prices.length &&
    prices.every(({ price }) =>
      variants.some(
        (variant) => variant.name === price && Number(variant.price) === Number(price) && variant.taxable,
      ),
    )
  );
}

/** {"10000": "123", …}: by minor units. */
function variantIds(product: SurchargeProduct, prices: readonly SurchargePrice[]): Record<string, string> {
  const ids = prices.map(({ minor, price }) => {
    const variant = product.variants.find(({ name }) => name === price);
    if (variant === undefined) throw new Error(`The surcharge product has no variant of ${price}.`);
    return [String(minor), variant.id] as const;
  });
  return Object.fromEntries(ids);
}

async function keep(
  shop: string,
  data: {
    surchargeProductId?: string;
    surchargeVariants?: Record<string, string>;
    surchargeFailure: string | null;
  },
): Promise<void> {
  await inShop(shop, async (tx) => {
    await lockWorkshop(tx, shop);
    await tx.workshop.update({ where: { shop }, data });
    await enqueueWorkshop(tx, shop);
  });
}
