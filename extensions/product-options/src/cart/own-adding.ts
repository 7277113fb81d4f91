import type { Piece } from '../engine/piece.ts';
import { keysOf } from './added-lines.ts';

/** Requests to the shop's cart, and where the shopper sees it, in the market's own path. */
export function cartAddress(): string {
  return `${window.Shopify?.routes?.root ?? '/'}cart`;
}

/** Puts a piece into the cart in the theme's stead, and leads there. What is refused is told, and nothing is lost. */
export class OwnAdding {
  private readonly piece: Piece;
  private isBusy = false;

  constructor(piece: Piece) {
    this.piece = piece;
  }

  /** `then` is done with the keys of what was added, before the shopper sees the cart; words that it answers are told instead of that. */
  take(event: Event, then: (keys: readonly string[]) => Promise<string> = () => Promise.resolve('')): void {
    const form = this.piece.form();
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.isBusy) return;
    this.isBusy = true;
    void this.add(form, then)
      .catch(() => this.piece.tell(`${this.piece.sentences['offline']}`))
      .finally(() => {
        this.isBusy = false;
      });
  }

  private async add(
    form: HTMLFormElement,
    then: (keys: readonly string[]) => Promise<string>,
  ): Promise<void> {
    const added = await fetch(`${cartAddress()}/add.js`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new FormData(form),
    });
    const answer: unknown = await added.json();
    if (!added.ok) {
      this.piece.tell(refusalIn(answer));
      return;
    }
    const refusal = await then(keysOf(answer));
    if (refusal) this.piece.tell(refusal);
    else location.assign(cartAddress());
  }
}

/** Shopify's words for what it does not take. */
export function refusalIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return '';
  if ('description' in answer && typeof answer.description === 'string') return answer.description;
  return 'message' in answer && typeof answer.message === 'string' ? answer.message : '';
}
