/** What the app is told in tests and benchmarks besides its database. */
export const testEnvironment = {
  NODE_ENV: 'test' as const,
  SHOPIFY_API_KEY: 'atelier-test-key',
  SHOPIFY_API_SECRET: 'atelier-test-secret',
  SHOPIFY_APP_URL: 'https://atelier.test',
  SCOPES:
    'write_products,write_orders,write_cart_transforms,write_validations,write_merchant_managed_fulfillment_orders',
  LOG_LEVEL: 'silent',
};
