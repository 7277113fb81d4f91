import type { Action } from '../app-bridge/messages.ts';
import { command } from './channel.ts';

type Child = Node | string | null;

/** An element with properties and children; null children are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Record<string, string | boolean | (() => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that presses its twin in the app's page. */
export function actionButton(action: Action): HTMLButtonElement {
  const tone = action.critical ? 'critical' : action.primary ? 'primary' : 'plain';
  return el(
    'button',
    {
      type: 'button',
      class: `button ${tone}`,
      disabled: action.disabled || action.loading,
      'aria-busy': action.loading ? 'true' : 'false',
      click: () => command('press', { key: action.key }),
    },
    action.label,
  );
}

/** The element with this id, which the page was served with. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The admin's page has no #${id}.`);
  return element;
}
