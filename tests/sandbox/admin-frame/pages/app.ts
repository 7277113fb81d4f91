import { html, type Piece } from '../html.ts';
import type { World } from '../../state/world.ts';
import { act } from './wording.ts';

/** The app in its frame, with the title bar that Shopify draws for it. `src` carries the first session token. */
export function appPage({ app }: World, src: string): Piece {
  return html`<main class="app-page" id="main">
    <div class="app-head">
      <span class="app-mark" aria-hidden="true">A</span>
      <span id="app-breadcrumb"></span>
      <h1><span class="quiet">${app.title}</span> <span id="app-title"></span></h1>
      <div id="app-actions"></div>
    </div>
    <div id="unknown" role="alert" hidden></div>
    <iframe
      id="app"
      title="${app.title}"
      data-origin="${new URL(app.appUrl).origin}"
      data-src="${src}"
      allow="clipboard-write"
    ></iframe>
  </main>`;
}

/** Asked before the app is first opened. */
export function installPage({ app }: World): Piece {
  return html`<div class="page-head"><h1>Install ${app.title}?</h1></div>
    <section class="card">
      <h2>${app.developerName} will be able to</h2>
      <ul>
        ${app.scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
      </ul>
      ${act('/admin/settings/install', 'Install', {
        tone: 'primary',
        values: { back: `/admin/apps/${app.handle}` },
      })}
    </section>`;
}
