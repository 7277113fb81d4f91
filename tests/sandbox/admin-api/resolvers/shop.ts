import { connect, type PageArguments } from '../connection.ts';
import type { Context, Fields } from '../context.ts';
import { gid } from '../gid.ts';
import {
  sourceOf,
  type AppInstallationSource,
  type AppSource,
  type FunctionSource,
  type LocationSource,
  type ShopSource,
} from '../source.ts';
import { metafieldFields } from './metafields.ts';

const planNames = { basic: 'Basic', plus: 'Shopify Plus', development: 'Development' };

function domainOf({ world }: Context) {
  const { id, domain } = world.state.shop;
  return { id: gid('Domain', id), host: domain, url: `https://${domain}`, sslEnabled: true };
}

function scopeList(scopes: readonly string[]) {
  return scopes.map((handle) => ({ handle, description: handle.replaceAll('_', ' ') }));
}

export const shopResolvers = {
  Shop: {
    id: (_shop, _args, { world }) => gid('Shop', world.state.shop.id),
    name: (_shop, _args, { world }) => world.state.shop.name,
    email: (_shop, _args, { world }) => world.state.shop.email,
    contactEmail: (_shop, _args, { world }) => world.state.shop.email,
    myshopifyDomain: (_shop, _args, { world }) => world.state.shop.domain,
    primaryDomain: (_shop, _args, context) => domainOf(context),
    url: (_shop, _args, context) => domainOf(context).url,
    currencyCode: (_shop, _args, { world }) => world.state.shop.currency,
    currencyFormats: (_shop, _args, { world }) => currencyFormats(world.state.shop.moneyFormat),
    enabledPresentmentCurrencies: (_shop, _args, { world }) => [
      ...new Set(world.state.shop.markets.map((market) => market.currency)),
    ],
    ianaTimezone: (_shop, _args, { world }) => world.state.shop.timezone,
    plan: (_shop, _args, { world }) => ({
      displayName: planNames[world.state.shop.plan],
      publicDisplayName: planNames[world.state.shop.plan],
      partnerDevelopment: world.state.shop.plan === 'development',
      shopifyPlus: world.state.shop.plan === 'plus',
    }),
    taxesIncluded: () => true,
    taxShipping: () => false,
    unitSystem: () => 'METRIC_SYSTEM',
    weightUnit: () => 'GRAMS',
    orderNumberFormatPrefix: () => '#',
    orderNumberFormatSuffix: () => '',
    shopAddress: (_shop, _args, { world }) => ({ countryCodeV2: world.state.shop.country }),
    ...metafieldFields<ShopSource>('SHOP', (_shop, { world }) => world.state.shop.id),
  } satisfies Fields<ShopSource>,
  App: {
    id: (_app, _args, { world }) => gid('App', world.app.appId),
    handle: (_app, _args, { world }) => world.app.handle,
    title: (_app, _args, { world }) => world.app.title,
    apiKey: (_app, _args, { world }) => world.app.apiKey,
    developerName: (_app, _args, { world }) => world.app.developerName,
    embedded: () => true,
    requestedAccessScopes: (_app, _args, { world }) => scopeList(world.app.scopes),
    optionalAccessScopes: () => [],
    installation: (_app, _args, { world }) =>
      world.state.installation === null ? null : sourceOf.installation(),
    webhookApiVersion: () => '2026-10',
  } satisfies Fields<AppSource>,
  AppInstallation: {
    id: (_installation, _args, { world }) => gid('AppInstallation', world.state.installation?.id ?? '0'),
    app: () => sourceOf.app(),
    accessScopes: (_installation, _args, { world }) => scopeList(world.state.installation?.scopes ?? []),
    launchUrl: (_installation, _args, { world }) =>
      `https://admin.shopify.com/store/${world.state.shop.domain.split('.')[0]}/apps/${world.app.handle}`,
    uninstallUrl: () => null,
    activeSubscriptions: () => [],
    ...metafieldFields<AppInstallationSource>(
      'APPINSTALLATION',
      (_installation, { world }) => world.state.installation?.id ?? '0',
    ),
  } satisfies Fields<AppInstallationSource>,
  ShopifyFunction: {
    id: ({ definition }) => definition.id,
    handle: ({ definition }) => definition.handle,
    title: ({ definition }) => definition.title,
    description: ({ definition }) => definition.title,
    apiType: ({ definition }) => definition.apiType,
    apiVersion: () => '2026-10',
    app: () => sourceOf.app(),
    appKey: (_function, _args, { world }) => world.app.apiKey,
    useCreationUi: () => false,
  } satisfies Fields<FunctionSource>,
  Location: {
    id: ({ location }) => gid('Location', location.id),
    legacyResourceId: ({ location }) => location.id,
    name: ({ location }) => location.name,
    isActive: () => true,
    isPrimary: ({ location }, _args, { world }) => world.state.locations[0]?.id === location.id,
    fulfillsOnlineOrders: () => true,
    shipsInventory: () => true,
  } satisfies Fields<LocationSource>,
};

export const shopQueries = {
  shop: () => sourceOf.shop(),
  app: (_root, { id }: { id?: string | null }, { world }) =>
    id === undefined || id === null || id === gid('App', world.app.appId) ? sourceOf.app() : null,
  currentAppInstallation: () => sourceOf.installation(),
  shopifyFunctions: (_root, args: PageArguments & { apiType?: string | null }, { world }) =>
    connect({
      items: world.app.functions.filter((one) => !args.apiType || one.apiType === args.apiType),
      args,
      id: (one) => one.id,
      node: sourceOf.function,
    }),
  shopifyFunction: (_root, { id }: { id: string }, { world }) => {
    const found = world.app.functions.find((one) => one.id === id);
    return found === undefined ? null : sourceOf.function(found);
  },
  locations: (_root, args: PageArguments, { world }) =>
    connect({
      items: world.state.locations,
      args,
      id: (one) => one.id,
      sortBy: (one) => one.name,
      node: sourceOf.location,
    }),
} satisfies Fields;

function currencyFormats(moneyFormat: string) {
  return {
    moneyFormat,
    moneyWithCurrencyFormat: moneyFormat,
    moneyInEmailsFormat: moneyFormat,
    moneyWithCurrencyInEmailsFormat: moneyFormat,
  };
}
