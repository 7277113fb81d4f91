import { cut } from '../../../app/options/engine/runtime/escaping.ts';
import { keysOf } from './edit/added-lines.ts';
import type { Piece } from './engine/piece.ts';
import { namedValue } from './product-form.ts';

export interface EditPart {
  readonly takeUp: typeof takeUp;
}

/** A line of the cart that the shopper has come back to change. */
export interface EditedLine {
  /** Puts the piece, as it is now, in the line's place, and leads back to the cart. */
  readonly replace: (event: Event) => void;
}

/** Fills a block in as a line of the cart was specified: `?bespoke=<its hidden property>&bespoke-line=<its key>`. */
export function takeUp(piece: Piece, search: string): EditedLine | undefined {
  const asked = new URLSearchParams(search);
  const key = asked.get('bespoke-line');
  const [version, stamp, accepted = '', ...values] = cut(asked.get('bespoke') ?? '');
  // Under another stamp the values mean something else: the piece is specified anew.
  if (version === '2' && stamp === piece.payload.stamp) {
    piece.fields.forEach((field, slot) => field.write(values[slot] ?? ''));
    piece.rules.accept(accepted.split('.').filter(Boolean).map(Number));
  }
  if (!key) return undefined;

  let isBusy = false;
  return {
    replace(event) {
      const form = piece.form();
      if (!form) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isBusy) return;
      isBusy = true;
      void replaceLine(form, key)
        .then((refusal) => piece.tell(refusal))
        .catch(() => piece.tell(`${piece.sentences['offline']}`))
        .finally(() => {
          isBusy = false;
        });
    },
  };
}

/** Adds the piece first, so that nothing is lost when that is refused. Answers Shopify's words for a refusal. */
async function replaceLine(form: HTMLFormElement, key: string): Promise<string> {
  const root = window.Shopify?.routes?.root ?? '/';
  const headers = { accept: 'application/json' };
  const added = await fetch(`${root}cart/add.js`, { method: 'POST', headers, body: new FormData(form) });
  const answer: unknown = await added.json();
  if (!added.ok) return refusalIn(answer);

  // Unchanged, the piece has joined its old line, which then keeps what was added.
  const quantity = keysOf(answer).includes(key) ? Number(namedValue(form, 'quantity') || 1) : 0;
  const change = new URLSearchParams([
    ['id', key],
    ['quantity', `${quantity}`],
  ]);
  await fetch(`${root}cart/change.js`, { method: 'POST', headers, body: change });
  location.assign(`${root}cart`);
  return '';
}

function refusalIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return '';
  if ('description' in answer && typeof answer.description === 'string') return answer.description;
  return 'message' in answer && typeof answer.message === 'string' ? answer.message : '';
}
