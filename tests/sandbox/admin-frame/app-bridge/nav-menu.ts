import { actionsUnder, follow } from './actions.ts';
import { tell } from './host.ts';

/** `ui-nav-menu` and `s-app-nav`: links that the admin shows under the app's name. The home link stays out of the list. */
class NavMenu extends HTMLElement {
  #stop: (() => void) | null = null;

  connectedCallback(): void {
    this.#stop = follow(this, () => {
      tell(
        'navigation',
        actionsUnder(this)
          .filter((link) => link.getAttribute('rel') !== 'home')
          .map((link) => ({ label: link.textContent?.trim() ?? '', href: link.getAttribute('href') ?? '/' })),
      );
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }
}

customElements.define('ui-nav-menu', NavMenu);
customElements.define('s-app-nav', class extends NavMenu {});
