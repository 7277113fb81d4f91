import { expect, it } from 'vitest';
import { takeTurn, type Turn } from './turns.ts';

it('two files are made anew at once, six more wait their turn, and the next is turned away', async () => {
  const begun: Turn[] = [];
  const asked = Array.from({ length: 8 }, async () => {
    const turn = await takeTurn();
    if (turn) begun.push(turn);
  });
  await Promise.resolve();

  expect(await takeTurn()).toBeNull();
  expect(begun).toHaveLength(2);
  for (let ended = 0; ended < 8; ended += 1) {
    begun[ended]?.end();
    await new Promise(setImmediate);
  }
  await Promise.all(asked);
  expect(begun).toHaveLength(8);
});
