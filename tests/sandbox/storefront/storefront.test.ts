import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { pretendWorld } from '../functions/pretend-shop.ts';
import { themeNames } from '../state/theme-name.ts';
import type { Stall } from './open-stall.ts';
import { openStall } from './open-stall.ts';

const extensions = pretendExtensions({});
const world = pretendWorld((state) => {
  state.shop.blockPlacements = [{ template: 'product', section: 'main', handle: 'product-options' }];
  state.metafields.push({
    id: '1',
    ownerType: 'PRODUCT',
    ownerId: '10001',
    namespace: 'app--20301--bespoke',
    key: 'form',
    type: 'json',
    value: '{"fields":[{"label":"Metal"}]}',
    createdAt: '',
    updatedAt: '',
  });
});
let stall: Stall;

beforeAll(async () => {
  const root = join(extensions.folder, 'product-options');
  for (const name of ['blocks', 'snippets', 'locales', 'assets'])
    mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, 'assets', 'options.js'), '// options');
  writeFileSync(
    join(root, 'blocks', 'product-options.liquid'),
    `{%- assign set = product.metafields['$app:bespoke'].form.value -%}
<bespoke {{ block.shopify_attributes }} data-section="{{ section.id }}" data-size="{{ block.settings.size }}">{% for field in set.fields %}{{ field.label }}{{ field.help }}{% endfor %}</bespoke>
{% schema %}{ "name": "Options", "target": "section", "javascript": "options.js", "settings": [{ "type": "range", "id": "size", "default": 44 }] }{% endschema %}`,
  );
  stall = await openStall(world, extensions);
});
beforeEach(() => world.reset());
afterAll(() => {
  stall.close();
  extensions.remove();
});

async function html(path: string): Promise<string> {
  return (await stall.get(path)).text();
}

