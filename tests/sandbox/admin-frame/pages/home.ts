import { html, type Markup, type Piece } from '../html.ts';
import type { World } from '../../state/world.ts';

/** What the merchant sees first. */
export function homePage({ state, app }: World): Piece {
  const open = state.orders.filter((order) => order.closedAt === null);
  const troubled = state.deliveries.filter(({ status }) => status === 'failed');
  return html`<div class="page-head"><h1>Home</h1></div>
    <div class="stack">
      <div class="tiles">
        ${tile('/admin/orders', 'Open orders', open.length)}
        ${tile('/admin/orders', 'On hold', open.filter((order) => order.fulfillmentStatus === 'ON_HOLD').length)}
        ${tile('/admin/products', 'Products', state.products.length)}
        ${tile('/admin/deliveries', 'Webhooks given up', troubled.length)}
      </div>
      <section class="card">
        <h2>Try the main job</h2>
        <ol>
          <li>
            Open <a href="/admin/apps/${app.handle}">${app.title}</a>, make an option set and publish it to a
            product.
          </li>
          <li>
            Specify and buy that piece in the
            <a href="/products/${state.products[0]?.handle ?? ''}">online store</a>.
          </li>
          <li>
            Find the order under <a href="/admin/orders">Orders</a>, and the commission it became in
            ${app.title}.
          </li>
        </ol>
        <p class="quiet">
          ${state.installation === null ? 'The app is not installed yet: opening it offers to install it.' : null}
        </p>
      </section>
    </div>`;
}

function tile(href: string, label: string, count: number): Markup {
  return html`<a class="card tile" href="${href}"><strong>${count}</strong>${label}</a>`;
}
