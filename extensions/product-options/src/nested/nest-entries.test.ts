import { expect, it } from 'vitest';
import { nestEntries } from './nest-entries.ts';

it('asks for the piece and, under it, for the lines of its surcharge', () => {
  const entries = nestEntries(
    [
      ['form_type', 'product'],
      ['id', '7'],
      ['quantity', '2'],
      ['selling_plan', '3'],
      ['properties[Metal]', 'Gold'],
      ['properties[Two\nlines]', 'x'],
      ['properties[_bespoke]', '2;stamp;;1'],
      ['sections', 'cart-drawer'],
    ],
    [
      { variant: '14', quantity: 4 },
      { variant: '10', quantity: 2 },
    ],
    'mark',
  );
  expect(entries).toEqual([
    ['form_type', 'product'],
    ['items[0][id]', '7'],
    ['items[0][quantity]', '2'],
    ['items[0][selling_plan]', '3'],
    ['items[0][properties][Metal]', 'Gold'],
    ['items[0][properties][Two\nlines]', 'x'],
    ['items[0][properties][_bespoke]', '2;stamp;;1'],
    ['sections', 'cart-drawer'],
    ['items[0][properties][_piece]', 'mark'],
    ['items[1][id]', '14'],
    ['items[1][quantity]', '4'],
    ['items[1][parent_id]', '7'],
    ['items[1][properties][_piece]', 'mark'],
    ['items[2][id]', '10'],
    ['items[2][quantity]', '2'],
    ['items[2][parent_id]', '7'],
    ['items[2][properties][_piece]', 'mark'],
  ]);
});

it('orders one piece where the theme has no quantity', () => {
  expect(nestEntries([['id', '7']], [], 'mark')).toContainEqual(['items[0][quantity]', '1']);
});
