import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../setup/browser.ts';
import { openBlockShop, type Visit } from './block-shop.ts';

export interface BlockJourney {
  /** Opens a page of the shop in a window of its own; any error on it fails the test that asks `faults`. */
  readonly visit: (visit?: Visit, window?: BrowserContextOptions) => Promise<Page>;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export async function startBlockJourney(): Promise<BlockJourney> {
  const shop = await openBlockShop();
  const browser = await launchBrowser();
  const faults: string[] = [];
  return {
    faults,
    async visit(visit = {}, window = {}) {
      const context = await browser.newContext(window);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.setDefaultTimeout(5_000);
      await page.goto(shop.address(visit));
      return page;
    },
    async close() {
      await browser.close();
      await shop.close();
    },
  };
}

export interface Purchase {
  readonly how: 'add' | 'express';
  readonly form: string;
  readonly entries: readonly (readonly [string, string])[];
}

/** What the theme's script has sent off, in order. */
export function purchases(page: Page): Promise<Purchase[]> {
  return page.evaluate('window.bought');
}

/** Answers the required questions of the engagement ring: rose gold, a Ceylon sapphire, four claws, UK size N½. */
export async function specifyRing(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '18 ct rose gold' }).check();
  await page.getByLabel('Centre stone').selectOption({ label: 'Ceylon sapphire, blue (+ £650.00)' });
  await page.getByRole('radio', { name: 'Four claws' }).check();
  await page.getByLabel('Ring size, UK').selectOption({ label: 'N½' });
}

export function bespokeOf(page: Page): Promise<string> {
  return page.locator('[name="properties[_bespoke]"]').first().inputValue();
}
