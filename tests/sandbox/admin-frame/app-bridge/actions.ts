import { obey } from './host.ts';
import type { Action } from './messages.ts';

// Elements that the admin draws on the app's behalf, by the key under which it presses them.
const pressable = new Map<string, HTMLElement>();
const keys = new WeakMap<HTMLElement, string>();
let lastKey = 0;

obey('press', ({ key }) => pressable.get(key)?.click());

/** A button or link of the app, described so that the admin can draw it. */
export function actionOf(element: HTMLElement): Action {
  const key = keys.get(element) ?? `action-${(lastKey += 1)}`;
  keys.set(element, key);
  pressable.set(key, element);
  return {
    key,
    label: element.textContent?.trim() || element.getAttribute('aria-label') || '',
    primary: element.getAttribute('variant') === 'primary',
    critical: element.getAttribute('tone') === 'critical',
    disabled: isOn(element, 'disabled'),
    loading: isOn(element, 'loading'),
  };
}

/** The buttons and links straight under an element. */
export function actionsUnder(element: Element): HTMLElement[] {
  return [...element.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && (child.tagName === 'BUTTON' || child.tagName === 'A'),
  );
}

/** Calls back at once and whenever something under the element changes; the answer stops it. */
export function follow(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  changed();
  return () => observer.disconnect();
}

// React writes loading={true} on a button as loading="" or "true".
function isOn(element: HTMLElement, attribute: string): boolean {
  const value = element.getAttribute(attribute);
  return value !== null && value !== 'false';
}
