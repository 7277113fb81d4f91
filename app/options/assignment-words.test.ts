import { expect, it } from 'vitest';
import { assignmentWords } from './assignment-words.ts';

it.each([
  [{ added: [], moved: [], version: 1 }, 'Those products carry it already'],
  [{ added: ['A'], moved: [], version: null }, 'One product added'],
  [{ added: ['A', 'B'], moved: [], version: 2 }, '2 products added; version 2 is on its way'],
  [{ added: ['A'], moved: [{ set: 'Signet' }], version: null }, 'One product added, taken from “Signet”'],
  [
    { added: ['A', 'B'], moved: [{ set: 'Signet' }], version: null },
    '2 products added, 1 of them taken from “Signet”',
  ],
])('an assignment is told in a sentence', (assigned, words) => {
  expect(assignmentWords(assigned)).toBe(words);
});