test.each(themeNames)('every page of %s is drawn', async (theme) => {
  world.state.shop.theme = theme;

  const paths = ['/', '/products/solitaire-engagement-ring', '/products/ring-care-plan', '/cart'];
  const answers = await Promise.all(paths.map((path) => stall.get(path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await stall.get('/products/nothing')).status).toBe(404);
});

test('Dawn’s product form and its twin for instalments carry Dawn’s names', async () => {
  const page = await html('/products/solitaire-engagement-ring');
  const forms = page.match(/<form [^>]*>/g) ?? [];

  expect(forms.find((form) => form.includes('id="product-form-template--1001__main"'))).toMatch(
    /action="\/cart\/add".*novalidate="novalidate".*data-type="add-to-cart-form"/,
  );
  expect(forms.some((form) => form.includes('id="product-form-installment-template--1001__main"'))).toBe(
    true,
  );
});

test('Horizon’s product form validates itself, and its cards have quick-add forms', async () => {
  world.state.shop.theme = 'horizon';
  const page = await html('/products/solitaire-engagement-ring');
  const form = page.match(/<form [^>]*BuyButtons-ProductForm-template--1001__main[^>]*>/)?.[0];

  expect(form).toContain('data-type="add-to-cart-form"');
  expect(form).not.toContain('novalidate');
  expect(page).toContain('id="QuickAdd-ProductForm-10004-template--1001__related"');
});

test('the app’s block is drawn where it is placed, from the product’s metafield', async () => {
  const page = await html('/products/solitaire-engagement-ring');

  expect(page).toContain('<bespoke  data-section="template--1001__main" data-size="44">Metal</bespoke>');
  expect(page).toContain('class="shopify-block shopify-app-block"');
  expect(page).toMatch(/<script src="\/extensions\/product-options\/assets\/options\.js"[^>]*defer/);
  expect(await html('/products/signet-ring')).toContain('data-size="44"></bespoke>');
  expect((await stall.get('/extensions/product-options/assets/options.js')).status).toBe(200);

  world.state.shop.blockPlacements = [];
  expect(await html('/products/solitaire-engagement-ring')).not.toContain('bespoke');
});

test('in the theme editor the block says who it is', async () => {
  expect(await html('/products/signet-ring?design_mode=true')).toContain(
    '<bespoke data-shopify-editor-block=',
  );
});

test('the page is in the language asked for', async () => {
  expect(await html('/products/signet-ring?locale=fr')).toContain("<html lang='fr' dir='ltr'>");
});

test('scripts find the market and its rate where Shopify’s header puts them', async () => {
  expect(await html('/?country=JP')).toContain('"currency":{"active":"JPY","rate":"190.5"}');
});

test('a section is drawn alone, for the variant asked for', async () => {
  const section = await html(
    '/products/solitaire-engagement-ring?section_id=template--1001__main&variant=1000102',
  );

  expect(section).toMatch(/^<div id="shopify-section-template--1001__main"/);
  expect(section).toContain('£1,320.00');
  expect((await stall.get('/?section_id=none')).status).toBe(404);
  const two = await (await stall.get('/?sections=cart-drawer,none')).json();
  expect(Object.keys(two)).toEqual(['cart-drawer', 'none']);
});

test('a product’s data is in the currency of the visitor', async () => {
  const ring = await (await stall.get('/products/polishing-cloth.js?country=JP')).json();

  expect(ring).toMatchObject({
    handle: 'polishing-cloth',
    price: 181_000,
    variants: [{ id: 1000401, price: 181_000 }],
  });
  expect((await stall.get('/products/none.js')).status).toBe(404);
});

test('an unlisted product has a page but no place on the home page', async () => {
  const ring = world.state.products[0];
  if (ring !== undefined) ring.status = 'UNLISTED';

  expect((await stall.get('/products/solitaire-engagement-ring')).status).toBe(200);
  expect(await html('/')).not.toContain('solitaire-engagement-ring');
});

test('pictures of the pieces are drawn', async () => {
  const picture = await stall.get('/pictures/signet.svg');

  expect(picture.headers.get('content-type')).toContain('image/svg+xml');
  expect((await stall.get('/pictures/none.svg')).status).toBe(404);
});

function formsOf(page: string): string[] {
  return (page.match(/<form [^>]*>/g) ?? []).filter((form) => form.includes('/cart/add'));
}

describe('older shapes of product form', () => {
  const ring = '/products/solitaire-engagement-ring';
  test('plain: one form without an id, the block after it', async () => {
    world.state.shop.theme = 'plain';
    const page = await html(ring);
    expect(formsOf(page)).toHaveLength(1);
    expect(formsOf(page)[0]).not.toContain(' id=');
    expect(page.indexOf('<bespoke')).toBeGreaterThan(page.indexOf('</form>'));
    expect(page).not.toContain('theme.js');
  });

  test('handmade: the block before a form whose request a script writes', async () => {
    world.state.shop.theme = 'handmade';
    const page = await html(ring);
    expect(formsOf(page)).toEqual([expect.stringContaining('id="AddToCartForm"')]);
    expect(page.indexOf('<bespoke')).toBeLessThan(page.indexOf('id="AddToCartForm"'));
    const script = await html('/theme-assets/theme.js');
    expect(script).toContain('JSON.stringify({ items: [item] })');
  });

  test('sticky: the block inside of the form, and a second form in a bar of its own', async () => {
    world.state.shop.theme = 'sticky';
    const page = await html(ring);
    const ids = formsOf(page).map((form) => / id="([^"]+)"/.exec(form)?.[1]);
    expect(ids).toEqual(['instalments', 'product_form_10001', 'sticky-add-to-cart']);
    const form = page.slice(page.indexOf('id="product_form_10001"'));
    expect(form.indexOf('<bespoke')).toBeLessThan(form.indexOf('</form>'));
  });
});

test('search finds by words, and never what is unlisted', async () => {
  expect(await html('/search?q=signet')).toContain('Signet ring');
  const signet = world.state.products.find(({ handle }) => handle === 'signet-ring');
  if (signet) signet.status = 'UNLISTED';
  expect(await html('/search?q=signet')).not.toContain('Signet ring');
  expect(await html('/collections/all')).not.toContain('Signet ring');
  expect(await html('/products/signet-ring')).toContain('content="noindex,nofollow"');
});
