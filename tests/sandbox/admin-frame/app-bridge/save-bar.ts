import { actionOf, actionsUnder, follow } from './actions.ts';
import { ask, obey, tell } from './host.ts';
import { strict } from './strict.ts';

let shown: SaveBarElement | null = null;
let unnamed = 0;

/** `ui-save-bar`: while it shows, the admin draws Save and Discard over its top bar and guards against leaving. */
class SaveBarElement extends HTMLElement {
  #stop: (() => void) | null = null;

  get showing(): boolean {
    return shown === this;
  }

  get discardConfirmation(): boolean {
    return this.hasAttribute('discardconfirmation') || this.hasAttribute('discardConfirmation');
  }

  set discardConfirmation(wanted: boolean) {
    this.toggleAttribute('discardconfirmation', wanted);
  }

  async show(): Promise<void> {
    if (shown === this) return;
    await shown?.hide();
    nowShowing(this);
    this.#stop = follow(this, () => this.#tell());
    this.dispatchEvent(new Event('show'));
  }

  async hide(): Promise<void> {
    this.#stop?.();
    this.#stop = null;
    if (shown !== this) return;
    shown = null;
    tell('saveBar', null);
    this.dispatchEvent(new Event('hide'));
  }

  toggle(): Promise<void> {
    return this.showing ? this.hide() : this.show();
  }

  disconnectedCallback(): void {
    void this.hide();
  }

  #tell(): void {
    const buttons = actionsUnder(this);
    const save = buttons.find((button) => button.getAttribute('variant') === 'primary');
    const discard = buttons.find((button) => button !== save);
    tell('saveBar', {
      id: (this.id ||= `save-bar-${(unnamed += 1)}`),
      save: save ? actionOf(save) : null,
      discard: discard ? actionOf(discard) : null,
      confirmsDiscard: this.discardConfirmation,
    });
  }
}

customElements.define('ui-save-bar', SaveBarElement);

function nowShowing(bar: SaveBarElement): void {
  shown = bar;
}

/** A form marked `data-save-bar` has a save bar of its own: shown on the first change, gone after submit or reset. */
function watchForms(): void {
  const bars = new WeakMap<HTMLFormElement, SaveBarElement>();
  const onChange = (event: Event) => {
    const form = formOf(event);
    if (!form) return;
    const bar = bars.get(form) ?? barFor(form);
    bars.set(form, bar);
    void bar.show();
  };
  const onEnd = (event: Event) => {
    const form = formOf(event);
    if (form) void bars.get(form)?.hide();
  };
  for (const kind of ['input', 'change']) document.addEventListener(kind, onChange);
  for (const kind of ['submit', 'reset']) document.addEventListener(kind, onEnd);
}

function formOf({ target }: Event): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>('form[data-save-bar]') : null;
}

function barFor(form: HTMLFormElement): SaveBarElement {
  const bar = new SaveBarElement();
  bar.discardConfirmation = form.hasAttribute('data-discard-confirmation');
  const save = document.createElement('button');
  save.setAttribute('variant', 'primary');
  save.addEventListener('click', () => form.requestSubmit());
  const discard = document.createElement('button');
  discard.addEventListener('click', () => form.reset());
  bar.append(save, discard);
  return bar;
}

function barNamed(id: string): SaveBarElement {
  const bar = document.getElementById(id);
  if (!(bar instanceof SaveBarElement)) throw new Error(`There is no ui-save-bar with the id "${id}".`);
  return bar;
}

watchForms();
obey('discard', ({ id }) => {
  if (shown?.id === id) void shown.hide();
});

/** shopify.saveBar */
export const saveBar = strict('shopify.saveBar', {
  show: (id: string) => barNamed(id).show(),
  hide: (id: string) => barNamed(id).hide(),
  toggle: (id: string) => barNamed(id).toggle(),
  /** Settles only when the page may be left; staying leaves it open, as at Shopify. */
  async leaveConfirmation(): Promise<void> {
    if (shown === null || (await ask('leaveConfirmation', null))) return;
    await new Promise<never>(() => undefined);
  },
});
