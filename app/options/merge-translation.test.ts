import { describe, expect, it } from 'vitest';
import { mergeTranslation } from './merge-translation.ts';

const words = ['#new', 'Metal', 'Rose gold', 'Platinum'];
const ours = ['#new', 'Métal', 'Or rose', 'Platine'];

describe('the words of a set in another language', () => {
  it('are the set’s own where nobody has translated them', () => {
    expect(mergeTranslation({ words, ours }, null)).toEqual(ours);
  });

  it('follow the set where a translation is still as it was written', () => {
    const earlier = {
      words,
      ours: ['#new', 'Métal', 'Or rose', 'Platin'],
      lines: ['#new', 'Métal', 'Or rose', 'Platin'],
    };
    expect(mergeTranslation({ words, ours }, earlier)).toEqual(ours);
  });

  it('keep what somebody has translated otherwise', () => {
    const earlier = { words, ours, lines: ['#new', 'Métal', 'Or rosé', 'Platine'] };
    expect(mergeTranslation({ words, ours }, earlier)).toEqual(['#new', 'Métal', 'Or rosé', 'Platine']);
  });

  it('keep it when the word has moved, and let it go with the word', () => {
    const earlier = { words, ours, lines: ['#new', 'Alliage', 'Or rosé', 'Platine'] };
    const now = {
      words: ['#newer', 'Platinum', 'Silver', 'Rose gold'],
      ours: ['#newer', 'Platine', 'Argent', 'Or rose'],
    };
    expect(mergeTranslation(now, earlier)).toEqual(['#newer', 'Platine', 'Argent', 'Or rosé']);
  });

  it('have their mark whatever somebody has made of it', () => {
    const earlier = { words, ours, lines: ['no. new', 'Métal', 'Or rosé', 'Platine'] };
    expect(mergeTranslation({ words, ours }, earlier)).toEqual(['#new', 'Métal', 'Or rosé', 'Platine']);
  });

  it('take a line that was left in the set’s language for one that nobody translated', () => {
    const earlier = { words, ours: words, lines: ['#new', 'Metal', 'Or rosé', 'Platinum'] };
    expect(mergeTranslation({ words, ours }, earlier)).toEqual(['#new', 'Métal', 'Or rosé', 'Platine']);
  });

  it('are the set’s own again when a translation has lost a line: nobody could say which word is which', () => {
    expect(mergeTranslation({ words, ours }, { words, ours, lines: ['Or rosé', 'Platine'] })).toEqual(ours);
  });
});
