import type { Discount } from './terms-of-sale.ts';

export interface DraftOrder {
  id: string;
  name: string;
  /** Names the draft in the address of its invoice. */
  token: string;
  status: 'OPEN' | 'INVOICE_SENT' | 'COMPLETED';
  invoiceSentAt: string | null;
  orderId: string | null;
  customerId: string | null;
  purchasingCompany: { companyId: string; locationId: string } | null;
  /** Off the whole draft. */
  discount: DraftDiscount | null;
  email: string;
  note: string;
  tags: string[];
  lines: {
    title: string;
    variantId: string | null;
    quantity: number;
    unitPrice: string;
    discount: DraftDiscount | null;
    properties: { name: string; value: string }[];
  }[];
  createdAt: string;
  updatedAt: string;
}

export interface DraftDiscount {
  title: string;
  value: Discount['value'];
}
