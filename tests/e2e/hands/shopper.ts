import type { Locator, Page } from 'playwright-core';
import { answersIn, type Answers } from './answers.ts';

/** What a shopper does in the storefront, by the words they read there. */
export interface Shopper extends Answers {
  readonly page: Page;
  /** The block on the product page. */
  readonly options: Locator;
  open(handle: string): Promise<void>;
  /** What is said to be wrong, in the order of the page. */
  readonly errors: () => Promise<string[]>;
  /** The price the block shows, as text: "£1,585.00". */
  readonly shownPrice: () => Promise<string>;
  /** Presses the theme's button, whatever comes of it. */
  press(): Promise<void>;
  /** Presses the theme's button and waits for the cart drawer, which answers every accepted line. */
  addToCart(): Promise<void>;
  cart(): Promise<CartAnswer>;
  checkOut(): Promise<void>;
  pay(): Promise<string>;
}

/** The part of Shopify's `/cart.js` that journeys look at. */
export interface CartAnswer {
  readonly total_price: number;
  readonly items: readonly {
    readonly key: string;
    readonly price: number;
    readonly quantity: number;
    readonly properties: Readonly<Record<string, string>>;
  }[];
}

/** A shopper in `page`, in the shop at `origin`. */
export function shopper(page: Page, origin: string): Shopper {
  const options = page.locator('bespoke-options').first();
  const press = async () => await page.getByRole('button', { name: 'Add to cart' }).first().click();

  return {
    page,
    options,
    ...answersIn(options),
    open: async (handle) => {
      await page.goto(`${origin}/products/${handle}`);
      await options.locator('output').waitFor();
    },
    errors: async () =>
      await options.locator('.bespoke__error:visible').filter({ hasText: /./ }).allInnerTexts(),
    shownPrice: async () => (await options.locator('[data-total]').innerText()).trim(),
    press,
    addToCart: async () => {
      const answered = page.waitForResponse((answer) => answer.url().includes('/cart/add'));
      await press();
      await answered;
    },
    cart: () => readCart(page, origin),
    checkOut: async () => {
      // A theme without a drawer may still be on its way to its cart page.
      await page.waitForLoadState('networkidle');
      await page.goto(`${origin}/checkout`);
    },
    pay: () => fillInAndPay(page),
  };
}

async function readCart(page: Page, origin: string): Promise<CartAnswer> {
  const answer = await page.request.get(`${origin}/cart.js`);
  const cart: CartAnswer = await answer.json();
  return cart;
}

/** Answers the order's name, "#1001". */
async function fillInAndPay(page: Page): Promise<string> {
  const details: Readonly<Record<string, string>> = {
    Email: 'ada@example.com',
    'First name': 'Ada',
    'Last name': 'Lovelace',
    Address: '12 St James’s Square',
    City: 'London',
    Postcode: 'SW1Y 4JH',
  };
  for (const [label, value] of Object.entries(details))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Pay now' }).click();
  return (await page.locator('#order-name').innerText()).trim();
}
