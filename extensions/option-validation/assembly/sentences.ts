// AssemblyScript. What a shopper reads when a piece is refused: which piece, what is the matter, what to do.
import { labelOf } from '../../../app/options/engine/runtime/payload.ts';
import {
  BLOCKED,
  NO_PAYLOAD,
  NO_SPOT_PRICE,
  NOT_ACCEPTED,
  SOLD_OUT,
  UNREADABLE,
} from '../../../app/options/engine/runtime/problems.ts';
import { MERCHANDISE, Piece, PRODUCT } from '../../shopify-function/assembly/piece.ts';
import { Key, property, text } from '../../shopify-function/assembly/values.ts';
import { ARABIC } from './arabic.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { PORTUGUESE } from './portuguese.ts';
import {
  ADVICE_OPEN,
  ASK_SHOP,
  NOT_TOGETHER,
  ON_SELLING_PLAN,
  SPECIFY_AGAIN,
  TIED,
  UNSPECIFIED,
  WITHDRAWN,
} from './reasons.ts';
import { SPANISH } from './spanish.ts';

const TITLE = new Key('t');

/** The sentences in the language with this code ("DE", "PT_BR"); English for those that have none. */
export function sentencesIn(code: string): string {
  const language = code.substring(0, 2);
  if (language === 'DE') return GERMAN;
  if (language === 'FR') return FRENCH;
  if (language === 'IT') return ITALIAN;
  if (language === 'ES') return SPANISH;
  if (language === 'NL') return DUTCH;
  if (language === 'PT') return PORTUGUESE;
  if (language === 'JA') return JAPANESE;
  return language === 'AR' ? ARABIC : ENGLISH;
}

/** Why the piece cannot be sold as it is; '' when it can. `soldOut` is the slot whose choice the cart holds too often, or -1. */
export function sentenceAbout(piece: Piece, isPricedHere: bool, soldOut: i32, sentences: string): string {
  const evaluation = piece.evaluation;
  let reason = 0;
  let field = -1;
  if (!piece.hasPayload) reason = WITHDRAWN;
  else if (evaluation.problems > 0) {
    reason = evaluation.problemCode[0];
    field = evaluation.problemField[0];
  } else if (soldOut >= 0) {
    reason = SOLD_OUT;
    field = soldOut;
  } else if (isPricedHere) reason = whyNotPriced(piece);
  if (reason === 0) return '';

  const title = text(property(property(property(piece.line, MERCHANDISE), PRODUCT), TITLE));
  const label = labelOf(piece.payload, field);
  const isForShop = reason === NO_PAYLOAD || reason === NO_SPOT_PRICE;
  const step = sentence(sentences, isForShop ? ASK_SHOP : SPECIFY_AGAIN);
  // Japanese puts no blank between sentences.
  const gap = step.charCodeAt(0) < 0x3000 ? ' ' : '';
  return fill(sentence(sentences, withoutField(reason, field)), title, label) + gap + step;
}

/** The sentence with this number: between "\n<number> " and the end of the line. */
export function sentence(sentences: string, reason: i32): string {
  const mark = '\n' + reason.toString() + ' ';
  const at = sentences.indexOf(mark);
  if (at < 0) return reason === UNREADABLE ? '' : sentence(sentences, UNREADABLE);

  const from = at + mark.length;
  return sentences.substring(from, sentences.indexOf('\n', from));
}

/** What pricing leaves alone although its options change the price. */
function whyNotPriced(piece: Piece): i32 {
  if (!piece.isDear()) return 0;
  if (piece.hasSellingPlan) return ON_SELLING_PLAN;
  if (piece.isNested) return TIED;
  if (!piece.hasSelection) return UNSPECIFIED;
  return piece.base < 0 ? NO_PAYLOAD : 0;
}

function withoutField(reason: i32, field: i32): i32 {
  if (field >= 0) return reason;
  if (reason === NOT_ACCEPTED) return ADVICE_OPEN;
  return reason === BLOCKED ? NOT_TOGETHER : reason;
}

function fill(words: string, piece: string, field: string): string {
  return words.replace('{field}', field).replace('{piece}', piece);
}
