import { keepAnswers } from './kept-answers.ts';
import { findProductForm, isBuying, tieToForm } from './product-form.ts';

/** What the engine part makes of a block: it shows, prices, checks and writes `_bespoke`. */
export interface LivePiece {
  /** What happens anywhere on the page, before the theme hears of it. */
  readonly hear: (event: Event) => void;
  readonly refresh: () => void;
}

/** What the engine part is given to work with. */
export interface PieceHost {
  readonly block: HTMLElement;
  /** Each variant's price in minor units of the currency shown. */
  readonly prices: Readonly<Record<string, number>>;
  readonly productForm: () => HTMLFormElement | undefined;
}

interface EnginePart {
  readonly liven: (host: PieceHost) => LivePiece;
}

/**
 * Everything that can be asked about one piece, as Liquid has drawn it. The engine is fetched when somebody turns to the piece; whoever buys
 * before it is there waits for it.
 */
export class OptionsElement extends HTMLElement {
  private piece: LivePiece | undefined;
  private coming: Promise<void> | undefined;
  private buying: (() => void) | undefined;
  private tries = 0;
  private prices: PieceHost['prices'] = {};
  private readonly watch = new MutationObserver((records) => {
    if (records.some(({ target }) => !this.contains(target))) this.turn();
  });

  connectedCallback(): void {
    const data: { prices: PieceHost['prices'] } = JSON.parse(
      this.querySelector('script')?.textContent ?? '{}',
    );
    this.prices = data.prices;
    const isRestored = keepAnswers(this);
    const [visit] = performance.getEntriesByType('navigation');
    // A browser that comes back to a page fills in what was there; whoever edits a piece comes with it in the address.
    const isReturning = visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate';
    if (isRestored || isReturning || 'eager' in this.dataset || location.search.includes('bespoke='))
      this.turn();
    else this.productForm();
  }

  hear(event: Event): void {
    if (this.piece) {
      this.piece.hear(event);
      return;
    }
    const { target, type } = event;
    const form = this.productForm();
    if (type === 'submit' ? target === form : type === 'click' && isBuying(target, form)) this.hold(event);
    else if (target instanceof Node && (this.contains(target) || form?.contains(target))) this.turn();
  }

  /** Brings the piece in line with the page, fetching what is needed for it. */
  private turn(): void {
    if (this.piece) this.piece.refresh();
    else this.coming ??= this.fetchEngine();
  }

  private async fetchEngine(): Promise<void> {
    const { engine = '', failed = '' } = this.dataset;
    try {
      // A browser may remember that an address failed; behind another mark it asks again.
      const part: EnginePart = await import(engine + (this.tries++ ? `#${this.tries}` : ''));
      this.piece = part.liven({
        block: this,
        prices: this.prices,
        productForm: () => this.productForm(),
      });
      const buy = this.buying;
      this.buying = undefined;
      buy?.();
    } catch (error) {
      this.coming = undefined;
      if (this.buying) this.querySelector('[data-alert]')?.replaceChildren(failed);
      this.buying = undefined;
      console.error(error);
    }
  }

  /** A purchase waits until the piece is understood, and is then tried again, once, as it was meant. */
  private hold(event: Event): void {
    const { target } = event;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.buying ??= () => {
      if (event instanceof SubmitEvent && target instanceof HTMLFormElement)
        target.requestSubmit(event.submitter);
      else target?.dispatchEvent(new MouseEvent(event.type, event));
    };
    this.turn();
  }

  /** The form that buys the piece. The inputs are tied to it, and again if the theme has replaced it. */
  private productForm(): HTMLFormElement | undefined {
    // Liquid has guessed the id that most themes give it.
    const guessed = this.querySelector<HTMLInputElement>('[name="properties[_bespoke]"]')?.form;
    const form = guessed ?? findProductForm(this, this.prices);
    if (form && !guessed) tieToForm(this, form);
    // Hidden inputs hold their value in an attribute: this sees a change of variant whatever the theme says or does not say.
    if (form) this.watch.observe(form, { subtree: true, childList: true, attributeFilter: ['value'] });
    return form;
  }
}
