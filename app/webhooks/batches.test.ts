import { describe, expect, it } from 'vitest';
import { gather } from './batches.ts';

/** Keeps until it is told to go on; `bad` cannot be kept, and nothing while it is `down`. */
function keeper({ isDown = false } = {}) {
  const batches: string[][] = [];
  const held: (() => void)[] = [];
  const keep = gather<string>({
    largest: 3,
    isOfItems: (error) => !(error instanceof TypeError),
    keep: async (_group, batch) => {
      batches.push([...batch]);
      await new Promise<void>((resolve) => held.push(resolve));
      if (isDown) throw new TypeError('There is no database.');
      if (batch.includes('bad')) throw new Error('It cannot be kept.');
    },
  });
  const finish = async () => {
    for (let turns = 0; turns < 20; turns++) {
      held.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { keep, batches, finish };
}

describe('deliveries of one shop', () => {
  it('are kept at once when it is quiet, and together while others are being kept', async () => {
    const { keep, batches, finish } = keeper();
    const all = ['a', 'b', 'c', 'd', 'e'].map((item) => keep('jane', item));
    await finish();
    await Promise.all(all);

    expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('do not wait for those of another shop', async () => {
    const { keep, batches, finish } = keeper();
    const all = [keep('jane', 'a'), keep('ravi', 'b')];

    expect(batches).toEqual([['a'], ['b']]);
    await finish();
    await Promise.race(all);
  });

  it('are kept although one among them cannot be', async () => {
    const { keep, finish } = keeper();
    const all = ['a', 'b', 'bad', 'd'].map((item) => keep('jane', item));
    const settled = Promise.allSettled(all);
    await finish();

    expect((await settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('are refused together, without trying each, when there is no database', async () => {
    const { keep, batches, finish } = keeper({ isDown: true });
    const settled = Promise.allSettled(['a', 'b', 'c', 'd'].map((item) => keep('jane', item)));
    await finish();

    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
    expect(batches).toEqual([['a'], ['b', 'c', 'd']]);
  });
});
