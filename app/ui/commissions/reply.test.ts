import { expect, it } from 'vitest';
import { loadAnew } from './load-anew.ts';
import { reply } from './reply.ts';

const refusal = (code: string) => ({ code, message: 'A-1001 is on hold.', mend: 'Resume it first.' });
const done = { message: 'Note added' };

it('answers what was done, and what was so already, with the words for a toast', async () => {
  for (const outcome of ['done', 'unchanged'] as const) {
    const answer = reply({ outcome }, done);
    expect([answer.status, await answer.json()]).toEqual([200, { kind: 'done', message: 'Note added' }]);
  }
});

it('answers a refusal with its words, 409 when somebody was quicker', async () => {
  const held = reply({ outcome: 'refused', refusal: refusal('is-on-hold') }, done);
  expect([held.status, await held.json()]).toEqual([422, { kind: 'refused', ...refusal('is-on-hold') }]);
  expect(reply({ outcome: 'refused', refusal: refusal('changed-meanwhile') }, done).status).toBe(409);
});

it('throws a 404 for a commission that the shop does not have', () => {
  expect(() => reply({ outcome: 'missing' }, done)).toThrow(expect.objectContaining({ status: 404 }));
});

it('loads a page anew after a command and when somebody was quicker, not after other refusals', () => {
  const here = new URL('https://atelier.test/app/commissions');
  const asked = {
    currentUrl: here,
    nextUrl: here,
    currentParams: {},
    nextParams: {},
    defaultShouldRevalidate: true,
  };
  const after = (actionStatus: number | undefined) =>
    loadAnew({ ...asked, ...(actionStatus === undefined ? {} : { actionStatus }) });
  expect([undefined, 200, 409].map(after)).toEqual([true, true, true]);
  expect([422, 503].map(after)).toEqual([false, false]);
});
