import { expect, it } from 'vitest';
import { fill, problemSentence } from './sentences.ts';

it('puts values into their places, in any order and more than once', () => {
  expect(fill('Fill in “¤0”.', 'Engraving')).toBe('Fill in “Engraving”.');
  expect(fill('¤1: ¤0 von ¤1', 3, 'Gravur')).toBe('Gravur: 3 von Gravur');
});

it('takes values as words, whatever stands in them', () => {
  expect(fill('“¤0”: ¤1', '$& ¤1', '$1')).toBe('“$& ¤1”: $1');
});

it('leaves a place blank that has no value', () => {
  expect(fill('Room for ¤1')).toBe('Room for ');
});

it('prefers the words for a sort of field to those for all', () => {
  const say = { '1': 'Fill in', '1.choice': 'Choose' };
  expect(problemSentence(say, 1, 'choice')).toBe('Choose');
  expect(problemSentence(say, 1, 'text')).toBe('Fill in');
  expect(problemSentence(say, 2, 'text')).toBe('');
});
