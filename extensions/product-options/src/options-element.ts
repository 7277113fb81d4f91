import { keepAnswers } from './kept-answers.ts';
import type { Sentences } from './sentences.ts';
import { buyingBy, findProductForm, tieToForm } from './product-form.ts';

/** What the engine part makes of a block: it shows, prices, checks and writes `_bespoke`. */
export interface LivePiece {
  /** What happens anywhere on the page, before the theme hears of it. */
  readonly hear: (event: Event) => void;
  readonly refresh: () => void;
}

/** What Liquid leaves for the script, beside the block's own attributes. */
interface PageData {
  readonly prices: Readonly<Record<string, number>>;
  readonly say: Sentences;
}

/** What the engine part is given to work with. */
export interface PieceHost {
  readonly block: HTMLElement;
  /** Each variant's price in minor units of the currency shown. */
  readonly prices: PageData['prices'];
  readonly sentences: Sentences;
  readonly productForm: () => HTMLFormElement | undefined;
}

interface EnginePart {
  readonly liven: (host: PieceHost) => Promise<LivePiece>;
}

/**
 * Everything that can be asked about one piece, as Liquid has drawn it. The engine is fetched when somebody turns to the piece; whoever buys
 * before it is there waits for it.
 */
export class OptionsElement extends HTMLElement {
  private piece: LivePiece | undefined;
  private coming: Promise<void> | undefined;
  private held: (() => void) | undefined;
  private tries = 0;
  /** The hidden property: what the script writes and the Functions read. */
  private bespoke: HTMLInputElement | null = null;
  private data: PageData = { prices: {}, say: {} };
  private readonly watch = new MutationObserver((records) => {
    if (records.some(({ target }) => !this.contains(target))) this.turn();
  });

  connectedCallback(): void {
    const data: PageData = JSON.parse(this.querySelector('script')?.textContent ?? '');
    this.data = data;
    const isRestored = keepAnswers(this);
    this.open();
    const [visit] = performance.getEntriesByType('navigation');
    // A browser that comes back to a page fills in what was there; whoever edits a piece comes with it in the address.
    const isReturning = visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate';
    const { converted, workshop = '' } = this.dataset;
    const isChanged = converted !== undefined || /^(r;n|k;)/m.test(workshop);
    if (isRestored || isReturning || isChanged || location.search.includes('bespoke=')) this.turn();
    else if (this.querySelector('[data-ready]')) setTimeout(() => this.turn(), 1);
    this.productForm();
  }

  hear(event: Event): void {
    if (this.piece) {
      this.piece.hear(event);
      return;
    }
    const { target } = event;
    const form = this.productForm();
    if (buyingBy(event, form) || this.isButton(event)) this.hold(event);
    else if (target instanceof Node && (this.contains(target) || form?.contains(target))) this.turn();
  }

  /** From here on only the engine can make the piece sellable; what waited for that can be filled in. */
  private open(): void {
    this.bespoke = this.querySelector('[name="properties[_bespoke]"]');
    if (this.bespoke) this.bespoke.value = '0';
    for (const control of this.querySelectorAll<HTMLInputElement>('[data-scripted]')) {
      control.disabled = false;
      delete control.dataset['scripted'];
    }
  }

  /** Brings the piece in line with the page, fetching what is needed for it. */
  private turn(): void {
    if (this.piece) this.piece.refresh();
    // Nobody who only moves about the page asks again and again for what cannot be had; whoever buys does.
    else if (this.tries < 3 || this.held) this.coming ??= this.fetchEngine();
  }

  private async fetchEngine(): Promise<void> {
    const { engine = '' } = this.dataset;
    try {
      // A browser may remember that an address failed; behind another mark it asks again.
      const part: EnginePart = await import(engine + (this.tries++ ? `#${this.tries}` : ''));
      this.piece = await part.liven({
        block: this,
        prices: this.data.prices,
        sentences: this.data.say,
        productForm: () => this.productForm(),
      });
      const again = this.held;
      this.held = undefined;
      again?.();
    } catch (error) {
      this.coming = undefined;
      if (this.held) this.querySelector('[data-cannot]')?.replaceChildren(`${this.data.say['offline']}`);
      this.held = undefined;
      this.fail(error);
    }
  }

  /** One of the block's own, which do nothing without the engine; pop-overs are the browser's. */
  private isButton({ type, target }: Event): boolean {
    const button =
      type === 'click' && target instanceof Element && target.closest('button:not([popovertarget])');
    return button instanceof Element && this.contains(button);
  }

  /** For whoever watches the page for faults. */
  private fail(error: unknown): void {
    setTimeout(() => {
      throw error;
    });
  }

  /** A purchase waits until the piece is understood, and is then tried again, once, as it was meant. */
  private hold(event: Event): void {
    // Inside a shadow tree, the window sees only the tree's host as the target.
    const [target = event.target] = event.composedPath();
    event.preventDefault();
    event.stopImmediatePropagation();
    this.held ??= () => {
      if (event instanceof SubmitEvent && target instanceof HTMLFormElement)
        target.requestSubmit(event.submitter);
      else target?.dispatchEvent(new MouseEvent(event.type, event));
    };
    this.turn();
  }

  /** The form that buys the piece. The inputs are tied to it, and again if the theme has replaced it. */
  private productForm(): HTMLFormElement | undefined {
    // Liquid has guessed the id that most themes give it.
    const guessed = this.bespoke?.form;
    const form = guessed ?? findProductForm(this, this.data.prices);
    if (form && !guessed) tieToForm(this, form);
    // Hidden inputs hold their value in an attribute: this sees a change of variant whatever the theme says or does not say.
    if (form) this.watch.observe(form, { subtree: true, childList: true, attributeFilter: ['value'] });
    return form;
  }
}
