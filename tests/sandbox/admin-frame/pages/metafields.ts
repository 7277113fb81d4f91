import { html, type Markup } from '../html.ts';
import type { Metafield } from '../../state/shop-state.ts';

/** A card with every metafield of one owner, its size in bytes, and its value to fold out. */
export function metafieldsCard(metafields: Metafield[]): Markup {
  return html`<section class="card">
    <h2>Metafields</h2>
    ${metafields.length === 0 ? html`<p class="quiet">None.</p>` : null}
    ${metafields.map(
      (metafield) =>
        html`<details>
          <summary>
            <code>${metafield.namespace}.${metafield.key}</code>
            <span class="quiet small">${metafield.type} · ${Buffer.byteLength(metafield.value)} bytes</span>
          </summary>
          <pre tabindex="0">${readable(metafield)}</pre>
        </details>`,
    )}
  </section>`;
}

function readable({ type, value }: Metafield): string {
  return type === 'json' ? JSON.stringify(JSON.parse(value), null, 2) : value;
}
