import type { ShopState } from '../../state/shop-state.ts';
import { countryName } from './address.ts';
import { gid, integer } from './identifier.ts';

const plans = {
  basic: { plan_name: 'basic', plan_display_name: 'Basic' },
  plus: { plan_name: 'shopify_plus', plan_display_name: 'Shopify Plus' },
  development: { plan_name: 'partner_test', plan_display_name: 'Development' },
};

/** The body of app/uninstalled: the shop in its REST form. */
export function shopPayload({ shop, locations }: ShopState) {
  const withCurrency = `${shop.moneyFormat} ${shop.currency}`;
  return {
    ...plans[shop.plan],
    ...place(shop.country),
    id: integer(shop.id),
    name: shop.name,
    email: shop.email,
    customer_email: shop.email,
    shop_owner: `${shop.name} owner`,
    domain: shop.domain,
    myshopify_domain: shop.domain,
    source: null,
    primary_locale: 'en',
    primary_location_id: integer(locations[0]?.id ?? '0'),
    created_at: null,
    updated_at: null,
    currency: shop.currency,
    enabled_presentment_currencies: [...new Set(shop.markets.map((market) => market.currency))],
    timezone: shop.timezone,
    iana_timezone: shop.timezone,
    money_format: shop.moneyFormat,
    money_in_emails_format: shop.moneyFormat,
    money_with_currency_format: withCurrency,
    money_with_currency_in_emails_format: withCurrency,
    weight_unit: 'g',
    ...settings,
  };
}

/** The body of shop/redact. */
export function shopRedaction({ shop }: ShopState) {
  return { shop_id: integer(shop.id), shop_domain: shop.domain };
}

/** The body of app/scopes_update. */
export function scopesPayload(
  { shop, installation }: ShopState,
  { previous, current, at }: { previous: string[]; current: string[]; at: string },
) {
  return {
    id: integer(installation?.id ?? '0'),
    shop_id: gid('Shop', shop.id),
    previous,
    current,
    updated_at: at,
  };
}

function place(country: string) {
  return {
    address1: '',
    address2: null,
    city: '',
    zip: '',
    province: '',
    province_code: '',
    country,
    country_code: country,
    country_name: countryName(country),
    latitude: null,
    longitude: null,
    phone: '',
  };
}

const settings = {
  auto_configure_tax_inclusivity: null,
  checkout_api_supported: true,
  county_taxes: null,
  eligible_for_payments: true,
  finances: true,
  google_apps_domain: null,
  google_apps_login_enabled: null,
  has_discounts: false,
  has_gift_cards: false,
  has_storefront: true,
  marketing_sms_consent_enabled_at_checkout: false,
  multi_location_enabled: false,
  password_enabled: false,
  pre_launch_enabled: false,
  requires_extra_payments_agreement: false,
  setup_required: false,
  tax_shipping: null,
  taxes_included: true,
  transactional_sms_disabled: false,
};
