import { page } from './html.ts';
import { html } from './html.ts';

/** Shown in place of the app while its web process does not answer. */
export function appIsDownPage(reason: string): string {
  return page(
    'Atelier does not answer',
    html`<main class="notice">
      <h1>Atelier does not answer</h1>
      <p>The shop is open, but the app’s web process could not be reached: ${reason}.</p>
      <p>
        Look at its output in the terminal, start it again, then reload this page. Webhooks sent meanwhile are
        tried again later.
      </p>
    </main>`,
  );
}

/** Shown in place of a page of the app that Shopify's admin would not be allowed to frame. */
export function notFramablePage(path: string, missing: string[]): string {
  return page(
    'This page cannot be framed',
    html`<main class="notice">
      <h1>This page cannot be framed</h1>
      <p>
        The app’s answer to ${path} lacks ${missing.join(' and ')} in the frame-ancestors of its
        Content-Security-Policy.
      </p>
      <p>
        Shopify’s admin could not show it, and review would refuse it. Send the header with every HTML answer,
        for the shop that asks.
      </p>
    </main>`,
  );
}
