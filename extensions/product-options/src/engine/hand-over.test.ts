import { expect, it } from 'vitest';
import { handOver, wordsText } from './hand-over.ts';

it('puts all readable words together, whatever a maker writes in them', () => {
  expect(wordsText([])).toBe('');
  expect(
    wordsText([
      { name: 'Metal', value: 'Gold; 18 ct' },
      { name: 'A=B', value: 'two\nlines' },
    ]),
  ).toBe('Metal=Gold\\; 18 ct;A\\=B=two\\nlines');
});

it('sends one property for a field of several boxes, and none for what is blank', () => {
  const data = new FormData();
  data.set('id', '7');
  data.set('properties[Extras: Box]', 'Box');
  data.set('properties[Extras: Card]', 'Card');
  data.set('properties[Note]', '  ');
  data.set('properties[Gift]', 'of another app');
  handOver(
    data,
    [
      { name: 'properties[Extras: Box]' },
      { name: 'properties[Extras: Card]' },
      { name: 'properties[Note]' },
      { name: '' },
    ],
    [{ name: 'Extras', value: 'Box, Card' }],
  );
  expect([...data]).toEqual([
    ['id', '7'],
    ['properties[Gift]', 'of another app'],
    ['properties[Extras]', 'Box, Card'],
  ]);
});
