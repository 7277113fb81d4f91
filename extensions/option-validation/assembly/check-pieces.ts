// AssemblyScript. The cart and checkout validation: no piece is sold that could not be made or was not priced as specified.
import { isWithinReach, readCart } from '../../shopify-function/assembly/cart.ts';
import { MOST_BYTES } from '../../shopify-function/assembly/piece.ts';
import { shopify_function_input_get } from '../../shopify-function/assembly/shopify_function_v2.ts';
import {
  closeList,
  closeObject,
  jsonBytes,
  Key,
  key,
  openList,
  openObject,
  property,
  text,
  writeText,
} from '../../shopify-function/assembly/values.ts';
import { soldOutSlots } from './cart-stock.ts';
import { TOO_MANY_PIECES } from './reasons.ts';
import { sentence, sentenceAbout, sentencesIn } from './sentences.ts';

/** More than this no shopper reads. */
const MOST_SENTENCES: i32 = 10;
/** JSON of an error around its message. */
const ERROR_BYTES: i32 = 40;

const BUYER_JOURNEY = new Key('buyerJourney');
const STEP = new Key('step');
const LOCALIZATION = new Key('localization');
const LANGUAGE = new Key('language');
const ISO_CODE = new Key('isoCode');
const OPERATIONS = new Key('operations');
const VALIDATION_ADD = new Key('validationAdd');
const ERRORS = new Key('errors');
const MESSAGE = new Key('message');
const TARGET = new Key('target');

/** Target cart.validations.generate.run. */
export function check_pieces(): void {
  const input = shopify_function_input_get();
  const step = text(property(property(input, BUYER_JOURNEY), STEP));
  const language = text(property(property(property(input, LOCALIZATION), LANGUAGE), ISO_CODE));
  // A refusal at cart interaction would keep the shopper from taking the piece out again.
  const said: string[] = step === 'CART_INTERACTION' ? [] : refusals(input, sentencesIn(language));

  openObject(1);
  key(OPERATIONS);
  openList(said.length > 0 ? 1 : 0);
  if (said.length > 0) writeErrors(said);
  closeList();
  closeObject();
}

function refusals(input: u64, sentences: string): string[] {
  if (!isWithinReach(input)) return [sentence(sentences, TOO_MANY_PIECES)];

  const said: string[] = [];
  const cart = readCart(input);
  const isPricedHere = !cart.isChargedByLines();
  const soldOut = soldOutSlots(cart);
  let priced = 0;
  let room = MOST_BYTES;
  for (let i = 0; i < cart.pieces.length; i++) {
    const piece = cart.pieces[i];
    if (isPricedHere && piece.mayBeCharged()) priced += piece.bytes();
    const words = sentenceAbout(piece, isPricedHere, soldOut[i], sentences);
    if (words === '' || said.length >= MOST_SENTENCES || said.includes(words)) continue;
    // With long names of products and fields not even ten would fit in an output.
    room -= ERROR_BYTES + jsonBytes(words);
    if (said.length === 0 || room > 0) said.push(words);
  }
  if (priced > MOST_BYTES) said.unshift(sentence(sentences, TOO_MANY_PIECES));
  return said;
}

function writeErrors(sentences: string[]): void {
  openObject(1);
  key(VALIDATION_ADD);
  openObject(1);
  key(ERRORS);
  openList(sentences.length);
  for (let i = 0; i < sentences.length; i++) {
    openObject(2);
    key(MESSAGE);
    writeText(sentences[i]);
    key(TARGET);
    writeText('$.cart');
    closeObject();
  }
  closeList();
  closeObject();
  closeObject();
}
