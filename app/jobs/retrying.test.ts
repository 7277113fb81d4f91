import { describe, expect, it } from 'vitest';
import { sentenceOf } from './retrying.ts';

describe('what is written down of an error', () => {
  it('is its sentence', () => {
    expect(sentenceOf(new TypeError('No such shop.'))).toBe('TypeError: No such shop.');
  });

  it('never quotes a message that could not be read', () => {
    const error = new SyntaxError(`Unexpected token 'r', "{"email": rosalind" is not valid JSON`);

    expect(sentenceOf(error)).not.toContain('rosalind');
  });

  it('never quotes what the database was given, but says its code', () => {
    const error = Object.assign(new Error('Invalid create() invocation: { engraving: "Für immer" }'), {
      name: 'PrismaClientKnownRequestError',
      code: 'P2002',
    });
    expect(sentenceOf(error)).toContain('PrismaClientKnownRequestError P2002');
    expect(sentenceOf(error)).not.toContain('immer');
  });
});
