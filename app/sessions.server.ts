import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma';
import { database } from './db.server.ts';

/** What lets us into a shop's Admin API while nobody of it is looking. */
export interface OfflineToken {
  readonly accessToken: string;
  readonly scope: string | null;
  /** Null: Shopify did not say. */
  readonly expires: Date | null;
  readonly refreshToken: string | null;
  readonly refreshTokenExpires: Date | null;
}

/** Shopify's library keeps its sessions here. It would give up for good on a database that is down when it starts; ours waits. */
export function sessionStorage(): PrismaSessionStorage<ReturnType<typeof database>> {
  return new PrismaSessionStorage(database(), {
    connectionRetries: Infinity,
    connectionRetryIntervalMs: 2000,
  });
}

export async function readOfflineToken(shop: string): Promise<OfflineToken | null> {
  const session = await database().session.findUnique({ where: { id: offlineId(shop) } });
  return session && session.accessToken !== '' ? session : null;
}

/**
 * Renews a shop's token, one process at a time: refresh tokens rotate, and a second use of one would end both.
 * When another process was faster than `seen`, its token is the answer and `renew` is not called.
 */
export async function renewOfflineToken(
  shop: string,
  seen: OfflineToken,
  renew: () => Promise<OfflineToken>,
): Promise<OfflineToken | null> {
  return await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('offline-token'), hashtext(${shop}))`;
      const current = await tx.session.findUnique({ where: { id: offlineId(shop) } });
      if (current === null || current.accessToken !== seen.accessToken) return current;

      const { accessToken, scope, expires, refreshToken, refreshTokenExpires } = await renew();
      return await tx.session.update({
        where: { id: current.id },
        data: { accessToken, scope, expires, refreshToken, refreshTokenExpires },
      });
    },
    { maxWait: 15_000, timeout: 30_000 },
  );
}

/** Ends a session whose token lets nobody in any more; one that was renewed meanwhile stays. */
export async function forgetOfflineToken(shop: string, { accessToken }: OfflineToken): Promise<void> {
  await database().session.deleteMany({ where: { id: offlineId(shop), accessToken } });
}

/** Shops with an offline session: those that have us installed, as far as we know. */
export async function installedShops(): Promise<string[]> {
  const sessions = await database().session.findMany({
    where: { isOnline: false },
    distinct: ['shop'],
    select: { shop: true },
    orderBy: { shop: 'asc' },
  });
  return sessions.map(({ shop }) => shop);
}

/** What the shop let us do when it last said so; Shopify itself knows better. */
export async function knownScopes(shop: string): Promise<string[]> {
  const session = await database().session.findUnique({
    where: { id: offlineId(shop) },
    select: { scope: true },
  });
  return session?.scope?.split(',') ?? [];
}

export async function setScope(shop: string, scope: string): Promise<void> {
  await database().session.updateMany({ where: { shop }, data: { scope } });
}

export async function endSessions(shop: string): Promise<void> {
  await database().session.deleteMany({ where: { shop } });
}

function offlineId(shop: string): string {
  return `offline_${shop}`;
}
