import { expect, it } from 'vitest';
import { shownName } from './shown-name.ts';

it('a file is called in the cart what the shopper calls it, without what cannot be seen', () => {
  expect(shownName('our ring – sketch.jpg')).toBe('our ring – sketch.jpg');
  expect(shownName('C:\\rings\\\u202Egpj.ring\u0007')).toBe('gpj.ring');
  expect(shownName(`a${'💍'.repeat(90)}`)).toBe(`a${'💍'.repeat(39)}`);
});
