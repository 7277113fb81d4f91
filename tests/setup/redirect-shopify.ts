// Loaded before anything else, because Shopify's library keeps the `fetch` it finds when it is imported.
import '../sandbox/redirect-fetch.ts';
