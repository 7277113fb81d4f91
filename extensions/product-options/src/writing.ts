/** Only what changed is written: a live region speaks once, and the page is not laid out for nothing. */
export function say(element: Element | null | undefined, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

/** Shows or hides, where that changes anything. */
export function show(element: HTMLElement | null | undefined, isShown: boolean): void {
  if (element && element.hidden === isShown) element.hidden = !isShown;
}

/** Sets an attribute, where that changes anything. */
export function mark(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Tells the page that a control was filled in by a script, as the browser does for a person. */
export function tellChange(control: HTMLElement): void {
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Leads to the first thing that can be filled in, or at least to the place. */
export function focusIn(root: Element): void {
  const control =
    root.querySelector<HTMLElement>('[name]:enabled:not([type=hidden])') ??
    root.querySelector<HTMLElement>('input:enabled:not([type=hidden]),select:enabled');
  if (control) control.focus();
  else root.scrollIntoView({ block: 'center' });
}
