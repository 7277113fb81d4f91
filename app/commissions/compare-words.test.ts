import { expect, it } from 'vitest';
import { snapshot } from '../../tests/builders/commission.ts';
import { compareWords } from './compare-words.ts';
import { saysTheSame } from './ordered-piece.ts';

it('puts what is made beside what the order says', () => {
  const properties = [
    { name: 'Metal', value: 'Silver' },
    { name: 'Stone', value: 'Oval sapphire, 6 × 4 mm' },
    { name: 'Gift message', value: 'Happy birthday' },
  ];
  expect(compareWords({ ...snapshot, properties })).toEqual([
    { label: 'Metal', made: '18 ct yellow gold', read: 'Silver', agrees: false },
    { label: 'Stone', made: 'Oval sapphire, 6 × 4 mm', read: 'Oval sapphire, 6 × 4 mm', agrees: true },
    { label: 'Ring size', made: 'UK N½ (54.42 mm)', read: null, agrees: false },
    { label: 'Engraving', made: 'Für immer', read: null, agrees: false },
    { label: 'Gift message', made: null, read: 'Happy birthday', agrees: true },
  ]);
});

it('takes the line ends that a form makes of a message for what they are', () => {
  const specification = [{ field: 'card', label: 'On the card', value: 'For you\nAda', chargeMinor: 0 }];
  const properties = [{ name: 'On the card', value: 'For you\r\nAda' }];
  expect(compareWords({ ...snapshot, specification, properties })).toMatchObject([{ agrees: true }]);
});

it('what people read of a file is its name, which no reference can disagree with', () => {
  const reference = '0b8a6d6e-2f1c-4a53-9a75-6a2f3c1d9e10';
  expect(saysTheSame('sketch.jpg', reference)).toBe(true);
  expect(saysTheSame('sketch.jpg', 'another.jpg')).toBe(false);
});
