export interface UserError {
  readonly message: string;
  readonly field?: readonly string[] | null;
  readonly code?: string | null;
}

/** Shopify refused what was asked, in its own words. Asking again will be refused again. */
export class ShopifyRefusal extends Error {
  override readonly name = 'ShopifyRefusal';
  readonly retryable = false;
  readonly userErrors: readonly UserError[];

  constructor(attempt: string, userErrors: readonly UserError[]) {
    super(`${attempt}: ${userErrors.map((error) => error.message).join(' ')}`);
    this.userErrors = userErrors;
  }
}

/** @throws ShopifyRefusal when there are user errors. Read them first where some mean success. */
export function refuseOn(userErrors: readonly UserError[] | undefined, attempt: string): void {
  if (userErrors === undefined) throw new ShopifyRefusal(attempt, [{ message: 'Shopify gave no answer.' }]);
  if (userErrors.length > 0) throw new ShopifyRefusal(attempt, userErrors);
}
