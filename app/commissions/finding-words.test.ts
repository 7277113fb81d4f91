import { expect, it } from 'vitest';
import { formatMoney } from '../options/engine/money.ts';
import { differenceKey, type Finding } from './difference.ts';
import { wordsFor } from './finding-words.ts';

const findings: Finding[] = [
  { kind: 'words-disagree', label: 'Engraving', charged: 'Für immer', read: null },
  { kind: 'price-differs', currency: 'GBP', chargedMinor: 120_000, computedMinor: 231_500 },
  { kind: 'selection-unreadable', selection: null },
  { kind: 'selection-unknown', stamp: 'a1b2c3' },
  { kind: 'selection-faulty', label: 'Ring size', problem: 'No ring size was chosen.' },
  { kind: 'property-changed', label: 'Metal', was: 'Silver', now: null },
  { kind: 'quantity-changed', was: 1, now: 3 },
  { kind: 'line-removed' },
  { kind: 'refunded', quantity: 1 },
  { kind: 'order-cancelled', reason: 'customer' },
  { kind: 'surcharge-orphaned', currency: 'GBP', minor: 12_550 },
  { kind: 'surcharge-changed', currency: 'GBP', wasMinor: 12_550, nowMinor: 10_000 },
];

it('says of every difference what was found and what accepting it means, each in its own words', () => {
  const words = findings.map((finding) => wordsFor(finding, formatMoney));
  expect(new Set(words.map(({ title }) => title)).size).toBe(findings.length);
  expect(words.every(({ text, accepting }) => text.endsWith('.') && accepting.startsWith('Accept'))).toBe(
    true,
  );
});

it('names amounts, values and counts', () => {
  const texts = findings.map((finding) => wordsFor(finding, formatMoney).text);
  expect(texts[0]).toBe('The customer was charged for “Für immer”. The order does not show it.');
  expect(texts[1]).toBe('Each piece was charged £1,200.00; the options chosen come to £2,315.00.');
  expect(texts[5]).toBe('It said “Silver” when this commission was opened and says nothing now.');
  expect(texts[6]).toBe('The order has 3 pieces now; the workshop has 1 piece.');
});

it('keeps findings of different things apart', () => {
  expect(new Set(findings.map(differenceKey)).size).toBe(findings.length);
  const other: Finding = { kind: 'words-disagree', label: 'Metal', charged: 'Gold', read: null };
  expect(differenceKey(other)).not.toBe(differenceKey({ ...other, label: 'Stone' }));
});
