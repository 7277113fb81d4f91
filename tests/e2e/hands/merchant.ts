import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a merchant does in the admin, by the words they read there. */
export interface Merchant {
  readonly page: Page;
  /** The app, inside its frame. */
  readonly app: FrameLocator;
  /** Opens the app for the first time: Shopify asks before it installs. */
  install(): Promise<void>;
  /** Opens a page of the app: '/app', '/app/commissions'. */
  open(path: string): Promise<void>;
  /** Makes a starter's draft, puts it on products and publishes it; resolves when all of them carry it. */
  publishStarter(starter: string, products: readonly string[]): Promise<void>;
  /** Opens the list with nothing but what an order brought, waiting for it to arrive; answers the first reference. */
  openBoard(orderName: string, view?: 'board' | 'table'): Promise<string>;
  /** Opens the commission of an order from the board, waiting for it to arrive. */
  openCommission(orderName: string): Promise<void>;
  heading(): Locator;
}

/** A merchant in `page`, in the admin of the shop at `origin`. */
export function merchant(page: Page, origin: string): Merchant {
  const app = page.frameLocator('iframe');
  const heading = () => app.getByRole('heading', { level: 1 });
  const open = async (path: string) => {
    await page.goto(`${origin}/admin/apps/atelier${path}`);
    await heading().waitFor();
  };

  const openBoard = async (orderName: string, view = 'board') => {
    const search = `?view=${view}&search=${encodeURIComponent(orderName)}`;
    await untilShown(page, () => open(`/app/commissions${search}`), app.getByText(orderName));
    return (
      await app
        .getByRole('link', { name: /^A-\d+$/ })
        .first()
        .innerText()
    ).trim();
  };

  return {
    page,
    app,
    heading,
    open,
    install: async () => {
      await page.goto(`${origin}/admin/apps/atelier`);
      const installs = page.getByRole('button', { name: 'Install' });
      await installs.or(page.locator('iframe')).first().waitFor();
      if (await installs.isVisible()) await installs.click();
      await heading().waitFor();
    },
    publishStarter: async (starter, products) => {
      await open('/app/option-sets');
      await startFrom(app, starter);
      await app.getByRole('heading', { name: starter, level: 1 }).waitFor();
      await chooseProducts(page, app, products);
      await app.getByRole('button', { name: 'Publish', exact: true }).first().click();
      await app.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
      await app.getByText('Published v1').first().waitFor();
      await settled(app, products.length);
    },
    openBoard,
    openCommission: async (orderName) => {
      await openBoard(orderName);
      await app.getByRole('link', { name: /A-\d+/ }).first().click();
      await app.getByRole('heading', { name: 'Timeline' }).waitFor();
    },
  };
}

async function startFrom(app: FrameLocator, starter: string): Promise<void> {
  const card = app
    .locator('.Polaris-ShadowBevel', { has: app.getByRole('heading', { name: starter }) })
    .last();
  await card.getByRole('button', { name: 'Make a draft' }).click();
}

async function chooseProducts(page: Page, app: FrameLocator, products: readonly string[]): Promise<void> {
  await app.getByRole('button', { name: 'Choose products' }).first().click();
  const picker = page.getByRole('dialog');
  for (const product of products) await picker.getByLabel(product).check();
  await picker.getByRole('button', { name: /^(Add|Select)$/ }).click();
}

/** Until that many products show what was published. */
async function settled(app: FrameLocator, products: number): Promise<void> {
  await app
    .getByText(/^Shows v\d+$/)
    .nth(products - 1)
    .waitFor({ timeout: 20_000 });
}

/** The order's webhook, its job and the commission take a moment: looks again until it is there. */
async function untilShown(page: Page, open: () => Promise<void>, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await open();
    if (await wanted.first().isVisible()) return;
    await page.waitForTimeout(250);
  }
  await wanted.first().waitFor();
}
