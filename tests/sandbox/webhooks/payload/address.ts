import type { Address, Customer, ShopRecord } from '../../state/shop-state.ts';
import { gid, integer } from './identifier.ts';

/** A postal address as orders carry it. Orders without one carry the billing address of the buyer's country alone. */
export function addressPayload(address: Address) {
  const [first, ...rest] = address.name.split(' ');
  return {
    first_name: first ?? '',
    last_name: rest.join(' '),
    name: address.name,
    company: null,
    address1: address.address1,
    address2: null,
    city: address.city,
    zip: address.zip,
    province: '',
    province_code: '',
    country: countryName(address.countryCode),
    country_code: address.countryCode,
    phone: '',
    latitude: null,
    longitude: null,
  };
}

/** The customer block of an order; `address` becomes the default address, as Shopify repeats it there. */
export function customerPayload(customer: Customer, address: Address, shop: ShopRecord) {
  return {
    id: integer(customer.id),
    admin_graphql_api_id: gid('Customer', customer.id),
    first_name: customer.firstName,
    last_name: customer.lastName,
    email: customer.email,
    phone: customer.phone,
    currency: shop.currency,
    state: 'disabled',
    note: null,
    verified_email: true,
    multipass_identifier: null,
    tax_exempt: false,
    tax_exemptions: [],
    created_at: null,
    updated_at: null,
    default_address: {
      ...withoutPlace(addressPayload(address)),
      id: integer(customer.id),
      customer_id: integer(customer.id),
      country_name: countryName(address.countryCode),
      default: true,
    },
  };
}

/** "GB" is "United Kingdom". */
export function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}

function withoutPlace({
  latitude: _latitude,
  longitude: _longitude,
  ...rest
}: ReturnType<typeof addressPayload>) {
  return rest;
}
