import { actionOf, actionsUnder, follow } from './actions.ts';
import { tell } from './host.ts';
import type { TitleBar } from './messages.ts';

/** `ui-title-bar` outside of a modal: title and actions that the admin draws above the app. */
class TitleBarElement extends HTMLElement {
  #stop: (() => void) | null = null;

  connectedCallback(): void {
    if (this.closest('ui-modal')) return;
    this.#stop = follow(this, () => tell('titleBar', titleBarOf(this)));
  }

  disconnectedCallback(): void {
    this.#stop?.();
    if (this.#stop && !document.querySelector('ui-title-bar')) tell('titleBar', null);
  }
}

/** What a title bar says: `button` and `a` children, and `section` children as menus. */
function titleBarOf(element: Element): TitleBar {
  const elements = actionsUnder(element);
  const breadcrumb = elements.find((child) => child.getAttribute('variant') === 'breadcrumb');
  return {
    title: element.getAttribute('title') ?? document.title,
    breadcrumb: breadcrumb ? actionOf(breadcrumb) : null,
    actions: elements.filter((child) => child !== breadcrumb).map(actionOf),
    menus: [...element.children]
      .filter((child) => child.tagName === 'SECTION')
      .map((section) => ({
        label: section.getAttribute('label') ?? 'More actions',
        actions: actionsUnder(section).map(actionOf),
      })),
  };
}

customElements.define('ui-title-bar', TitleBarElement);
