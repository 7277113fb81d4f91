import { expect, test } from 'vitest';
import { surroundingQuestions } from './surrounding-questions.ts';

test('a set that looks at the cart alone asks nothing else', () => {
  const document = { fields: [{ id: 'metal', showWhen: { field: 'size', is: 'l' } }] };
  expect(surroundingQuestions(document)).toEqual({ asksVariant: false, asksCustomer: false, markets: [] });
});

test('questions are found wherever they are nested', () => {
  const document = {
    fields: [{ showWhen: { all: [{ variant: 'Metal', isOneOf: ['Gold'] }, { market: ['eu', 'uk'] }] } }],
    rules: [{ when: { not: { customer: 'signed-in' } } }],
  };
  expect(surroundingQuestions(document)).toEqual({
    asksVariant: true,
    asksCustomer: true,
    markets: ['eu', 'uk'],
  });
});

test('an amount of a market is a question about the market', () => {
  const amount = { minor: 100, in: { EUR: 120, 'market:eu:EUR': 110 } };
  expect(surroundingQuestions({ charge: { kind: 'flat', amount } }).markets).toEqual(['eu']);
});

test('a translation of the word "customer" is none', () => {
  const document = { translations: { fr: { customer: 'guest', market: 'marché' } } };
  expect(surroundingQuestions(document).asksCustomer).toBe(false);
});
