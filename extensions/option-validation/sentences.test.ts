import { describe, expect, test } from 'vitest';

import * as problems from '../../app/options/engine/runtime/problems.ts';
import { cartLine, shippedFunctions } from '../../tests/laws/shipped-functions.ts';
import { ARABIC } from './assembly/arabic.ts';
import { DUTCH } from './assembly/dutch.ts';
import { ENGLISH } from './assembly/english.ts';
import { FRENCH } from './assembly/french.ts';
import { GERMAN } from './assembly/german.ts';
import { ITALIAN } from './assembly/italian.ts';
import { JAPANESE } from './assembly/japanese.ts';
import { PORTUGUESE } from './assembly/portuguese.ts';
import * as reasons from './assembly/reasons.ts';
import { SPANISH } from './assembly/spanish.ts';

const functions = await shippedFunctions();
const languages = {
  AR: ARABIC,
  DE: GERMAN,
  EN: ENGLISH,
  ES: SPANISH,
  FR: FRENCH,
  IT: ITALIAN,
  JA: JAPANESE,
  NL: DUTCH,
  PT: PORTUGUESE,
};
const numbers = [...Object.values(problems), ...Object.values(reasons)].toSorted((a, b) => a - b);

function read(text: string): Map<number, string> {
  const lines = text.trim().split('\n');
  return new Map(lines.map((line) => [Number.parseInt(line, 10), line.slice(line.indexOf(' ') + 1)]));
}

/** Which names a sentence has room for. */
const placesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe.each(Object.entries(languages))('in %s', (...row) => {
  const [code, text] = row;
  const sentences = read(text);

  test('there is one sentence for every problem and reason', () => {
    expect([...sentences.keys()]).toEqual(numbers);
    expect(new Set(sentences.values()).size).toBe(numbers.length);
  });

  test('each names the piece, and the field where there is one, as in English', () => {
    for (const [number, sentence] of read(ENGLISH))
      expect([number, ...placesOf(sentences.get(number) ?? '')]).toEqual([number, ...placesOf(sentence)]);
  });

  test('a shopper reads it at checkout', () => {
    const line = cartLine({ bespoke: null, payload: '2;s;GBP;2;0;0;0;k\nc1;!\nLMetal' });
    const output = JSON.stringify(functions.check([line], { language: code }).output);
    const step = sentences.get(reasons.SPECIFY_AGAIN) ?? '';
    expect(output).toContain('Metal');
    expect(output).toContain('Piece 1');
    expect(output).toContain(step);
  });
});

const check = (language: string) =>
  JSON.stringify(functions.check([cartLine({ bespoke: 'x', payload: null })], { language }).output);

test('a language of a region is its language, and one that is not spoken is English', () => {
  expect(check('PT_BR')).toContain('carrinho');
  expect(check('PL')).toContain('your cart');
});
