import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Router } from 'express';
import express from 'express';
import type { AppExtensions } from '../functions/app-extensions.ts';
import { shippedExtensions } from '../functions/app-extensions.ts';
import type { World } from '../state/world.ts';
import { answerLoudly } from './answer-loudly.ts';
import { extensionAssets } from './app-block.ts';
import { appProxyRoutes } from './app-proxy.ts';
import { cartRoutes } from './cart-routes.ts';
import { readFields } from './form-body.ts';
import { inLanguage, localePaths } from './locale-path.ts';
import { marketOf } from './market.ts';
import { drawPicture } from './pictures.ts';
import { productJson } from './product-json.ts';
import type { ShopWindow } from './shop-window.ts';
import { drawSections, findSold, pageAt, readSectionNames } from './shop-window.ts';
import { drawPage, drawSectionById, themeFile } from './theme.ts';
import { cartOf, readVisit } from './visit.ts';

/**
 * The online store of the sandbox shop: pages, Ajax cart, app proxy, assets. Mount it after everything more specific:
 * it answers every address, with its own 404 page where it has nothing.
 * @param options.extensions the app's extensions, the project's own when left out
 */
export function storefrontRouter(world: World, options: { extensions?: AppExtensions } = {}): Router {
  const extensions = options.extensions ?? shippedExtensions;
  const shop: ShopWindow = { world, extensions, themeExtension: join(extensions.folder, 'product-options') };
  const router = express.Router();
  router.use(localePaths(world));
  router.use(extensionAssets, express.static(join(shop.themeExtension, 'assets'), { fallthrough: false }));
  router.get('/theme-assets/:name', (request, response) => sendThemeAsset(shop, request, response));
  router.get('/pictures/:name.svg', sendPicture);
  router.get('/products/:handle.js', (request, response) => sendProduct(shop, request, response));
  router.post('/localization', (request, response) =>
    answerLoudly(response, () => changeMarket(shop, request, response)),
  );
  router.use(cartRoutes(shop));
  router.use(appProxyRoutes(shop));
  router.get('*', (request, response) => sendPage(shop, request, response));

  return router;
}

function sendPage(shop: ShopWindow, request: Request, response: Response): void {
  const page = pageAt(shop, request);
  const { query } = readVisit(shop.world, request);
  const names = readSectionNames(query.get('sections') ?? '');
  const one = query.get('section_id');
  if (names.length > 0) return void response.json(drawSections(shop, page, names));
  if (one === null) {
    const notice = page.template === 'cart' ? page.cart.errors.map(({ message }) => message).join(' ') : '';
    const html = drawPage({ ...page, notice }, shop.themeExtension);
    return void response.status(page.template === '404' ? 404 : 200).send(html);
  }

  const html = drawSectionById(page, one, shop.themeExtension);
  response.status(html === null ? 404 : 200).send(html ?? '');
}

function sendThemeAsset(shop: ShopWindow, request: Request, response: Response): void {
  const name = request.params['name'] ?? '';
  const { theme } = shop.world.state.shop;
  if (!/^[\w.-]+$/.test(name)) return void response.sendStatus(404);

  const path = themeFile(theme, `assets/${name}`);
  response.setHeader('Cache-Control', 'no-cache');
  if (existsSync(path)) response.sendFile(path);
}

function sendPicture(request: Request, response: Response): void {
  const svg = drawPicture(request.params['name'] ?? '');
  if (svg === null) return void response.sendStatus(404);

  response.setHeader('Cache-Control', 'max-age=3600');
  response.type('image/svg+xml').send(svg);
}

function sendProduct({ world }: ShopWindow, request: Request, response: Response): void {
  const product = findSold(world, request.params['handle'] ?? '');
  if (product === undefined) return void response.status(404).json({ status: 404, message: 'Not Found' });

  response.json(productJson(world.state, product, readVisit(world, request)));
}

/** The localization form: a country, a currency or a language for this visitor and the cart. */
async function changeMarket({ world }: ShopWindow, request: Request, response: Response): Promise<void> {
  const fields = await readFields(request);
  const { country_code: country, currency, currency_code: code = currency, return_to: back } = fields;
  const path = typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : '/';
  const visit = readVisit(world, request);
  const market = marketOf(world.state.shop, {
    ...(typeof country === 'string' ? { country } : {}),
    ...(typeof code === 'string' ? { currency: code } : {}),
    ...(country === undefined && code === undefined ? { country: visit.market.country } : {}),
  });
  const cart = cartOf(world, { ...visit, market });
  world.state.carts = world.state.carts.map((each) => (each.token === cart.token ? cart : each));
  world.changed();
  response.cookie('localization', market.country, { path: '/', sameSite: 'lax' });
  response.redirect(302, inLanguage(world.state, path, fields['locale_code']));
}
