import { expect, test } from 'vitest';

import { choice, setOf } from '../../../../tests/builders/judged-piece.ts';
import { compileOptionSet } from './compile.ts';
import type { OptionSet } from './option-set.ts';
import { slotsOf } from './slots.ts';
import { markOf, translatedWords, translator, wordList } from './words.ts';

const set: OptionSet = {
  ...setOf([
    { ...choice('metal', ['Gold', 'Silver']), label: 'Metal', help: 'Solid.\nNever plated.' },
    { id: 'note', kind: 'paragraph', text: 'Made by hand.\n\nIn Vienna.' },
    {
      id: 'one',
      kind: 'stone',
      label: 'Stone',
      required: false,
      appearance: 'buttons',
      cut: [{ id: 'r', label: 'Round' }],
    },
    {
      id: 'two',
      kind: 'stone',
      label: 'Side stone',
      required: false,
      appearance: 'buttons',
      cut: [{ id: 'r', label: 'Round' }],
    },
  ]),
  translations: {
    pt: { Gold: 'Ouro', Metal: 'Metal (pt)', Cut: 'Lapidação', Stone: 'Pedra' },
    'pt-BR': { Metal: 'Metal (br)', Silver: ' ' },
    de: { 'Made by hand.\n\nIn Vienna.': 'Von Hand.\n\nIn Wien.', 'Solid.\nNever plated.': 'Massiv.' },
  },
};
const { form, words } = compileOptionSet(set);

test('words stand once each, one a line, none of them empty, under their mark', () => {
  expect(words.split('\n')).toEqual([form.mark, ...form.words]);
  expect(form.words).toEqual([...new Set(form.words)]);
  expect(form.words.every((word) => word.trim() === word && word !== '')).toBe(true);
  expect(form.words).toContain('Solid. Never plated.');
  expect(form.words).toEqual(expect.arrayContaining(['Made by hand.', 'In Vienna.']));
});

test('what the maker left blank keeps its line', () => {
  const list = wordList();
  expect([list.word(' '), list.word('Gold'), list.word('\n'), list.paragraphs(' \n ')]).toEqual([
    0,
    1,
    0,
    [],
  ]);
  expect(list.words).toEqual(['–', 'Gold']);
});

test('words are translated one by one, a region falling back on its language and all on the maker’s own', () => {
  const [mark, ...lines] = translatedWords(set, words.split('\n'), 'pt-BR');
  const said = (word: string) => lines[form.words.indexOf(word)];
  expect(mark).toBe(form.mark);
  expect(lines).toHaveLength(form.words.length);
  expect(['Metal', 'Gold', 'Silver', 'In Vienna.'].map(said)).toEqual([
    'Metal (br)',
    'Ouro',
    'Silver',
    'In Vienna.',
  ]);
  expect(translatedWords(set, words.split('\n'), 'ja').join('\n')).toBe(words);
});

test('the mark of words is another as soon as one of them is, or stands elsewhere', () => {
  const marks = [['Gold', 'Silver'], ['Silver', 'Gold'], ['Gold', 'Steel'], ['Gold Silver']].map(markOf);
  expect(new Set(marks).size).toBe(4);
  expect(marks.every((mark) => /^#\w{10}$/.test(mark))).toBe(true);
  expect(markOf(['Gold', 'Silver'])).toBe(marks[0]);
});

test('a word is said as the page draws it, on one line', () => {
  expect(translator(set)(' Rose\n gold ')).toBe('Rose gold');
});

test('a text of several lines is translated line by line', () => {
  const say = translator(set, 'de');
  expect(['Made by hand.', 'In Vienna.', 'Solid. Never plated.'].map(say)).toEqual([
    'Von Hand.',
    'In Wien.',
    'Massiv.',
  ]);
});

test('parts that two fields have are named behind their field, in every language', () => {
  expect(slotsOf(set).map(({ label }) => label)).toEqual(['Metal', 'Stone: Cut', 'Side stone: Cut']);
  const say = translator(set, 'pt');
  expect(['Stone: Cut', 'Side stone: Cut'].map(say)).toEqual(['Pedra: Lapidação', 'Side stone: Lapidação']);
});
