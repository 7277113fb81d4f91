import { actionsUnder, follow } from './actions.ts';
import { strict } from './strict.ts';

/** `ui-modal`, drawn as a dialog inside the app's page (Shopify draws it over the whole admin). */
class ModalElement extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #portal: HTMLElement | null = null;
  #stop: (() => void) | null = null;

  get variant(): string {
    return this.getAttribute('variant') ?? 'base';
  }

  set variant(value: string) {
    this.setAttribute('variant', value);
  }

  get src(): string | undefined {
    return this.getAttribute('src') ?? undefined;
  }

  set src(value: string | undefined) {
    if (value === undefined) this.removeAttribute('src');
    else this.setAttribute('src', value);
  }

  /** Where @shopify/app-bridge-react draws the modal's children. */
  get content(): HTMLElement {
    this.#portal ??= document.createElement('div');
    return this.#portal;
  }

  get contentWindow(): Window | null {
    return this.#dialog?.querySelector('iframe')?.contentWindow ?? null;
  }

  async show(): Promise<void> {
    if (this.#dialog) return;
    const dialog = document.createElement('dialog');
    dialog.className = 'app-bridge-modal';
    dialog.dataset['variant'] = this.variant;
    const header = document.createElement('header');
    const footer = document.createElement('footer');
    dialog.append(header, this.#body(), footer);
    dialog.addEventListener('close', () => this.#closed());
    this.#dialog = dialog;
    this.#stop = follow(this, () => this.#drawBars(header, footer));
    document.body.append(dialog);
    dialog.showModal();
    this.dispatchEvent(new Event('show'));
  }

  async hide(): Promise<void> {
    this.#dialog?.close();
  }

  toggle(): Promise<void> {
    return this.#dialog ? this.hide() : this.show();
  }

  disconnectedCallback(): void {
    void this.hide();
  }

  #body(): HTMLElement {
    const body = document.createElement('div');
    body.className = 'content';
    if (this.src) {
      const frame = document.createElement('iframe');
      frame.src = this.src;
      frame.title = this.#title();
      body.append(frame);
    } else body.append(...(this.#portal ? [this.#portal] : this.#ownChildren()));
    return body;
  }

  #ownChildren(): Element[] {
    return [...this.children].filter((child) => !/^UI-(TITLE|SAVE)-BAR$/.test(child.tagName));
  }

  #title(): string {
    return this.querySelector('ui-title-bar')?.getAttribute('title') ?? document.title;
  }

  #drawBars(header: HTMLElement, footer: HTMLElement): void {
    const title = document.createElement('h2');
    title.id = `${this.id || 'modal'}-title`;
    title.textContent = this.#title();
    this.#dialog?.setAttribute('aria-labelledby', title.id);
    const close = button('Close', 'part');
    close.addEventListener('click', () => void this.hide());
    header.replaceChildren(title, close);

    const bar = this.querySelector('ui-title-bar');
    const actions = bar ? actionsUnder(bar) : [];
    footer.replaceChildren(...actions.map(twinOf).toReversed());
  }

  #closed(): void {
    this.#stop?.();
    if (!this.#portal && !this.src) this.append(...(this.#dialog?.querySelector('.content')?.children ?? []));
    this.#dialog?.remove();
    this.#dialog = null;
    this.dispatchEvent(new Event('hide'));
  }
}

function twinOf(original: HTMLElement): HTMLButtonElement {
  const twin = button(original.textContent?.trim() ?? '', 'part');
  twin.classList.toggle('primary', original.getAttribute('variant') === 'primary');
  twin.classList.toggle('critical', original.getAttribute('tone') === 'critical');
  twin.disabled = original.hasAttribute('disabled') || original.hasAttribute('loading');
  twin.addEventListener('click', () => original.click());
  return twin;
}

function button(label: string, className: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = label;
  return element;
}

function modalNamed(id: string): ModalElement {
  const modal = document.getElementById(id);
  if (!(modal instanceof ModalElement)) throw new Error(`There is no ui-modal with the id "${id}".`);
  return modal;
}

customElements.define('ui-modal', ModalElement);

/** shopify.modal */
export const modal = strict('shopify.modal', {
  show: (id: string) => modalNamed(id).show(),
  hide: (id: string) => modalNamed(id).hide(),
  toggle: (id: string) => modalNamed(id).toggle(),
});
