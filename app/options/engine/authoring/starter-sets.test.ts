import { describe, expect, test } from 'vitest';

import type { Field } from './field.ts';
import { parseOptionSet } from './parse-option-set.ts';
import { starterSets } from './starter-sets.ts';

const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

/** What is filled in before the shopper comes, and costs something. */
function paidDefaults(field: Field): string[] {
  if (!('default' in field) || field.default === undefined) return [];
  const offered = [field].flatMap((each) => {
    if (each.kind === 'choice' || each.kind === 'choices') return each.choices;
    if (each.kind === 'metal') return each.alloys;
    return each.kind === 'font' ? each.fonts : [];
  });
  const paid = offered.filter(({ id, charge }) => charge && [field.default].flat().includes(id));
  const costs = 'charge' in field && field.charge?.kind !== 'tiered' && field.charge !== undefined;
  return [...paid.map(({ id }) => `${field.id}.${id}`), ...(costs ? [field.id] : [])];
}

describe.each(starterSets)('$name', ({ inCurrency, name }) => {
  test.each(['GBP', 'JPY', 'KWD', 'XXX'])('is a document of the format in %s', (currency) => {
    const set = inCurrency(currency);
    expect(parseOptionSet(plain(set))).toEqual({ set });
    expect(set).toMatchObject({ name, currency });
  });

  test('fills in nothing that costs', () => {
    expect(inCurrency('GBP').fields.flatMap(paidDefaults)).toEqual([]);
  });

  test('says how long it takes and goes step by step', () => {
    const { steps = [], fields, leadTime } = inCurrency('GBP');
    expect(leadTime?.baseDays).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThan(1);
    expect([...new Set(fields.map(({ inStep }) => inStep))]).toEqual(steps.map(({ id }) => id));
  });

  test('needs no picture from anywhere', () => {
    expect(JSON.stringify(inCurrency('GBP'))).not.toContain('"picture":');
  });
});

test('in dinars the last of three decimals is nought, for Shopify charges two', () => {
  for (const { inCurrency } of starterSets) {
    const amounts = JSON.stringify(inCurrency('KWD')).matchAll(/"amount":(\d+)/g);
    for (const [, amount] of amounts) expect(Number(amount) % 10).toBe(0);
  }
});
