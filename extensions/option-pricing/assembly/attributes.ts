// AssemblyScript. The properties of an expanded line: Shopify hands it none of those of its parent.
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

/** Decides for the whole cart what its lines carry beside `_bespoke`: all, all but the readable ones, or nothing. */
export class Attributes {
  /** `_words` in the input, by piece. */
  words: u64[] = [];
  /** The readable properties cut from them, names and values in turns. */
  readable: string[][] = [];

  /** `room`: bytes of output that are left. */
  constructor(pieces: Piece[], room: i32) {
    let left = room;
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
    const hasWords = i < this.words.length && isText(this.words[i]);
    const readable: string[] = i < this.readable.length ? this.readable[i] : [];
    key(ATTRIBUTES);
    openList(1 + (hasWords ? 1 : 0) + readable.length / 2);
    copyAttribute('_bespoke', piece.bespoke);
    if (hasWords) copyAttribute('_words', this.words[i]);
    for (let r = 0; r < readable.length; r += 2) {
      openAttribute(readable[r]);
      writeText(readable[r + 1]);
      closeObject();
    }
    closeList();
  }
}

function copyAttribute(name: string, value: u64): void {
  openAttribute(name);
  copyText(value);
  closeObject();
}

function openAttribute(name: string): void {
  openObject(2);
  key(NAME);
  writeText(name);
  key(CONTENT);
}
