import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../setup/browser.ts';
import { merchant, type Merchant } from './merchant.ts';
import { shopControls, type ShopControls } from './shop-controls.ts';
import { shopper, type Shopper } from './shopper.ts';

export interface Visits {
  /** A new person at a new browser: no cart, no cookies. */
  shopper(size?: WindowSize): Promise<Shopper>;
  merchant(size?: WindowSize): Promise<Merchant>;
  controls(): ShopControls;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
  /** Phones are touched without saying so. */
  readonly hasTouch?: boolean;
  /** False for a browser with scripts switched off. */
  readonly hasScripts?: boolean;
}

export const wide: WindowSize = { width: 1280, height: 900 };
export const phone: WindowSize = { width: 375, height: 740 };

/**
 * Visits of the shop that all journeys share, or of the one at `origin`. Call it once, at the top of a file: it opens the browser and closes it,
 * and a script error on any page fails the journey it happened in.
 */
export function useVisits(origin = () => inject('shopOrigin')): Visits {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const seen = errors.splice(0);
    if (seen.length > 0) throw new Error(`Scripts failed on the pages of this journey:\n${seen.join('\n')}`);
  });
  afterAll(() => browser.close());

  const open = async (size: WindowSize): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: origin(),
      viewport: { width: size.width, height: size.height },
      javaScriptEnabled: size.hasScripts ?? true,
      hasTouch: size.hasTouch ?? size.width < 600,
    });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    return page;
  };
  return {
    shopper: async (size = wide) => shopper(await open(size), origin()),
    merchant: async (size = wide) => merchant(await open(size), origin()),
    controls: () => shopControls(origin()),
  };
}
