import { liquidCart, liquidCurrency } from './liquid-cart.ts';
import { LiquidObject } from './liquid-object.ts';
import { liquidMetafields, liquidProduct } from './liquid-product.ts';
import { moneyFormat } from './money-format.ts';
import type { Page, SectionPlace } from './page.ts';

/** The global objects that Liquid finds on every page, and those of this one. */
export function liquidObjects(page: Page, section: SectionPlace | null): Record<string, unknown> {
  const { world, cart, market } = page;
  const product = page.product === undefined ? null : liquidProduct(world, page.product, page);

  return {
    shop: liquidShop(page),
    product,
    cart: liquidCart(world, cart),
    localization: liquidLocalization(page),
    request: new LiquidObject('request', {
      design_mode: page.designMode,
      visual_preview_mode: false,
      locale: liquidLanguage(page.locale),
      path: page.path,
      host: world.state.shop.domain,
      origin: `https://${world.state.shop.domain}`,
      page_type: page.template,
    }),
    routes: new LiquidObject('routes', {
      root_url: '/',
      cart_url: '/cart',
      cart_add_url: '/cart/add',
      cart_change_url: '/cart/change',
      cart_update_url: '/cart/update',
      cart_clear_url: '/cart/clear',
      all_products_collection_url: '/collections/all',
    }),
    template: new LiquidObject(
      'template',
      { name: page.template, suffix: null, directory: null },
      page.template,
    ),
    customer: liquidCustomer(page),
    collections: null,
    all_products: world.state.products
      .filter(({ status }) => status === 'ACTIVE')
      .map((each) => liquidProduct(world, each, { market })),
    page_title: page.product?.title ?? world.state.shop.name,
    canonical_url: `https://${world.state.shop.domain}${page.path}`,
    content_for_layout: '',
    content_for_header: '',
    notice: page.notice ?? null,
    ...(section === null ? {} : { section: liquidSection(section) }),
  };
}

function liquidShop({ world, market }: Page): LiquidObject {
  const { shop } = world.state;
  const { format } = moneyFormat(market.currency, shop);

  return new LiquidObject('shop', {
    id: Number(shop.id),
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    permanent_domain: shop.domain,
    url: `https://${shop.domain}`,
    secure_url: `https://${shop.domain}`,
    currency: shop.currency,
    money_format: format,
    money_with_currency_format: `${format} ${market.currency}`,
    enabled_currencies: [...new Set(shop.markets.map(({ currency }) => currency))].map((code) =>
      liquidCurrency(code, moneyFormat(code, shop).format),
    ),
    locale: 'en',
    metafields: liquidMetafields(world, 'SHOP', shop.id),
    customer_accounts_enabled: true,
    products_count: world.state.products.length,
  });
}

function liquidLocalization({ world, market, locale }: Page): LiquidObject {
  const { shop } = world.state;
  const countries = shop.markets.map(({ country, currency }) => liquidCountry(country, currency, shop));

  return new LiquidObject('localization', {
    available_countries: countries,
    available_languages: [liquidLanguage('en')],
    country: liquidCountry(market.country, market.currency, shop),
    language: liquidLanguage(locale),
    market: new LiquidObject('market', { handle: market.country.toLowerCase(), id: 1 }),
  });
}

function liquidCountry(
  iso: string,
  currency: string,
  shop: { currency: string; moneyFormat: string },
): LiquidObject {
  return new LiquidObject('country', {
    iso_code: iso,
    name: new Intl.DisplayNames('en', { type: 'region' }).of(iso) ?? iso,
    currency: liquidCurrency(currency, moneyFormat(currency, shop).format),
    unit_system: iso === 'US' ? 'imperial' : 'metric',
  });
}

function liquidCustomer({ world, customerId }: Page): LiquidObject | null {
  const customer = world.state.customers.find(({ id }) => id === customerId);
  if (customer === undefined) return null;

  return new LiquidObject('customer', {
    id: Number(customer.id),
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: `${customer.firstName} ${customer.lastName}`,
    email: customer.email,
    phone: customer.phone,
  });
}

function liquidLanguage(iso: string): LiquidObject {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(iso) ?? iso;

  return new LiquidObject('shop_locale', {
    iso_code: iso,
    name,
    endonym_name: name,
    primary: iso === 'en',
    root_url: '/',
  });
}

function liquidSection({ id, key }: SectionPlace): LiquidObject {
  return new LiquidObject('section', {
    id,
    settings: {},
    blocks: [],
    index: 1,
    location: key === null ? 'static' : 'template',
  });
}
