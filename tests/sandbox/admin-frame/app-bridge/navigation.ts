import { config, inStandIn } from './address.ts';
import { ask, hostOrigin, isFramed, obey, tell } from './host.ts';

/** Parameters of Shopify's that say how the page was opened; they do not belong in the admin's address. */
const SHOPIFY_PARAMETERS = ['embedded', 'hmac', 'host', 'id_token', 'locale', 'session', 'shop', 'timestamp'];
const RELOAD = 'shopify-reload';
let routes = false;

/** Keeps the admin's address in step with the app's, and the app in step with the admin's navigation. */
export function keepInStep(): void {
  const open = window.open.bind(window);
  window.open = (url, target, features) => {
    const address = inStandIn(String(url ?? ''));
    if (target === '_blank' || target === undefined) return open(address, target, features);
    tell('open', { url: address, target });
    return null;
  };
  watchHistory();
  watchLinks();
  watchRouter();
  obey('navigate', ({ href }) => navigate(href));
  tellLocation();
  new MutationObserver(tellLocation).observe(document.querySelector('title') ?? document.head, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/**
 * The bounce page (`shopify-reload`) goes on to its address with a fresh token.
 * A page opened outside of the admin moves into it.
 */
export async function moveOn(): Promise<void> {
  const reload = new URLSearchParams(location.search).get(RELOAD);
  if (isFramed && reload) {
    const target = new URL(reload);
    if (target.origin !== location.origin)
      throw new Error(`shopify-reload leads to ${target.origin}, which is not the app.`);
    target.searchParams.set('id_token', await ask('idToken', null));
    location.replace(target);
  }
  if (!isFramed && config.host) location.replace(`${hostOrigin}/admin/apps/${config.apiKey}${ownPath()}`);
}

function watchHistory(): void {
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method].bind(history);
    history[method] = (data, unused, url) => {
      original(data, unused, url);
      tellLocation();
    };
  }
  window.addEventListener('popstate', () => tellLocation());
}

// Links to Shopify's admin lead to the stand-in's, in the whole window.
function watchLinks(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = link?.getAttribute('href') ?? '';
      const address = inStandIn(href);
      if (!link || address === href) return;
      event.preventDefault();
      if (link.getAttribute('target') === '_blank') window.open(address, '_blank', 'noopener');
      else tell('open', { url: address, target: '_top' });
    },
    { capture: true },
  );
}

// Only an app that listens for shopify:navigate moves by itself; for any other the page is loaded anew.
function watchRouter(): void {
  for (const target of [window, document]) {
    const original = target.addEventListener.bind(target);
    target.addEventListener = (kind: string, ...rest: [EventListenerOrEventListenerObject]) => {
      routes ||= kind === 'shopify:navigate';
      original(kind, ...rest);
    };
  }
}

function navigate(href: string): void {
  if (!routes) return location.assign(href);
  const links = document.querySelectorAll('ui-nav-menu a[href], s-app-nav a[href]');
  const known = [...links].find((link) => link.getAttribute('href') === href);
  const link = known ?? document.body.appendChild(hiddenLink(href));
  link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true, cancelable: true }));
  if (!known) link.remove();
}

function hiddenLink(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.hidden = true;
  return link;
}

function tellLocation(): void {
  if (new URLSearchParams(location.search).has(RELOAD)) return;
  tell('location', { path: ownPath(), title: document.title });
}

function ownPath(): string {
  const parameters = new URLSearchParams(location.search);
  for (const name of SHOPIFY_PARAMETERS) parameters.delete(name);
  const search = parameters.size > 0 ? `?${parameters}` : '';
  return location.pathname + search + location.hash;
}
