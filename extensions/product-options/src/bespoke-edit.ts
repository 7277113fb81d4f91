import { cut } from '../../../app/options/engine/runtime/escaping.ts';
import { cartAddress, OwnAdding, refusalIn } from './cart/own-adding.ts';
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

  const adding = new OwnAdding(piece);
  return {
    replace(event) {
      const form = piece.form();
      const quantity = (form && namedValue(form, 'quantity')) || '1';
      // The new line is there before the old one goes. Unchanged, the piece has joined its old line, which keeps what was added.
      adding.take(event, async (added) => {
        const refusal = await changeLine(key, added.includes(key) ? quantity : '0');
        // Else both would be bought: the line that was there stays as it was.
        if (refusal !== null)
          for (const each of added.filter((one) => one !== key)) await changeLine(each, '0');
        return refusal === null ? '' : refusal || `${piece.sentences['offline']}`;
      });
    },
  };
}

/** Null when it is done, else why not in Shopify's words. */
async function changeLine(id: string, quantity: string): Promise<string | null> {
  const body = new URLSearchParams([
    ['id', id],
    ['quantity', quantity],
  ]);
  const changed = await fetch(`${cartAddress()}/change.js`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
  });
  return changed.ok ? null : refusalIn(await changed.json().catch(() => null));
}
