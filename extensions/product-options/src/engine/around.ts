import { Surroundings } from '../../../../app/options/engine/runtime/surroundings.ts';
import { readWorkshop } from '../../../../app/options/engine/runtime/workshop.ts';
import { dayOf } from '../days.ts';
import { namedValue, variantOf } from '../product-form.ts';

declare global {
  interface Window {
    /** Every theme has it from `content_for_header`. */
    readonly Shopify?: {
      readonly currency?: { readonly rate?: string };
      readonly country?: string;
      readonly routes?: { readonly root?: string };
    };
  }
}

/** What the piece is judged in, as far as the page knows it and it stays the same. */
export function surroundingsOf({ dataset }: HTMLElement): Surroundings {
  const around = new Surroundings();
  around.rate = Number(window.Shopify?.currency?.rate) || 1;
  around.currency = `${dataset['currency']}`;
  around.exponent = Number(dataset['decimals']);
  around.market = dataset['market'] ?? '';
  around.signedIn = 'signedIn' in dataset ? 1 : 0;
  around.workshop = readWorkshop(dataset['workshop'] ?? '', dayOf(dataset['today'] ?? '') || 0);
  return around;
}

/** What changes: the variant with its price, and how many are ordered. Answers whether the price is known. */
export function lookAtForm(
  around: Surroundings,
  form: HTMLFormElement | undefined,
  prices: Readonly<Record<string, number>>,
): boolean {
  const variant = form ? variantOf(form) : '';
  const price = prices[variant];
  around.variant = Number(variant) || 0;
  around.baseMinor = price ?? 0;
  around.quantity = Math.max(1, Math.floor(Number(form && namedValue(form, 'quantity'))) || 1);
  return price !== undefined;
}

/** The page's language as its country writes it: English dates differ between Britain and America. */
export function localeOf({ dataset }: HTMLElement): string {
  const locale = `${dataset['locale']}`;
  const { country } = window.Shopify ?? {};
  return country && !locale.includes('-') ? `${locale}-${country}` : locale;
}
