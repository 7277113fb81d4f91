import { evaluate } from '../../../app/options/engine/runtime/evaluate.ts';
import { readPayload, type Payload } from '../../../app/options/engine/runtime/payload.ts';
import { writeSelection } from '../../../app/options/engine/runtime/selection.ts';
import { readAnswers } from './answers.ts';
import { drawField, drawPrices, drawSum, type Market } from './drawing.ts';
import { restoreAnswers } from './kept-answers.ts';
import { findProductForm, isBuying, variantOf } from './product-form.ts';

declare global {
  interface Window {
    /** Every theme has it from `content_for_header`. */
    readonly Shopify?: { readonly currency?: { readonly rate?: string } };
  }
}

/** What Liquid leaves for the script: each variant's price in minor units of the currency shown, and its decimals. */
interface PageData {
  readonly prices: Readonly<Record<string, number>>;
  readonly decimals: number;
}

/** Everything that can be asked about one piece. Liquid has drawn it; this shows and hides, prices, checks and writes `_bespoke`. */
export class OptionsElement extends HTMLElement {
  private payload: Payload | undefined;
  private market: Market | undefined;
  private prices: PageData['prices'] = {};
  private readonly watch = new MutationObserver(() => this.refresh());
  /** Once the shopper has tried to buy, what is missing is said; before, that would be nagging. */
  private tried = false;

  connectedCallback(): void {
    const { prices, decimals }: PageData = JSON.parse(this.querySelector('script')?.textContent ?? '');
    const payload = readPayload(`${this.dataset['rules']}`);
    const factor = Number(window.Shopify?.currency?.rate) || 1;
    const market = { factor, decimals, sample: `${this.dataset['money']}` };
    this.payload = payload;
    this.market = market;
    this.prices = prices;
    restoreAnswers(this);
    drawPrices(this, market, payload.exponent);
    this.refresh();
  }

  /** What happens anywhere on the page, before the theme hears of it. */
  hear(event: Event): void {
    const { target, type } = event;
    const form = this.productForm();
    if (event instanceof FormDataEvent) {
      if (target === form) this.tidy(event.formData);
    } else if (type === 'submit' ? target === form : type === 'click' && isBuying(target, form))
      this.check(event);
    // The theme changes the variant in listeners of its own: once they have run, the form holds it.
    else if (type !== 'click') setTimeout(() => this.refresh());
  }

  /** The form that buys the piece. The inputs are tied to it, and again if the theme has replaced it. */
  private productForm(): HTMLFormElement | undefined {
    // Liquid has guessed the id that most themes give it.
    const guessed = this.bespoke()?.form;
    const form = guessed ?? findProductForm(this, this.prices);
    if (form && !guessed) {
      // Not `form.id`: that is its input of the name "id".
      const id = form.getAttribute('id') ?? `${this.dataset['key']}`;
      form.setAttribute('id', id);
      for (const control of this.querySelectorAll('[form]')) control.setAttribute('form', id);
    }
    // Hidden inputs hold their value in an attribute: this sees a change of variant whatever the theme says or does not say.
    if (form) this.watch.observe(form, { subtree: true, childList: true, attributeFilter: ['value'] });
    return form;
  }

  /** Brings everything in line with what is filled in; answers the first field with something wrong. */
  private refresh(): Element | undefined {
    const { payload, market, prices, tried } = this;
    const fields = [...this.querySelectorAll<HTMLFieldSetElement>('[data-field]')];
    const bespoke = this.bespoke();
    // Rules that cannot be read have no fields. Then Liquid's “0” stays, and an order is refused rather than mispriced.
    if (!payload || !market || !bespoke || !this.isConnected || fields.length !== payload.count)
      return undefined;

    const form = this.productForm();
    const selection = readAnswers(payload, fields);
    const evaluation = evaluate(payload, selection, market.factor, market.decimals);
    const written = writeSelection(payload, selection);
    // Inside the form, a value written without need would be seen as a change.
    if (bespoke.value !== written) bespoke.value = written;
    drawSum(this, evaluation, { market, base: form && prices[variantOf(form)] });
    return fields.filter((field, index) =>
      drawField(field, { index, selection, evaluation, tried, market }),
    )[0];
  }

  /** Stops what would buy an unfinished piece, and leads to what is unfinished. */
  private check(event: Event): void {
    this.tried = true;
    const wrong = this.refresh();
    if (!wrong) return;

    event.preventDefault();
    event.stopImmediatePropagation();
    wrong.querySelector<HTMLElement>('[name]:enabled')?.focus();
  }

  /** Leaves out what is blank, and the blanks around words: the cart shows what the hidden property says. */
  private tidy(data: FormData): void {
    for (const { name, value } of this.querySelectorAll<HTMLInputElement>('[data-field] [name]'))
      if (data.get(name) === value)
        if (value.trim()) data.set(name, value.trim());
        else data.delete(name);
  }

  /** The hidden property: what the script writes and the Functions read. */
  private bespoke(): HTMLInputElement | null {
    return this.querySelector('[type=hidden]');
  }
}
