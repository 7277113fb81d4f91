import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { orderRing, ringShop } from './ring-shop.ts';
import { createWorld } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const path = join(folder, 'shop.json');

afterEach(() => rmSync(path, { force: true }));

describe('the shop’s memory', () => {
  it('comes back after a restart, clock and ids included', async () => {
    const first = createWorld({ path });
    const id = first.nextId();
    await first.clock.advance(86_400_000);
    first.flush();

    const second = createWorld({ path });
    expect(second.nextId()).toBe(String(Number(id) + 1));
    expect(second.clock.now() - Date.now()).toBeGreaterThan(86_000_000);
  });

  it('is written by itself soon after a change', async () => {
    const world = createWorld({ path });
    world.state.shop.name = 'Renamed';
    world.changed();
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('Renamed');
  });

  it('says in a sentence that a file is not a shop', () => {
    writeFileSync(path, '{"half":');
    expect(() => createWorld({ path })).toThrow(/does not hold a sandbox shop. Delete the file/);
  });

  it('starts again from the seed', () => {
    const shop = ringShop();
    orderRing(shop);
    shop.world.reset();
    expect(shop.world.state.orders).toEqual([]);
  });
});

describe('the shop’s clock', () => {
  it('lets everything that waits on it run before it goes on', async () => {
    const world = createWorld({ machine: () => Date.parse('2026-11-23T09:00:00.700Z') });
    const heard: string[] = [];
    world.clock.onAdvance(() => void heard.push(world.now()));
    await world.clock.advance(60_000);
    expect(heard).toEqual(['2026-11-23T09:01:00Z']);
  });

  it('does not run backwards', async () => {
    await expect(createWorld().clock.advance(-1)).rejects.toThrow(/only runs forward/);
  });
});

it('events reach every listener at once, in order, until it stops listening', () => {
  const { world, ring } = ringShop();
  const heard: string[] = [];
  const stop = world.on(({ topic }) => heard.push(topic));
  world.emit('products/update', { product: ring });
  world.emit('products/delete', { productId: ring.id });
  stop();
  world.emit('products/update', { product: ring });
  expect(heard).toEqual(['products/update', 'products/delete']);
});
