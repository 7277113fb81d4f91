/** What Shopify knows of the app from its configuration (shopify.app.toml) and its released version. */
export interface AppRegistration {
  apiKey: string;
  apiSecret: string;
  /** Where the app answers; may be set after the world was made. */
  appUrl: string;
  /** Numeric part of gid://shopify/App/…; also names its reserved metafield namespaces. */
  appId: string;
  handle: string;
  title: string;
  developerName: string;
  /** What an installation grants. */
  scopes: string[];
  functions: AppFunction[];
}

export interface AppFunction {
  /** The extension's handle, as `functionHandle` takes it. */
  handle: string;
  id: string;
  title: string;
  /** "cart_transform", "cart_checkout_validation" … */
  apiType: string;
}

/** The demo shop's app, with whatever is given instead. */
export function registerApp(given: Partial<AppRegistration> = {}): AppRegistration {
  return {
    apiKey: 'atelier-sandbox-key',
    apiSecret: 'atelier-sandbox-secret',
    appUrl: 'http://localhost:4001',
    appId: '20301',
    handle: 'atelier',
    title: 'Atelier',
    developerName: 'Atelier',
    scopes: [
      'write_products',
      'write_orders',
      'write_cart_transforms',
      'write_validations',
      'write_app_proxy',
      'write_merchant_managed_fulfillment_orders',
    ],
    functions: [
      {
        handle: 'option-pricing',
        id: '0196a1de-5b0c-7d11-8f0e-5e0c3c9b7a01',
        title: 'Option pricing',
        apiType: 'cart_transform',
      },
      {
        handle: 'option-validation',
        id: '0196a1de-5b0c-7d11-8f0e-5e0c3c9b7a02',
        title: 'Option validation',
        apiType: 'cart_checkout_validation',
      },
    ],
    ...given,
  };
}
