import { purchaserOf, type Purchaser } from '../state/purchasing-company.ts';
import { listedProducts } from './listed-products.ts';
import { liquidCart, liquidCurrency } from './liquid-cart.ts';
import { LiquidObject } from './liquid-object.ts';
import { liquidMetafields, liquidProduct } from './liquid-product.ts';
import { rootOf } from './locale-path.ts';
import { marketId } from './market.ts';
import { moneyFormat } from './money-format.ts';
import type { Page, SectionPlace } from './page.ts';

/** The global objects that Liquid finds on every page, and those of this one. */
export function liquidObjects(page: Page, section: SectionPlace | null): Record<string, unknown> {
  const { world, root } = page;
  const product = page.product === undefined ? null : liquidProduct(world, page.product, page);

  return {
    shop: liquidShop(page),
    product,
    cart: liquidCart(page),
    localization: liquidLocalization(page),
    request: new LiquidObject('request', {
      design_mode: page.designMode,
      visual_preview_mode: false,
      locale: liquidLanguage(page, page.locale),
      path: `${root}${page.path}`,
      host: world.state.shop.domain,
      origin: `https://${world.state.shop.domain}`,
      page_type: page.template,
    }),
    routes: liquidRoutes(root),
    template: new LiquidObject(
      'template',
      { name: page.template, suffix: null, directory: null },
      page.template,
    ),
    customer: liquidCustomer(page),
    collections: null,
    all_products: listedProducts(world.state, page.searched).map((each) =>
      liquidProduct(world, each, { ...page, variantId: undefined }),
    ),
    search: new LiquidObject('search', {
      performed: page.searched !== undefined,
      terms: page.searched ?? '',
      results_count: listedProducts(world.state, page.searched).length,
    }),
    page_title: page.product?.title ?? world.state.shop.name,
    canonical_url: `https://${world.state.shop.domain}${root}${page.path}`,
    content_for_layout: '',
    content_for_header: '',
    notice: page.notice ?? null,
    ...(section === null ? {} : { section: liquidSection(section) }),
  };
}

function liquidRoutes(root: string): LiquidObject {
  return new LiquidObject('routes', {
    root_url: root || '/',
    cart_url: `${root}/cart`,
    cart_add_url: `${root}/cart/add`,
    cart_change_url: `${root}/cart/change`,
    cart_update_url: `${root}/cart/update`,
    cart_clear_url: `${root}/cart/clear`,
    search_url: `${root}/search`,
    collections_url: `${root}/collections`,
    all_products_collection_url: `${root}/collections/all`,
  });
}

function liquidShop(page: Page): LiquidObject {
  const { world, market } = page;
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
    locale: shop.locales.find(({ primary }) => primary)?.locale ?? 'en',
    published_locales: languagesOf(page),
    metafields: liquidMetafields(world, { ownerType: 'SHOP', ownerId: shop.id }, page),
    customer_accounts_enabled: true,
    products_count: world.state.products.length,
  });
}

function liquidLocalization(page: Page): LiquidObject {
  const { world, market, locale } = page;
  const { shop } = world.state;
  const countries = shop.markets.map(({ country, currency }) => liquidCountry(country, currency, shop));

  return new LiquidObject('localization', {
    available_countries: countries,
    available_languages: languagesOf(page),
    country: liquidCountry(market.country, market.currency, shop),
    language: liquidLanguage(page, locale),
    market: new LiquidObject('market', { handle: market.handle, id: Number(marketId(market.handle)) }),
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
    'b2b?': purchaserOf(world.state, customer.id) !== null,
    current_company: liquidCompany(purchaserOf(world.state, customer.id)),
  });
}

function liquidCompany(purchaser: Purchaser | null): LiquidObject | null {
  return purchaser === null
    ? null
    : new LiquidObject('company', { id: Number(purchaser.company.id), name: purchaser.company.name });
}

function languagesOf(page: Page): LiquidObject[] {
  return page.world.state.shop.locales
    .filter(({ published }) => published)
    .map(({ locale }) => liquidLanguage(page, locale));
}

function liquidLanguage({ world }: Page, iso: string): LiquidObject {
  const primary = world.state.shop.locales.some((one) => one.primary && one.locale === iso);
  const named = (language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(iso) ?? iso;

  return new LiquidObject('shop_locale', {
    iso_code: iso,
    name: named('en'),
    endonym_name: named(iso),
    primary,
    root_url: rootOf(!primary, iso) || '/',
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
