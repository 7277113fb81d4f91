import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { seededShop } from '../seed.ts';
import { createWorld } from '../state/world.ts';
import { marketId } from './market.ts';
import type { Stall } from './open-stall.ts';
import { openStall } from './open-stall.ts';

const extensions = pretendExtensions({});
const at = { createdAt: '', updatedAt: '' };
const world = createWorld({
  seed: () => {
    const state = seededShop();
    const namespace = 'app--20301--bespoke';
    const type = 'multi_line_text_field';
    state.metafields = [
      {
        id: '1',
        ownerType: 'PRODUCT',
        ownerId: '10001',
        namespace,
        key: 'words',
        type,
        value: 'Metal',
        ...at,
      },
      {
        id: '2',
        ownerType: 'SHOP',
        ownerId: state.shop.id,
        namespace,
        key: 'workshop',
        type,
        value: 'r;t',
        ...at,
      },
    ];
    const words = { resourceId: 'gid://shopify/Metafield/1', key: 'value', digest: '', updatedAt: '' };
    state.translations = [
      { ...words, locale: 'de', marketId: null, value: 'Metall' },
      { ...words, locale: 'de', marketId: marketId('gb'), value: 'Metall für Großbritannien' },
      { ...words, locale: 'ar', marketId: null, value: 'المعدن' },
    ];
    return state;
  },
});
let stall: Stall;

beforeAll(async () => {
  const root = join(extensions.folder, 'product-options');
  for (const name of ['blocks', 'snippets', 'locales', 'assets'])
    mkdirSync(join(root, name), { recursive: true });
  writeFileSync(
    join(root, 'blocks', 'product-options.liquid'),
    `<bespoke data-market="{{ localization.market.handle }}" data-language="{{ request.locale.iso_code }}" data-workshop="{{ shop.metafields['$app:bespoke'].workshop.value }}">{{ product.metafields['$app:bespoke'].words.value }}</bespoke>
{% schema %}{ "name": "Options", "target": "section" }{% endschema %}`,
  );
  stall = await openStall(world, extensions);
});
beforeEach(() => world.reset());
afterAll(() => {
  stall.close();
  extensions.remove();
});

const ring = '/products/solitaire-engagement-ring';

async function html(path: string): Promise<string> {
  return (await stall.get(path)).text();
}

describe('a page in another language', () => {
  it.each([
    { root: '/de', locale: 'de', words: 'In den Warenkorb', direction: 'ltr' },
    { root: '/pt-br', locale: 'pt-BR', words: 'Adicionar ao carrinho', direction: 'ltr' },
    { root: '/ja', locale: 'ja', words: 'カートに追加', direction: 'ltr' },
    { root: '/ar', locale: 'ar', words: 'أضف إلى السلة', direction: 'rtl' },
  ])('in the folder $root speaks it', async ({ root, locale, words, direction }) => {
    const page = await html(`${root}${ring}`);
    expect(page).toMatch(new RegExp(`<html\\s+lang='${locale}'\\s+dir='${direction}'`));
    expect(page).toContain(words);
    expect(page).toContain(`"routes":{"root":"${root}/"}`);
    expect(page).toContain(`href='${root}/cart'`);
  });

  it('has the words of metafields translated, those of its market first', async () => {
    expect(await html(ring)).toContain('>Metal</bespoke>');
    expect(await html(`/de${ring}?country=DE`)).toContain('>Metall</bespoke>');
    expect(await html(`/de${ring}?country=GB`)).toContain('>Metall für Großbritannien</bespoke>');
    expect(await html(`/ar${ring}`)).toContain('>المعدن</bespoke>');
    expect(await html(`/fr${ring}`)).toContain('>Metal</bespoke>');
    expect(await html(`${ring}?locale=de&country=DE`)).toContain('>Metall</bespoke>');
  });

  it('reads what the app keeps on the shop', async () => {
    expect(await html(ring)).toContain('data-workshop="r;t"');
  });

  it('keeps the language on the way through the cart', async () => {
    const added = await stall.post('/de/cart/add', { id: '1000401', quantity: '1' });
    expect(added.headers.get('location')).toBe('/de/cart');
    const page = await html('/de/cart');
    expect(page).toContain('Ihr Warenkorb');
    expect(page).toContain("href='/de/products/polishing-cloth?variant=1000401'");
    expect((await stall.get('/de/checkout')).headers.get('location')).toMatch(/^\/de\/checkouts\//);
  });

  it('is chosen at the foot of the page', async () => {
    const chosen = await stall.post('/localization', { locale_code: 'fr', return_to: '/de/cart' });
    expect(chosen.headers.get('location')).toBe('/fr/cart');
    const back = await stall.post('/localization', { locale_code: 'en', return_to: '/fr/cart' });
    expect(back.headers.get('location')).toBe('/cart');
  });

  it('is not there for a language that is not published', async () => {
    expect((await stall.get(`/sv${ring}`)).status).toBe(404);
  });
});

describe('a market', () => {
  it.each([
    ['GB', 'gb', '£1,250.00'],
    ['FR', 'eu', '€1.475,00'],
    ['JP', 'jp', '¥240,625'],
  ])('in %s is %s and shows its own money', async (country, handle, price) => {
    const page = await html(`${ring}?country=${country}`);
    expect(page).toContain(`data-market="${handle}"`);
    expect(page).toContain(price);
  });
});
