import { html, page, type Markup, type Piece } from '../html.ts';
import type { World } from '../../state/world.ts';

/** One page of the admin inside its shell. */
export interface Screen {
  title: string;
  /** Which entry of the navigation is marked. */
  place: 'home' | 'orders' | 'products' | 'app' | 'deliveries' | 'settings';
  body: Piece;
  /** False for the app's page, which fills the window. */
  padded?: boolean;
}

const icons = {
  home: 'M3 9.5 10 4l7 5.5V17h-5v-4H8v4H3z',
  orders: 'M4 4h12v9l-2 3H6l-2-3zm0 7h4v2h4v-2h4',
  products: 'M10 3 3 6.5v7L10 17l7-3.5v-7zM3 6.5 10 10l7-3.5M10 10v7',
  deliveries: 'M3 10h10m-4-4 4 4-4 4M17 4v12',
  settings: 'M4 6h7m3 0h2M4 14h2m3 0h7M13 4v4M7 12v4',
};

/** Draws a page as Shopify's admin surrounds it: dark bar, navigation, content. */
export function drawScreen(world: World, screen: Screen): string {
  const { shop } = world.state;
  const title = `${screen.title} · ${shop.name}`;
  const head = html`<link rel="stylesheet" href="/admin/assets/admin.css" />
    <script src="/admin/assets/frame.js" defer></script>`;
  const content =
    screen.padded === false ? screen.body : html`<main class="content" id="main">${screen.body}</main>`;
  const body = html`<a class="skip" href="#main">Skip to content</a>
    <header class="top-bar">
      <button type="button" id="navigation-toggle" aria-expanded="false" aria-controls="navigation">
        Menu
      </button>
      <a class="shop" href="/admin">${shop.name}</a>
      <span class="where">Sandbox of ${shop.domain} · <a href="/">Online store</a></span>
    </header>
    <div id="save-bar" role="region" aria-label="Unsaved changes" hidden></div>
    <div id="loading" role="progressbar" aria-label="Loading" hidden></div>
    <div class="shell">${navigation(world, screen.place)}${content}</div>
    <div id="toasts" role="status"></div>`;
  return page(title, body, { head, shop: shop.name });
}

function navigation(world: World, place: Screen['place']): Markup {
  const app = `/admin/apps/${world.app.handle}`;
  return html`<nav class="navigation" id="navigation" aria-label="Admin">
    <ul>
      ${entry('/admin', 'Home', { icon: 'home', here: place === 'home' })}
      ${entry('/admin/orders', 'Orders', { icon: 'orders', here: place === 'orders' })}
      ${entry('/admin/products', 'Products', { icon: 'products', here: place === 'products' })}
    </ul>
    <p class="heading">Apps</p>
    <ul>
      <li>
        <a class="app-entry" href="${app}" ${place === 'app' ? html`aria-current="page"` : null}
          ><span class="app-mark" aria-hidden="true">A</span>${world.app.title}</a
        >
      </li>
    </ul>
    <ul class="sub" id="app-links" data-root="${app}"></ul>
    <p class="heading">Sandbox</p>
    <ul>
      ${entry('/admin/deliveries', 'Deliveries', { icon: 'deliveries', here: place === 'deliveries' })}
      ${entry('/admin/settings', 'Settings', { icon: 'settings', here: place === 'settings' })}
    </ul>
  </nav>`;
}

function entry(
  href: string,
  label: string,
  { icon, here }: { icon: keyof typeof icons; here: boolean },
): Markup {
  return html`<li>
    <a href="${href}" ${here ? html`aria-current="page"` : null}
      ><svg
        class="icon"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <path d="${icons[icon]}" /></svg
      >${label}</a
    >
  </li>`;
}
