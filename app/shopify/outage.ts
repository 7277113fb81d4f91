/** Shopify could not be reached or answered that it is unwell: the same request later may succeed. */
export class ShopifyOutage extends Error {
  override readonly name = 'ShopifyOutage';
  readonly retryable = true;
}

/** The shop no longer lets us in: uninstalled, frozen, closed, or its token is beyond renewal. */
export class ShopifyDisconnected extends Error {
  override readonly name = 'ShopifyDisconnected';
  readonly retryable = false;

  constructor(shop: string, why: string, cause?: unknown) {
    super(`${shop} does not let Atelier in: ${why} Opening Atelier in the shop's admin connects it again.`, {
      cause,
    });
  }
}
