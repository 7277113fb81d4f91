import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { launchBrowser } from '../../setup/browser.ts';
import { startPretendApp, type PretendApp } from './pretend-app.ts';

let app: PretendApp;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let inside: FrameLocator;

beforeAll(async () => {
  app = await startPretendApp();
  sandbox = await startSandbox({ appUrl: app.origin });
  app.appBridgeUrl = `${sandbox.origin}/app-bridge.js`;
  sandbox.installation.install();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await sandbox.close();
  await app.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${sandbox.origin}/admin/apps/atelier/app`);
  inside = page.frameLocator('iframe#app');
  await inside.getByRole('heading', { name: '/app' }).waitFor();
});

afterEach(() => page.close());

const press = (name: string) => inside.getByRole('button', { name, exact: true }).click();
const words = () => inside.locator('output').innerText();
const said = async (): Promise<unknown> => {
  await inside.locator('output:not(:empty)').waitFor();
  return JSON.parse(await inside.locator('output').innerText());
};

describe('the app in the admin', () => {
  it('moves by the admin’s links without a reload, and the address bar follows', async () => {
    const loads: string[] = [];
    page.on('framenavigated', (frame) => loads.push(frame.url()));
    await page.getByRole('link', { name: 'Commissions' }).click();
    await inside.getByRole('heading', { name: '/app/commissions' }).waitFor();
    await page.waitForURL('**/admin/apps/atelier/app/commissions');
    expect(await page.getByRole('link', { name: 'Commissions' }).getAttribute('aria-current')).toBe('page');
    expect(loads.filter((url) => url.includes('id_token'))).toEqual([]);
    await page.goBack();
    await page.waitForURL('**/admin/apps/atelier/app');
  });

  it('opens where a deep link points, through the bounce page when its token is missing', async () => {
    await page.goto(`${sandbox.origin}/admin/apps/atelier/app/options?tab=2`);
    await inside.getByRole('heading', { name: '/app/options' }).waitFor();
    const { shop, host } = Object.fromEntries(
      new URL((await page.locator('iframe#app').getAttribute('src')) ?? '').searchParams,
    );
    const frame = page.frames()[1];
    await frame?.evaluate((to) => location.assign(to), `/app/late?shop=${shop}&host=${host}&embedded=1`);
    await inside.getByRole('heading', { name: '/app/late' }).waitFor();
    expect(frame?.url()).toContain('id_token=');
  });

  it('moves into the admin when it is opened outside of it', async () => {
    const src = (await page.locator('iframe#app').getAttribute('src')) ?? '';
    await page.goto(src);
    await expect.poll(() => page.url()).toBe(`${sandbox.origin}/admin/apps/atelier/app`);
  });

  it('sends fresh session tokens to its own server, and once more where the server asks', async () => {
    await press('Fetch');
    const headers = JSON.stringify(await said());
    expect(headers).toContain('"authorization":"Bearer ey');
    expect(headers).toContain('"x-requested-with":"XMLHttpRequest"');
    await press('Retry');
    await expect.poll(words).toBe('{"body":"kept"}');
  });

  it('leads links to Shopify’s admin into the stand-in', async () => {
    await press('Leave');
    await expect.poll(() => page.url()).toBe(`${sandbox.origin}/admin/orders`);
  });
});

describe('what the admin draws for the app', () => {
  it('shows its title and presses its buttons', async () => {
    await page.getByRole('heading', { name: 'At /app' }).waitFor();
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.poll(words).toBe('primary pressed');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect.poll(words).toBe('secondary pressed');
  });

  it('shows a toast whose action comes back', async () => {
    await press('Toast');
    await page.getByText('It is done').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(words).toBe('undone');
  });

  it('saves and discards from the save bar', async () => {
    await press('Edit');
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(words).toBe('saved');
    await page.getByText('Unsaved changes').waitFor({ state: 'hidden' });
    await press('Edit');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(words).toBe('discarded');
  });

  it('gives a form marked data-save-bar a save bar of its own', async () => {
    await inside.getByLabel('Note').fill('For Saturday');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(words).toBe('form saved');
    await inside.getByLabel('Note').fill('For Sunday');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => inside.getByLabel('Note').inputValue()).toBe('');
    await page.getByText('Unsaved changes').waitFor({ state: 'hidden' });
  });

  it('asks before unsaved work is left behind', async () => {
    await press('Edit');
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('link', { name: 'Orders' }).click();
    await page.getByRole('button', { name: 'Stay' }).click();
    expect(page.url()).toContain('/admin/apps/atelier/app');
    await page.getByRole('link', { name: 'Orders' }).click();
    await page.getByRole('button', { name: 'Leave page' }).click();
    await page.waitForURL(`${sandbox.origin}/admin/orders`);
  });

  it('draws a modal with the app’s own content and buttons', async () => {
    await press('Open modal');
    const dialog = inside.getByRole('dialog', { name: 'Are you sure?' });
    await dialog.getByText('Inside the modal').waitFor();
    await dialog.getByRole('button', { name: 'Agree' }).click();
    await expect.poll(words).toBe('agreed');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('lets products be searched and picked', async () => {
    await press('Pick');
    await page.getByRole('searchbox', { name: 'Search products' }).fill('signet');
    await page.getByRole('checkbox', { name: 'Signet ring' }).check();
    await page.getByRole('button', { name: 'Add', exact: true }).last().click();
    expect(await said()).toMatchObject([{ id: 'gid://shopify/Product/10002', title: 'Signet ring' }]);
  });

  it('answers nothing when the picker is cancelled', async () => {
    await press('Pick');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await said()).toBeNull();
  });

  it('tells where the app’s block stands and what the app may do', async () => {
    await press('Extensions');
    expect(await said()).toMatchObject([
      {
        handle: 'product-options',
        type: 'theme_app_extension',
        activations: [{ handle: 'product-options', status: 'active', activations: [{}] }],
      },
    ]);
  });

  it('fails loudly on what it does not know, naming it', async () => {
    await press('Unknown');
    await page.getByRole('alert').getByText('shopify.pos').waitFor();
    expect(await inside.locator('output').innerText()).toContain('does not know shopify.pos');
  });
});
