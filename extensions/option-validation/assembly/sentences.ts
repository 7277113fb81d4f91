// AssemblyScript. What a shopper reads when a piece is refused: which piece, what is the matter, what to do.
import { writeMinor } from '../../../app/options/engine/runtime/decimal.ts';
import {
  HIDDEN_BUT_FILLED,
  MISSING,
  NO_PAYLOAD,
  STALE,
  TOO_LONG,
} from '../../../app/options/engine/runtime/problems.ts';
import { Piece } from '../../shopify-function/assembly/piece.ts';
import { property, text } from '../../shopify-function/assembly/values.ts';

const CHOOSE_AGAIN: string = 'choose its options again';
const UNAVAILABLE: string = ' cannot be ordered at the moment. Please contact the shop.';

export const TOO_MANY_PIECES: string =
  'These pieces are too many for one order. Please remove some of them and order those separately.';

/** '' when the piece can be sold as it is. */
export function sentenceAbout(piece: Piece): string {
  const product = property(property(piece.line, 'merchandise'), 'product');
  const title = quoted(text(property(product, 'title')));
  if (!piece.hasPayload) return title + ' is no longer made with these options.' + again(CHOOSE_AGAIN);

  const evaluation = piece.evaluation;
  if (evaluation.problems > 0)
    return told(piece, title, evaluation.problemCode[0], evaluation.problemField[0]);
  if (!piece.isDear()) return '';
  if (piece.hasSellingPlan)
    return (
      title + ' cannot be bought on a subscription with these options.' + again('choose a single purchase')
    );
  if (piece.isNested)
    return title + ' cannot be tied to another product with these options.' + again(CHOOSE_AGAIN);
  return piece.base < 0 ? title + UNAVAILABLE : '';
}

function told(piece: Piece, title: string, code: i32, field: i32): string {
  if (code === NO_PAYLOAD) return title + UNAVAILABLE;
  if (code === STALE) return 'The options or prices of ' + title + ' have changed.' + again(CHOOSE_AGAIN);
  if (field < 0) return 'The options of ' + title + ' could not be read.' + again(CHOOSE_AGAIN);

  const payload = piece.payload;
  const label = quoted(payload.label[field]);
  const both = label + ' of ' + title;
  if (code === MISSING) return title + ' still needs ' + label + '.' + again('fill in ' + label);
  if (code === TOO_LONG)
    return (
      both +
      ' is over its character limit of ' +
      writeMinor(payload.max[field], 0) +
      '.' +
      again('shorten ' + label)
    );
  if (code === HIDDEN_BUT_FILLED) return both + ' does not go with the other options.' + again(CHOOSE_AGAIN);
  return 'What was chosen for ' + both + ' is not offered.' + again('choose again');
}

function quoted(words: string): string {
  return '“' + words + '”';
}

function again(step: string): string {
  return ' Please remove this piece from your cart, ' + step + ' on its page and add it once more.';
}
