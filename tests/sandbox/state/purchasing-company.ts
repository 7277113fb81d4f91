import type { ShopState } from './shop-state.ts';
import type { Company, CompanyLocation } from './terms-of-sale.ts';

export interface Purchaser {
  company: Company;
  location: CompanyLocation;
  contactId: string;
}

/** For whom a signed-in customer buys: their company's first location; null for somebody who buys for themselves. */
export function purchaserOf(state: ShopState, customerId: string | null): Purchaser | null {
  if (customerId === null) return null;

  for (const company of state.companies) {
    const contact = company.contacts.find((one) => one.customerId === customerId);
    const [location] = company.locations;
    if (contact !== undefined && location !== undefined) return { company, location, contactId: contact.id };
  }
  return null;
}
