import type { Locator, Page } from 'playwright-core';

/** What a shopper does in the storefront, by the words they read there. */
export interface Shopper {
  readonly page: Page;
  /** The block on the product page. */
  readonly options: Locator;
  open(handle: string): Promise<void>;
  /** One of several that are all in sight: radio buttons, buttons, swatches. */
  pick(field: string, choice: string): Promise<void>;
  /** A line of a list, by its words or by its place. */
  select(field: string, choice: string | number): Promise<void>;
  /** Takes a line of a list by its name alone, whatever it costs. */
  take(field: string, name: string): Promise<void>;
  write(field: string, text: string): Promise<void>;
  /** Fills in whatever takes numbers, days or times. */
  fill(field: string, value: string): Promise<void>;
  /** What is said to be wrong, in the order of the page. */
  readonly errors: () => Promise<string[]>;
  /** A switch, a box, or one of several that may all be taken. */
  tick(label: string): Promise<void>;
  /** Chooses a file and waits until the shop has it. */
  attach(field: string, file: string): Promise<void>;
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
    open: async (handle) => {
      await page.goto(`${origin}/products/${handle}`);
      await options.locator('output').waitFor();
    },
    pick: async (field, choice) => {
      const group = options.getByRole('radiogroup', { name: field, includeHidden: true }).first();
      const radio = group.getByRole('radio', { name: choice, includeHidden: true }).first();
      await reach(options, radio);
      await radio.check();
    },
    select: async (field, choice) => {
      const list = options.locator(`select[name="properties[${field}]"]:enabled`);
      await reach(options, list);
      await list.selectOption(typeof choice === 'number' ? { index: choice } : { label: choice });
    },
    write: async (field, text) => {
      const box = options.getByRole('textbox', { name: field, includeHidden: true }).first();
      await reach(options, box);
      await box.fill(text);
    },
    take: async (field, name) => {
      const list = options.locator(`select[name="properties[${field}]"]:enabled`);
      await reach(options, list);
      await list.selectOption({ value: name });
    },
    fill: async (field, value) => {
      const control = options.locator(`[name="properties[${field}]"]`);
      await reach(options, control);
      await control.fill(value);
    },
    errors: async () =>
      await options.locator('.bespoke__error:visible').filter({ hasText: /./ }).allInnerTexts(),
    tick: async (label) => {
      const box = options.locator('input[type=checkbox]').and(options.getByLabel(label)).first();
      await reach(options, box);
      await box.check();
    },
    attach: async (field, file) => {
      const input = options.locator('input[type=file]').and(options.getByLabel(field)).first();
      await reach(options, input);
      await input.setInputFiles(file);
      await options.locator(`[data-label="${field}"] [data-value][value]:not([value=""])`).waitFor({
        state: 'attached',
      });
    },
    shownPrice: async () => (await options.locator('[data-total]').innerText()).trim(),
    press,
    addToCart: async () => {
      const answered = page.waitForResponse((answer) => answer.url().includes('/cart/add'));
      await press();
      await answered;
    },
    cart: () => readCart(page, origin),
    checkOut: async () => {
      await page.goto(`${origin}/checkout`);
    },
    pay: () => fillInAndPay(page),
  };
}

/** On a phone only one step is in sight: goes on until it is the one of the question. */
async function reach(options: Locator, wanted: Locator): Promise<void> {
  const next = options.locator('[data-next]');
  const isElsewhere = (element: Element) => element.closest('[data-step]:not([data-current])') !== null;
  await wanted.waitFor({ state: 'attached' });
  for (let steps = 0; steps < 9 && (await wanted.evaluate(isElsewhere)); steps += 1) {
    if (!(await next.isVisible())) return;
    await next.click();
  }
}

/** A ring size has a list for each system, of which one is enabled. */
function listOf(options: Locator, name: string): Locator {
  return options.locator(`select[name="properties[${name}]"]:enabled`);
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
