// AssemblyScript. The properties of an expanded line: Shopify hands it none of those of its parent.
import { writeMinor } from '../../../app/options/engine/runtime/decimal.ts';
import { Piece, VALUE } from '../../shopify-function/assembly/piece.ts';
import {
  closeList,
  closeObject,
  copyText,
  isText,
  jsonBytes,
  jsonBytesOf,
  Key,
  key,
  openList,
  openObject,
  property,
  text,
  writeText,
} from '../../shopify-function/assembly/values.ts';
import { readWords } from './words.ts';

/** JSON of a property around its name and value. */
const PROPERTY_BYTES: i32 = 24;

const WORDS = new Key('w');
const ATTRIBUTES = new Key('attributes');
const NAME = new Key('key');
const CONTENT = new Key('value');

/** Decides for the whole cart what its lines carry beside `_bespoke`: as much of `_priced`, `_words` and the readable ones as fits, in this order. */
export class Attributes {
  /** `_priced` by piece: base price, rate, market, signed in. An order says none of them for sure. */
  priced: string[] = [];
  /** `_words` in the input, by piece. */
  words: u64[] = [];
  /** The readable properties cut from them, names and values in turns. */
  readable: string[][] = [];

  /** `room`: bytes of output that are left. */
  constructor(pieces: Piece[], pricedIn: string, room: i32) {
    let left = room;
    for (let i = 0; i < pieces.length && left >= 0; i++) {
      const priced = writeMinor(pieces[i].base, 0) + ';' + pricedIn;
      this.priced.push(priced);
      left -= PROPERTY_BYTES + 7 + jsonBytes(priced);
    }
    if (left < 0) this.priced = [];

    for (let i = 0; i < pieces.length && left >= 0; i++) {
      const words = property(property(pieces[i].line, WORDS), VALUE);
      this.words.push(words);
      if (isText(words)) left -= PROPERTY_BYTES + 6 + jsonBytesOf(words);
    }
    if (left < 0) this.words = [];

    for (let i = 0; i < this.words.length && left >= 0; i++) {
      const readable = readWords(text(this.words[i]));
      this.readable.push(readable);
      for (let r = 0; r < readable.length; r += 2)
        left -= PROPERTY_BYTES + jsonBytes(readable[r]) + jsonBytes(readable[r + 1]);
    }
    if (left < 0) this.readable = [];
  }

  /** Writes those of the piece with this number. */
  write(piece: Piece, i: i32): void {
    const hasPriced = i < this.priced.length;
    const hasWords = i < this.words.length && isText(this.words[i]);
    const readable: string[] = i < this.readable.length ? this.readable[i] : [];
    key(ATTRIBUTES);
    openList(1 + (hasPriced ? 1 : 0) + (hasWords ? 1 : 0) + readable.length / 2);
    copyAttribute('_bespoke', piece.bespoke);
    if (hasPriced) writeAttribute('_priced', this.priced[i]);
    if (hasWords) copyAttribute('_words', this.words[i]);
    for (let r = 0; r < readable.length; r += 2) {
      writeAttribute(readable[r], readable[r + 1]);
    }
    closeList();
  }
}

function copyAttribute(name: string, value: u64): void {
  openAttribute(name);
  copyText(value);
  closeObject();
}

function writeAttribute(name: string, value: string): void {
  openAttribute(name);
  writeText(value);
  closeObject();
}

function openAttribute(name: string): void {
  openObject(2);
  key(NAME);
  writeText(name);
  key(CONTENT);
}
