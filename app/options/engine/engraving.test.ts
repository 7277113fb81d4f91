import { expect, test } from 'vitest';

import { engravingRoom } from './engraving.ts';

const band = { circumferenceMm: 54.4, clearMm: 6, letterMm: 2, advanceEm: 0.55, most: 60 };

test('the arc that is left takes so many letters of the font', () => {
  expect(engravingRoom(band)).toBe(44);
  expect(engravingRoom({ ...band, advanceEm: 0.6 })).toBe(40);
});

test('a larger ring and smaller letters take more', () => {
  expect(engravingRoom({ ...band, circumferenceMm: 62 })).toBe(50);
  expect(engravingRoom({ ...band, letterMm: 1.8 })).toBe(48);
});

test('never more than the maker cuts', () => {
  expect(engravingRoom({ ...band, most: 20 })).toBe(20);
  expect(engravingRoom({ ...band, letterMm: 0, most: 20 })).toBe(20);
});

test('a ring without a free arc takes none', () => {
  expect(engravingRoom({ ...band, clearMm: 60 })).toBe(0);
  expect(engravingRoom({ ...band, circumferenceMm: 0 })).toBe(0);
  expect(engravingRoom({ ...band, circumferenceMm: Number.NaN })).toBe(0);
});
