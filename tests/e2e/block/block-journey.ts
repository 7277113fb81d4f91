import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { launchBrowser } from '../../setup/browser.ts';
import type { ThemeName } from '../../sandbox/state/theme-name.ts';
import { shopper, type Shopper } from '../hands/shopper.ts';
import { openBlockShop, ring, type BlockShop, type CompiledSet } from './block-shop.ts';

export interface Visit {
  readonly set?: OptionSet;
  readonly handle?: string;
  readonly theme?: ThemeName;
  /** "FR": whose market and currency the shopper sees. */
  readonly country?: string;
  /** "ar": the language's folder in the address. */
  readonly language?: string;
  /** The shop's workshop text. */
  readonly workshop?: string;
  /** Goes to another address than the product's page. */
  readonly path?: string;
  readonly browser?: BrowserContextOptions;
}

export interface Visited extends Shopper {
  readonly compiled: CompiledSet | null;
}

export interface BlockJourney {
  /** A new person at a new browser, on the page of a piece. */
  readonly visit: (visit?: Visit) => Promise<Visited>;
  readonly shop: () => BlockShop;
  /** What scripts have thrown until now, forgiven: for journeys in which something breaks. */
  readonly faults: () => string[];
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 780 },
  hasTouch: true,
};

/** Call it once, at the top of a file. A script error on any page fails the journey that it happened in. */
export function useBlockJourney(): BlockJourney {
  let shop: BlockShop;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    shop = await openBlockShop();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    shop.tidy();
    const seen = faults.splice(0);
    if (seen.length > 0) throw new Error(`Scripts failed on the pages of this journey:\n${seen.join('\n')}`);
  });
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const { origin } = shop.sandbox;
    const context = await browser.newContext({ baseURL: origin, ...options });
    context.setDefaultTimeout(8_000);
    contexts.push(context);
    // The maker's pictures and fonts lie elsewhere, and nothing is fetched from there.
    await context.route(
      (url) => url.origin !== origin && url.protocol.startsWith('http'),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  return {
    shop: () => shop,
    faults: () => faults.splice(0),
    async visit(visit = {}) {
      const { set, handle = ring, theme = 'dawn', workshop } = visit;
      const { origin, state } = shop.sandbox;
      state.shop.theme = theme;
      if (workshop !== undefined) shop.keepWorkshop(workshop);
      const compiled = set === undefined ? null : shop.offer(set, handle);
      const page = await open(visit.browser ?? {});
      const folder = visit.language === undefined ? '' : `/${visit.language}`;
      if (visit.country !== undefined)
        await page.context().addCookies([{ name: 'localization', value: visit.country, url: origin }]);
      await page.goto(`${folder}${visit.path ?? `/products/${handle}`}`);
      return { ...shopper(page, `${origin}${folder}`), compiled };
    },
  };
}
