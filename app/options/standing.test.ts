import { describe, expect, it } from 'vitest';
import { carryingOf, livePublication, saysTheSame, standingOf } from './standing.ts';

const published = (version: number) => ({ version, withdrawnAt: null });
const withdrawn = (version: number) => ({ version, withdrawnAt: new Date('2026-11-23T09:00:00Z') });
const assigned = { publishedVersion: null, failure: null, withdrawnAt: null };

describe('what products are to carry', () => {
  it.each([
    ['nothing before the first publication', [], null],
    ['the newest publication, in whatever order they come', [published(1), published(3), published(2)], 3],
    ['nothing when the newest is withdrawn, not the one before', [published(1), withdrawn(2)], null],
    ['the publication after a withdrawal', [withdrawn(1), published(2)], 2],
  ])('is %s', (_is, publications, version) => {
    expect(livePublication(publications)?.version ?? null).toBe(version);
  });
});

describe('where a set stands', () => {
  it.each([
    ['a draft', [], true, { kind: 'draft' }],
    ['published', [published(1)], false, { kind: 'published', version: 1 }],
    [
      'published with changes that shoppers do not see',
      [published(2)],
      true,
      { kind: 'changed', version: 2 },
    ],
    ['withdrawn', [withdrawn(2), published(1)], true, { kind: 'withdrawn', version: 2 }],
  ])('is %s', (...[, publications, isChanged, standing]) => {
    expect(standingOf(publications, isChanged)).toEqual(standing);
  });
});

describe('where a product stands with its set', () => {
  it.each([
    ['carries nothing of a draft', assigned, null, { kind: 'none' }],
    ['waits for the version that was published', assigned, 2, { kind: 'waiting' }],
    ['waits while it carries an older version', { ...assigned, publishedVersion: 1 }, 2, { kind: 'waiting' }],
    ['carries the version', { ...assigned, publishedVersion: 2 }, 2, { kind: 'carries', version: 2 }],
    ['says why it failed', { ...assigned, failure: 'Too long' }, 2, { kind: 'failed', why: 'Too long' }],
    ['is being cleared after a withdrawal', { ...assigned, publishedVersion: 2 }, null, { kind: 'leaving' }],
    ['is being taken off', { ...assigned, withdrawnAt: new Date() }, 2, { kind: 'leaving' }],
    ['was deleted', { ...assigned, withdrawnAt: new Date(), failure: 'Deleted' }, 2, { kind: 'deleted' }],
  ])('%s', (...[, row, live, carrying]) => {
    expect(carryingOf(row, live)).toEqual(carrying);
  });
});

describe('two documents', () => {
  it('say the same in whatever order the database keeps their keys', () => {
    expect(saysTheSame({ a: 1, b: { c: [1, 2], d: 2 } }, { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(true);
  });

  it('differ when a list is in another order, because fields are asked in it', () => {
    expect(saysTheSame({ fields: [1, 2] }, { fields: [2, 1] })).toBe(false);
  });
});
