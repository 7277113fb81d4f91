import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { sessionToken } from '../identity/session-token.ts';
import { findOrder, findProduct } from '../state/find.ts';
import type { Admin } from './admin.ts';
import { appAddress } from './app-address.ts';
import { scriptFrom, styleSheet } from './assets.ts';
import { deliveryActions } from './delivery-actions.ts';
import { frameApi } from './frame-api.ts';
import { orderActions, productActions } from './order-actions.ts';
import { appPage, installPage } from './pages/app.ts';
import { deliveriesPage } from './pages/deliveries.ts';
import { homePage } from './pages/home.ts';
import { orderPage } from './pages/order.ts';
import { ordersPage } from './pages/orders.ts';
import { productPage, productsPage } from './pages/products.ts';
import { settingsPage } from './pages/settings.ts';
import type { Screen } from './pages/shell.ts';
import { themeEditorPage } from './pages/theme-editor.ts';
import { blockInLink, placeBlock } from './placement.ts';
import { named, showing } from './respond.ts';
import { settingsActions } from './settings-actions.ts';

/** The shop's admin, to be mounted at `/admin`. */
export async function adminRouter(admin: Admin): Promise<Router> {
  const router = Router();
  await mountAssets(router);
  router.use('/_frame', frameApi(admin));
  router.use(express.urlencoded({ extended: false }));
  router.use(
    orderActions(admin.world),
    productActions(admin.world),
    deliveryActions(admin),
    settingsActions(admin),
  );
  mountPages(router, admin);
  mountApp(router, admin);
  return router;
}

/** The App Bridge stand-in, to be mounted at `/app-bridge.js`. */
export async function appBridgeRouter(): Promise<Router> {
  const script = await scriptFrom('app-bridge');
  return Router().get('/', (_request, response) => void response.type('js').send(script));
}

async function mountAssets(router: Router): Promise<void> {
  const [script, css] = [await scriptFrom('frame'), styleSheet()];
  router.get('/assets/frame.js', (_request, response) => void response.type('js').send(script));
  router.get('/assets/admin.css', (_request, response) => void response.type('css').send(css));
}

function mountPages(router: Router, { world, courier }: Admin): void {
  const show = (path: string, draw: (request: Request) => Screen) => router.get(path, showing(world, draw));
  show('/', () => ({ title: 'Home', place: 'home', body: homePage(world) }));
  show('/orders', () => ({ title: 'Orders', place: 'orders', body: ordersPage(world) }));
  show('/orders/:id', (request) => {
    const order = findOrder(world.state, named(request, 'id'));
    if (order === null) throw new Error(`There is no order ${named(request, 'id')}.`);
    return { title: order.name, place: 'orders', body: orderPage(world, order) };
  });
  show('/products', () => ({ title: 'Products', place: 'products', body: productsPage(world) }));
  show('/products/:id', (request) => {
    const product = findProduct(world.state, named(request, 'id'));
    if (product === null) throw new Error(`There is no product ${named(request, 'id')}.`);
    return { title: product.title, place: 'products', body: productPage(world, product) };
  });
  show('/deliveries', () => ({
    title: 'Deliveries',
    place: 'deliveries',
    body: deliveriesPage(world, courier),
  }));
  show('/settings', () => ({ title: 'Settings', place: 'settings', body: settingsPage(world) }));
}

function mountApp(router: Router, { world, blocks }: Admin): void {
  const { app } = world;
  // Shopify knows an app by its handle and by its client id.
  router.get([`/apps/${app.apiKey}`, `/apps/${app.apiKey}/*`], (request, response) => {
    response.redirect(302, request.originalUrl.replace(`/apps/${app.apiKey}`, `/apps/${app.handle}`));
  });
  router.get(
    [`/apps/${app.handle}`, `/apps/${app.handle}/*`],
    showing(world, (request) => {
      if (world.state.installation === null)
        return { title: `Install ${app.title}`, place: 'app', body: installPage(world) };
      const rest = request.url.slice(`/apps/${app.handle}`.length);
      const src = appAddress(world, rest || '/', sessionToken(world));
      return { title: app.title, place: 'app', body: appPage(world, src), padded: false };
    }),
  );
  router.get(
    '/themes/current/editor',
    showing(world, ({ query }) => {
      const link = z.string().catch('').parse(query['addAppBlockId']);
      const handle = blockInLink(world, link);
      const placement = handle === null ? 'not-ours' : placeBlock(world, handle, blocks());
      return {
        title: 'Theme editor',
        place: 'settings',
        body: themeEditorPage(world, placement, handle ?? link),
      };
    }),
  );
}
