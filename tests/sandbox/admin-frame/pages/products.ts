import { html, type Piece } from '../html.ts';
import type { Product } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import { metafieldsCard } from './metafields.ts';
import { act, badge, money } from './wording.ts';

/** The catalogue. */
export function productsPage({ state }: World): Piece {
  return html`<div class="page-head"><h1>Products</h1></div>
    <section class="card flush">
      <div class="table" tabindex="0" role="region" aria-label="Products">
        <table>
          <thead>
            <tr>
              <th scope="col"><span class="quiet">Picture</span></th>
              <th scope="col">Product</th>
              <th scope="col">Status</th>
              <th scope="col" class="wide-only">Variants</th>
              <th scope="col" class="number">From</th>
              <th scope="col" class="wide-only">Metafields</th>
            </tr>
          </thead>
          <tbody>
            ${state.products.map(
              (product) =>
                html`<tr>
                  <td>
                    ${product.image !== null && html`<img class="thumb" src="${product.image}" alt="" />`}
                  </td>
                  <td><a href="/admin/products/${product.id}">${product.title}</a></td>
                  <td>${badge(product.status)}</td>
                  <td class="wide-only">${product.variants.length}</td>
                  <td class="number">${money(lowestPrice(product), state.shop.currency)}</td>
                  <td class="wide-only">${metafieldsOf(state.metafields, product).length}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
}

/** One product with its metafields, the app's reserved ones too. */
export function productPage({ state }: World, product: Product): Piece {
  const at = `/admin/products/${product.id}`;
  return html`<div class="page-head">
      <a class="button slim" href="/admin/products">Products</a>
      <h1>${product.title}</h1>
      ${badge(product.status)}
      <div class="actions">
        <a class="button" href="/products/${product.handle}">View in online store</a>
        ${act(`${at}/publish`, product.publishedAt === null ? 'Publish to online store' : 'Unpublish')}
        ${act(`${at}/delete`, 'Delete product', { tone: 'critical' })}
      </div>
    </div>
    <div class="columns">
      <div class="stack">
        <section class="card stack">
          <form method="post" action="${at}/save">
            <label class="field">Title <input name="title" value="${product.title}" required /></label>
            <label class="field"
              >Status
              <select name="status">
                ${['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'].map(
                  (status) =>
                    html`<option value="${status}" ${status === product.status && html`selected`}>
                      ${status}
                    </option>`,
                )}
              </select></label
            >
            <div><button class="button primary">Save</button></div>
          </form>
        </section>
        ${variantsCard(product, state.shop.currency)}
        ${metafieldsCard(metafieldsOf(state.metafields, product))}
      </div>
      ${factsCard(product)}
    </div>`;
}

function factsCard(product: Product): Piece {
  return html`<section class="card">
    <h2>Picture</h2>
    ${product.image === null ? 'None' : html`<img class="picture" src="${product.image}" alt="${product.title}" />`}
    <dl class="facts">
      <div>
        <dt>Type and vendor</dt>
        <dd>${product.productType} · ${product.vendor}</dd>
      </div>
      <div>
        <dt>Tags</dt>
        <dd>${product.tags.join(', ') || 'None'}</dd>
      </div>
      <div>
        <dt>Id</dt>
        <dd><code>gid://shopify/Product/${product.id}</code></dd>
      </div>
    </dl>
  </section>`;
}

function variantsCard(product: Product, currency: string): Piece {
  return html`<section class="card flush">
    <h2>Variants</h2>
    <div class="table" tabindex="0" role="region" aria-label="Variants">
      <table>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">SKU</th>
            <th scope="col" class="number">Price</th>
          </tr>
        </thead>
        <tbody>
          ${product.variants.map(
            (variant) =>
              html`<tr>
                <td>${variant.title}</td>
                <td>${variant.sku}</td>
                <td class="number">${money(variant.price, currency)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function lowestPrice(product: Product): number {
  return Math.min(...product.variants.map(({ price }) => Number(price)));
}

function metafieldsOf(metafields: World['state']['metafields'], product: Product) {
  return metafields.filter(({ ownerType, ownerId }) => ownerType === 'PRODUCT' && ownerId === product.id);
}
