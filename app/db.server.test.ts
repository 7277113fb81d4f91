import type { Prisma } from '@prisma/client';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../tests/setup/test-database.ts';
import { database, inShop } from './db.server.ts';

useTestDatabase();

const jane = 'jane.myshopify.com';
const ravi = 'ravi.myshopify.com';

function record(shop: string): Prisma.PrivacyRecordCreateInput {
  return { shop, id: crypto.randomUUID(), kind: 'test', at: new Date(), detail: {} };
}

describe('one shop at a time', () => {
  it('keeps what a shop wrote for that shop', async () => {
    await inShop(jane, (tx) => tx.privacyRecord.create({ data: record(jane) }));

    expect(await inShop(jane, (tx) => tx.privacyRecord.count({ where: { shop: jane } }))).toBe(1);
    expect(await inShop(ravi, (tx) => tx.privacyRecord.count({ where: { shop: ravi } }))).toBe(0);
  });

  it('refuses a query that names no shop or another one, before it reaches the database', async () => {
    await expect(inShop(jane, (tx) => tx.privacyRecord.findMany())).rejects.toThrow('does not name the shop');
    await expect(inShop(jane, (tx) => tx.privacyRecord.findMany({ where: { shop: ravi } }))).rejects.toThrow(
      'does not name the shop',
    );
    await expect(inShop(jane, (tx) => tx.privacyRecord.create({ data: record(ravi) }))).rejects.toThrow(
      'does not name the shop',
    );
  });

  it('shows another shop nothing, even to SQL written by hand', async () => {
    const seen = await inShop(ravi, (tx) => tx.$queryRaw`SELECT * FROM privacy_record WHERE shop = ${jane}`);

    expect(seen).toEqual([]);
  });

  it('writes nothing for another shop, even by SQL written by hand', async () => {
    const insert = inShop(
      ravi,
      (tx) =>
        tx.$executeRaw`INSERT INTO privacy_record VALUES (${jane}, gen_random_uuid(), 'x', now(), '{}')`,
    );

    await expect(insert).rejects.toThrow('row-level security');
  });

  it('refuses in the database whatever comes outside a shop', async () => {
    await expect(database().shop.findMany()).rejects.toThrow('a_shop_was_named');
    await expect(database().$executeRaw`DELETE FROM commission`).rejects.toThrow('a_shop_was_named');
  });

  it('guards every table but the session library’s own', async () => {
    const bare = await database().$queryRaw<{ relname: string }[]>`
      SELECT relname::text FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'p') AND nspname = 'public' AND NOT (relrowsecurity AND relforcerowsecurity)
      ORDER BY relname`;

    expect(bare.map((table) => table.relname)).toEqual(['_prisma_migrations', 'session']);
  });
});
