/** A file that a piece was ordered with, as its commission shows it. */
export interface SentFile {
  readonly reference: string;
  /** As the shopper called it; null while nothing has arrived. */
  readonly name: string | null;
  readonly isPicture: boolean;
  readonly state:
    /** In Shopify Files, at this address. */
    | { readonly kind: 'stored'; readonly url: string }
    | { readonly kind: 'storing' }
    /** Shopify could not use it; in its words. */
    | { readonly kind: 'failed'; readonly why: string }
    /** The sale did not wait for it, and it has not come. */
    | { readonly kind: 'missing' };
}
