import type { World } from '../state/world.ts';

const queues = new WeakMap<World, Map<string, Promise<unknown>>>();

/** One change of a cart at a time: later ones wait for the earlier, so that none is lost. */
export async function inTurn<T>(world: World, token: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(world) ?? new Map<string, Promise<unknown>>();
  queues.set(world, queue);
  const before = queue.get(token) ?? Promise.resolve();
  const turn = before.then(work, work);
  const settled = turn.catch(() => undefined);
  queue.set(token, settled);
  try {
    return await turn;
  } finally {
    if (queue.get(token) === settled) queue.delete(token);
  }
}
