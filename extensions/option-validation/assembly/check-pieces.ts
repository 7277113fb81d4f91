// AssemblyScript. The cart and checkout validation: no piece is sold that could not be made or was not priced as specified.
import { MOST_BYTES, Piece, readPieces } from '../../shopify-function/assembly/piece.ts';
import { shopify_function_input_get } from '../../shopify-function/assembly/shopify_function_v2.ts';
import {
  closeList,
  closeObject,
  key,
  openList,
  openObject,
  property,
  text,
  writeText,
} from '../../shopify-function/assembly/values.ts';
import { sentenceAbout, TOO_MANY_PIECES } from './sentences.ts';

/** More than this no shopper reads, and with long names of products and fields more would not fit in an output. */
const MOST_SENTENCES: i32 = 10;

/** Target cart.validations.generate.run. */
export function check_pieces(): void {
  const input = shopify_function_input_get();
  const step = text(property(property(input, 'buyerJourney'), 'step'));
  // A refusal at cart interaction would keep the shopper from taking the piece out again.
  const sentences: string[] = step === 'CART_INTERACTION' ? [] : refusals(readPieces(input));

  openObject(1);
  key('operations');
  openList(sentences.length > 0 ? 1 : 0);
  if (sentences.length > 0) writeErrors(sentences);
  closeList();
  closeObject();
}

function refusals(pieces: Piece[]): string[] {
  const sentences: string[] = [];
  let bytes = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece.isCharged()) bytes += piece.bytes();
    const sentence = sentenceAbout(piece);
    if (sentence !== '' && sentences.length < MOST_SENTENCES && !sentences.includes(sentence))
      sentences.push(sentence);
  }
  if (bytes > MOST_BYTES) sentences.push(TOO_MANY_PIECES);
  return sentences;
}

function writeErrors(sentences: string[]): void {
  openObject(1);
  key('validationAdd');
  openObject(1);
  key('errors');
  openList(sentences.length);
  for (let i = 0; i < sentences.length; i++) {
    openObject(2);
    key('message');
    writeText(sentences[i]);
    key('target');
    writeText('$.cart');
    closeObject();
  }
  closeList();
  closeObject();
  closeObject();
}
