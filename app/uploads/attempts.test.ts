import { expect, it } from 'vitest';
import { MOST_TRIES_AN_HOUR, mayTry } from './attempts.ts';

it('a shop runs out of attempts within an hour, another does not, and the next hour brings new ones', () => {
  const now = new Date('2026-11-23T12:10:00Z');
  const all = Array.from({ length: MOST_TRIES_AN_HOUR }, () => mayTry('one.myshopify.com', now));

  expect(all).not.toContain(false);
  expect(mayTry('one.myshopify.com', now)).toBe(false);
  expect(mayTry('other.myshopify.com', now)).toBe(true);
  expect(mayTry('one.myshopify.com', new Date('2026-11-23T13:00:00Z'))).toBe(true);
});
