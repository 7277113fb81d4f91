import type { NavigationItem } from '../app-bridge/messages.ts';
import { appFrame, command, hear } from './channel.ts';
import { el, part } from './elements.ts';

const REMEMBERED = 'app-navigation';
const root = part('app-links').dataset['root'] ?? '';

/** The app's own links under its name, remembered for the admin's other pages; the address bar follows the frame. */
export function showAppNavigation(): void {
  const remembered: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? '[]');
  if (Array.isArray(remembered)) draw(remembered.filter(isItem));
  if (!appFrame) return;

  hear('navigation', (items) => {
    localStorage.setItem(REMEMBERED, JSON.stringify(items));
    draw(items);
  });
  hear('location', ({ path, title }) => {
    history.replaceState(null, '', root + path);
    document.title = `${title || 'Atelier'} · ${document.body.dataset['shop'] ?? ''}`;
    mark();
  });
  hear('open', ({ url }) => location.assign(url));
  hear('loading', (isLoading) => {
    part('loading').hidden = !isLoading;
  });
  hear('unknown', (what) => {
    const notice = part('unknown');
    notice.hidden = false;
    notice.append(el('p', {}, `The App Bridge stand-in does not know ${what}.`));
  });
}

function draw(items: NavigationItem[]): void {
  part('app-links').replaceChildren(
    ...items.map(({ label, href }) => {
      const link = el('a', { href: root + href }, label);
      link.addEventListener('click', (event) => go(event, href));
      return el('li', {}, link);
    }),
  );
  mark();
}

// While the app is on the page it moves by itself; elsewhere the link loads the app.
function go(event: MouseEvent, href: string): void {
  if (!appFrame || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  document.body.classList.remove('navigation-open');
  command('navigate', { href });
}

function mark(): void {
  for (const link of part('app-links').querySelectorAll('a')) {
    const path = new URL(link.href).pathname;
    const here = location.pathname === path || location.pathname.startsWith(`${path}/`);
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function isItem(item: unknown): item is NavigationItem {
  return typeof item === 'object' && item !== null && 'label' in item && 'href' in item;
}
