import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@prisma/client';
import { environment } from './env.server.ts';
import { demandShop } from './tenancy.server.ts';

/** A transaction in which one shop was named: every query on a tenant table has to name the same one. */
export type ShopTransaction = Omit<ReturnType<typeof guarded>, Hidden>;
type Hidden = '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use';

let client: PrismaClient | undefined;

/**
 * The only way to tenant tables: opens a transaction, names the shop for row-level security and runs `work` in it.
 * The transaction commits when `work` resolves and is rolled back when it throws. Keep network calls outside.
 */
export async function inShop<T>(shop: string, work: (tx: ShopTransaction) => Promise<T>): Promise<T> {
  return await guarded(shop).$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('atelier.shop', ${shop}, true)`;
      return await work(tx);
    },
    // Waiting for a connection counts too: 50 duplicates of one webhook may queue for ten connections.
    { maxWait: 10_000, timeout: 20_000 },
  );
}

function guarded(shop: string) {
  return database().$extends(demandShop(shop));
}

/** For the session library alone, which looks its one table up by session id. */
export function database(): PrismaClient {
  client ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: environment().DATABASE_URL,
      max: environment().DATABASE_CONNECTIONS,
      connectionTimeoutMillis: 10_000,
      application_name: 'atelier',
    }),
  });
  return client;
}

/** Ends all connections; for a process that is stopping. */
export async function closeDatabase(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
}
