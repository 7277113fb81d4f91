// AssemblyScript. The properties of an expanded line: Shopify hands it none of those of its parent.
import { jsonBytes, Piece, VALUE } from '../../shopify-function/assembly/piece.ts';
import {
  closeList,
  closeObject,
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
  /** `_words` by piece, '' for none. */
  words: string[] = [];
  /** The readable properties cut from them, names and values in turns. */
  readable: string[][] = [];

  /** `room`: bytes of output that are left. */
  constructor(pieces: Piece[], room: i32) {
    let wordBytes = 0;
    for (let i = 0; i < pieces.length && room > 0; i++) {
      const words = text(property(property(pieces[i].line, WORDS), VALUE));
      this.words.push(words);
      if (words !== '') wordBytes += PROPERTY_BYTES + 6 + jsonBytes(words);
    }
    if (wordBytes > room) this.words = [];

    let readableBytes = 0;
    for (let i = 0; i < this.words.length && wordBytes + readableBytes <= room; i++) {
      const readable = readWords(this.words[i]);
      this.readable.push(readable);
      for (let r = 0; r < readable.length; r += 2)
        readableBytes += PROPERTY_BYTES + jsonBytes(readable[r]) + jsonBytes(readable[r + 1]);
    }
    if (wordBytes + readableBytes > room) this.readable = [];
  }

  /** Writes those of the piece with this number. */
  write(piece: Piece, i: i32): void {
    const words = i < this.words.length ? this.words[i] : '';
    const readable: string[] = i < this.readable.length ? this.readable[i] : [];
    key(ATTRIBUTES);
    openList(1 + (words === '' ? 0 : 1) + readable.length / 2);
    writeAttribute('_bespoke', piece.bespoke);
    if (words !== '') writeAttribute('_words', words);
    for (let r = 0; r < readable.length; r += 2) writeAttribute(readable[r], readable[r + 1]);
    closeList();
  }
}

function writeAttribute(name: string, value: string): void {
  openObject(2);
  key(NAME);
  writeText(name);
  key(CONTENT);
  writeText(value);
  closeObject();
}
