import { describe, expect, it } from 'vitest';
import { isPath, readSourceAddress, readSpotAnswer, type SpotSource } from './spot-source.ts';

const source: SpotSource = {
  url: 'https://prices.example.com/latest',
  paths: { gold: 'rates.XAU' },
  unit: 'gram',
  currency: 'GBP',
};

describe('an answer of a source', () => {
  it('gives a price of each metal asked for, as number or as text, from keys and lists', () => {
    const paths = { gold: 'rates.XAU', silver: 'metals.1.price' };
    const answer = { rates: { XAU: 82.46 }, metals: [{}, { price: '0.98' }] };

    expect(readSpotAnswer(answer, { ...source, paths }, 'GBP')).toEqual({
      prices: [
        { metal: 'gold', minorPerGram: '8246.000000' },
        { metal: 'silver', minorPerGram: '98.000000' },
      ],
    });
  });

  it('is turned around where it says how much metal a pound buys', () => {
    const read = readSpotAnswer(
      { rates: { XAU: 0.0125 } },
      { ...source, paths: { gold: '1/rates.XAU' } },
      'GBP',
    );
    expect(read).toEqual({ prices: [{ metal: 'gold', minorPerGram: '8000.000000' }] });
  });

  it('is converted by its own rate from another currency', () => {
    const abroad: SpotSource = { ...source, currency: 'USD', paths: { gold: 'gold', rate: 'rates.GBP' } };
    expect(readSpotAnswer({ gold: 100, rates: { GBP: 0.75 } }, abroad, 'GBP')).toEqual({
      prices: [{ metal: 'gold', minorPerGram: '7500.000000' }],
    });
    expect(readSpotAnswer({ gold: 100, rates: {} }, abroad, 'GBP')).toMatchObject({
      fault: expect.stringContaining('no rate to GBP'),
    });
  });

  it('is refused in another currency than the maker says', () => {
    const checked: SpotSource = { ...source, paths: { gold: 'gold', currency: 'base' } };
    expect(readSpotAnswer({ gold: 82, base: 'USD' }, checked, 'GBP')).toMatchObject({
      fault: expect.stringContaining('answers in “USD”'),
    });
    expect(readSpotAnswer({ gold: 82, base: 'GBP' }, checked, 'GBP')).toHaveProperty('prices');
  });

  it.each([
    ['nothing', {}],
    ['a price of nothing', { rates: { XAU: 0 } }],
    ['a negative price', { rates: { XAU: -3 } }],
    ['words', { rates: { XAU: 'soon' } }],
    ['a blank', { rates: { XAU: ' ' } }],
    ['an object', { rates: { XAU: {} } }],
    ['no JSON object', 'gold'],
    ['null', null],
  ])('gives no price at all when at one place stands %s', (_, answer) => {
    expect(readSpotAnswer(answer, source, 'GBP')).toMatchObject({
      fault: expect.stringContaining('Gold has no price at “rates.XAU”'),
    });
  });

  it('is never looked up in what JavaScript lends every object', () => {
    const read = readSpotAnswer({}, { ...source, paths: { gold: 'constructor' } }, 'GBP');
    expect(read).toMatchObject({ fault: expect.stringContaining('there stands “nothing”') });
  });
});

describe('a source’s address', () => {
  it.each(['https://prices.example.com/latest?key=1', ' https://api.gold.example '])(
    'is kept: %s',
    (text) => {
      expect(readSourceAddress(text)).toBe(new URL(text.trim()).href);
    },
  );

  it.each([
    'http://prices.example.com',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://localhost/',
    'https://prices.example.com:8443/',
    'https://me:secret@prices.example.com/',
    'file:///etc/passwd',
    'prices.example.com',
    '',
  ])('is none: %s', (text) => {
    expect(readSourceAddress(text)).toBeNull();
  });
});

describe('a place in an answer', () => {
  it.each(['rates.XAU', '0.price', '1/rates.XAU', 'gold', 'data.0.ask/bid'])('is one: %s', (path) => {
    expect(isPath(path)).toBe(true);
  });

  it.each(['', 'rates.', '.gold', 'rates..XAU', 'rates XAU', '1/', 'x'.repeat(201)])(
    'is none: %s',
    (path) => {
      expect(isPath(path)).toBe(false);
    },
  );
});
