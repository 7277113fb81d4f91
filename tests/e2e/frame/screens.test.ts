import axe, { type AxeResults } from 'axe-core';
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { placeHold } from '../../sandbox/state/fulfilment.ts';
import { orderRing } from '../../sandbox/webhooks/sample-order.ts';
import { launchBrowser } from '../../setup/browser.ts';
import { startPretendApp, type PretendApp } from './pretend-app.ts';

const pictures = '.cache/frame';
const screens = {
  home: '/admin',
  orders: '/admin/orders',
  order: '/admin/orders/ORDER',
  products: '/admin/products',
  product: '/admin/products/10001',
  deliveries: '/admin/deliveries',
  settings: '/admin/settings',
  app: '/admin/apps/atelier/app',
  editor:
    '/admin/themes/current/editor?template=product&addAppBlockId=atelier-sandbox/product-options&target=mainSection',
};

let app: PretendApp;
let sandbox: Sandbox;
let browser: Browser;
let orderId: string;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  app = await startPretendApp();
  sandbox = await startSandbox({ appUrl: app.origin });
  app.appBridgeUrl = `${sandbox.origin}/app-bridge.js`;
  sandbox.installation.install();
  orderId = busyShop();
  await sandbox.webhooks.settled();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await sandbox.close();
  await app.close();
});

/** Orders in several states, a hold of the app's, a metafield: something to see on every page. */
function busyShop(): string {
  const { world, orders } = sandbox;
  orders.cancel(orderRing(world).id);
  orders.refund(orderRing(world, 'JPY').id);
  const order = orderRing(world);
  const [fulfillmentOrder] = order.fulfillmentOrders;
  if (!fulfillmentOrder) throw new Error('The order was not routed.');
  const hold = {
    reason: 'OTHER',
    reasonNotes: 'In the workshop',
    handle: 'atelier-1',
    externalId: null,
    heldBy: 'Atelier',
  };
  placeHold(world, { order, fulfillmentOrder }, { hold, parts: [] });
  sandbox.state.metafields.push({
    id: world.nextId(),
    ownerType: 'PRODUCT',
    ownerId: '10001',
    namespace: 'app--20301--bespoke',
    key: 'form',
    type: 'json',
    value: '{"fields":[]}',
    createdAt: world.now(),
    updatedAt: world.now(),
  });
  return order.id;
}

describe.each([
  ['wide', 1280, 800],
  ['phone', 375, 740],
])('on a %s screen', (size, width, height) => {
  it.each(Object.entries(screens))(
    'the page “%s” is accessible and needs no sideways scrolling',
    async (name, path) => {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(sandbox.origin + path.replace('ORDER', orderId));
      if (name === 'app') await page.frameLocator('iframe#app').getByRole('heading').first().waitFor();
      await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>('axe.run(document.body, { iframes: false })');
      await page.close();

      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});

describe('on a phone', () => {
  it('the navigation folds away and comes back', async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 740 } });
    await page.goto(`${sandbox.origin}/admin`);
    expect(await page.locator('#navigation').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.screenshot({ path: `${pictures}/menu-phone.png` });
    await page.locator('#navigation').getByRole('link', { name: 'Orders' }).click();
    await expect.poll(() => page.url()).toBe(`${sandbox.origin}/admin/orders`);
    await page.close();
  });
});
