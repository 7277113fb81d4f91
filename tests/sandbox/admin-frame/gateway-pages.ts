import { html, page, type Markup } from './html.ts';

const head = html`<style>
  body {
    font:
      15px/1.5 system-ui,
      sans-serif;
    color: #303030;
    background: #f1f1f1;
    padding: 32px 16px;
  }
  main {
    max-width: 560px;
    margin: 0 auto;
    background: #fff;
    border-radius: 12px;
    padding: 8px 24px;
    border-top: 4px solid #b3261e;
  }
  h1 {
    font-size: 20px;
  }
</style>`;

/** Shown in place of the app while its web process does not answer. */
export function appIsDownPage(reason: string): string {
  return notice(
    'Atelier does not answer',
    html`<p>The shop is open, but the app’s web process could not be reached: ${reason}.</p>
      <p>
        Look at its output in the terminal, start it again, then reload this page. Webhooks sent meanwhile are
        tried again later.
      </p>`,
  );
}

/** Shown in place of a page of the app that Shopify's admin would not be allowed to frame. */
export function notFramablePage(path: string, missing: string[]): string {
  return notice(
    'This page cannot be framed',
    html`<p>
        The app’s answer to ${path} lacks ${missing.join(' and ')} in the frame-ancestors of its
        Content-Security-Policy.
      </p>
      <p>
        Shopify’s admin could not show it, and review would refuse it. Send the header with every HTML answer,
        for the shop that asks.
      </p>`,
  );
}

function notice(title: string, text: Markup): string {
  return page(
    title,
    html`<main>
      <h1>${title}</h1>
      ${text}
    </main>`,
    { head, shop: '' },
  );
}
