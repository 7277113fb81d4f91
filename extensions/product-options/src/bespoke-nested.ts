import { OwnAdding } from './cart/own-adding.ts';
import { isCharged, surchargeOf, type Judgement } from './engine/judgement.ts';
import type { Piece } from './engine/piece.ts';
import { composeSurcharge, type SurchargeLine } from './nested/compose-surcharge.ts';
import { nestEntries } from './nested/nest-entries.ts';
import { fill } from './sentences.ts';

export interface NestedPart {
  readonly nest: typeof nest;
}

/** What the nested-line route asks of a purchase: stores where no Function prices take the surcharge as lines under the piece's. */
export interface Nesting {
  /**
   * Adds a piece whose options cost something in the theme's stead: not all themes send their form's data, and few understand the answer to a
   * request for several lines.
   */
  readonly add: (event: Event) => void;
  /** A button that buys past the cart takes no nested lines: refused, in words, where they are needed. */
  readonly refusesExpress: () => boolean;
  /** Puts the piece and the lines of its surcharge into the form's data. */
  readonly rewrite: (data: FormData) => void;
}

export function nest(piece: Piece): Nesting {
  const adding = new OwnAdding(piece);
  piece.refusal = (judgement) => refusalOf(judgement, piece);
  return {
    add(event) {
      if (surchargeOf(piece.judgement) !== 0) adding.take(event);
    },
    refusesExpress() {
      const isNeeded = surchargeOf(piece.judgement) !== 0;
      if (isNeeded) piece.tell(`${piece.sentences['express']}`);
      return isNeeded;
    },
    rewrite(data) {
      const lines = linesOf(piece.judgement, piece.isBaseKnown);
      // An unfinished piece goes as it is: its hidden property is what intake judges.
      if (!lines || lines.length === 0 || piece.refusal?.(piece.judgement)) return;
      const entries = nestEntries([...data], lines, crypto.randomUUID());
      for (const name of new Set(data.keys())) data.delete(name);
      for (const [name, value] of entries) data.append(name, value);
    },
  };
}

function refusalOf(judgement: Judgement, { sentences, isBaseKnown }: Piece): string {
  const { around, payload } = judgement;
  if (!isCharged(judgement)) return '';
  // The surcharge product is priced in the shop's currency; converted and rounded, its lines would not come to the surcharge.
  if (around.currency !== payload.currency) return fill(`${sentences['foreign']}`, payload.currency);
  return linesOf(judgement, isBaseKnown) ? '' : `${sentences['uncharged']}`;
}

function linesOf(judgement: Judgement, isBaseKnown: boolean): readonly SurchargeLine[] | null {
  const { workshop, quantity } = judgement.around;
  // Without the piece's own price neither a percentage of it nor its rounding is known.
  return isBaseKnown ? composeSurcharge(workshop.surcharges, surchargeOf(judgement), quantity) : null;
}
