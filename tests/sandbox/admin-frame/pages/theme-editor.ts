import { html, type Piece } from '../html.ts';
import type { World } from '../../state/world.ts';

/** What the deep link of an app block came to. */
export type Placement = 'placed' | 'already-there' | 'not-ours' | 'not-possible';

const said: Record<Placement, (handle: string) => string> = {
  placed: (handle) => `The block “${handle}” was added to the product template and saved.`,
  'already-there': (handle) => `The block “${handle}” already stands in the product template.`,
  'not-ours': (handle) =>
    `The link names “${handle}”, which is not a block of the installed app. Nothing was changed.`,
  'not-possible': (handle) => `The vintage theme takes no app blocks, so “${handle}” could not be added.`,
};

/** Stands for the theme editor, as far as an app's deep link goes. */
export function themeEditorPage({ state, app }: World, placement: Placement, handle: string): Piece {
  const isRefused = placement === 'not-ours' || placement === 'not-possible';
  return html`<div class="page-head"><h1>Theme editor</h1></div>
    <div class="notice-bar ${isRefused ? 'critical' : ''}" role="status">${said[placement](handle)}</div>
    <section class="card row">
      <a class="button" href="/products/${state.products[0]?.handle ?? ''}">See a product page</a>
      <a class="button" href="/admin/apps/${app.handle}">Back to ${app.title}</a>
    </section>`;
}
