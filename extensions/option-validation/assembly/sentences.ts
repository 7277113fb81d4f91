// AssemblyScript. What a shopper reads when a piece is refused: which piece, what is the matter, what to do.
import { writeMinor } from '../../../app/options/engine/runtime/decimal.ts';
import {
  HIDDEN_BUT_FILLED,
  MISSING,
  NO_PAYLOAD,
  OUT_OF_RANGE,
  STALE,
  TOO_LONG,
  UNKNOWN_CHOICE,
} from '../../../app/options/engine/runtime/problems.ts';
import { Piece } from '../../shopify-function/assembly/piece.ts';
import { property, text } from '../../shopify-function/assembly/values.ts';

export const TOO_MANY_PIECES: string =
  'These pieces are too many for one order. Please remove some of them and order those separately.';

/** '' when the piece can be sold as it is. */
export function sentenceAbout(piece: Piece): string {
  const product = property(property(piece.line, 'merchandise'), 'product');
  const title = '“' + text(property(product, 'title')) + '”';
  if (!piece.hasPayload) return title + ' is no longer made with these options. ' + again('');

  const evaluation = piece.evaluation;
  if (evaluation.problems > 0)
    return told(piece, title, evaluation.problemCode[0], evaluation.problemField[0]);
  if (piece.hasSellingPlan && evaluation.surchargeMinor > 0)
    return (
      title +
      ' cannot be bought on a subscription with these options. Please choose a single purchase instead.'
    );
  return '';
}

function told(piece: Piece, title: string, code: i32, field: i32): string {
  if (code === NO_PAYLOAD)
    return title + ' cannot be ordered at the moment: its options cannot be read. Please contact the shop.';
  if (code === STALE)
    return 'The options or prices of ' + title + ' have changed since it was put in the cart. ' + again('');
  if (field < 0) return 'The options of ' + title + ' could not be read. ' + again('');

  const label = '“' + piece.payload.label[field] + '”';
  if (code === MISSING) return title + ' still needs ' + label + '. ' + again('fill in ' + label);
  if (code === TOO_LONG)
    return (
      label +
      ' of ' +
      title +
      ' is too long: at most ' +
      writeMinor(piece.payload.max[field], 0) +
      ' characters fit. ' +
      again('shorten it')
    );
  if (code === UNKNOWN_CHOICE)
    return 'What was chosen for ' + label + ' of ' + title + ' is not offered. ' + again('choose again');
  if (code === OUT_OF_RANGE)
    return 'The size chosen for ' + label + ' of ' + title + ' is not made. ' + again('choose another size');
  if (code === HIDDEN_BUT_FILLED)
    return label + ' of ' + title + ' does not go with its other options. ' + again('choose again');
  return 'The options of ' + title + ' could not be read. ' + again('');
}

function again(doing: string): string {
  const step = doing === '' ? 'choose its options again' : doing;
  return 'Please remove it from your cart, ' + step + ' on its page and add it once more.';
}
