import type { Assignment, OptionSet, Publication } from '@prisma/client';
import { inShop } from '#app/db.server.ts';
import type { ListedSet } from './listed-set.ts';
import { carryingOf, livePublication, saysTheSame, standingOf } from './standing.ts';

/** A shop's option sets, the last changed first; those that were put away apart. */
export async function listOptionSets(
  shop: string,
): Promise<{ sets: ListedSet[]; archived: ListedSet[]; timezone: string }> {
  const [record, rows] = await inShop(shop, async (tx) => [
    await tx.shop.findUnique({ where: { shop }, select: { timezone: true } }),
    await tx.optionSet.findMany({
      where: { shop },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      include: {
        publications: { orderBy: { version: 'desc' }, take: 1, omit: { payload: true, form: true } },
        assignments: { select: { publishedVersion: true, failure: true, withdrawnAt: true } },
      },
    }),
  ]);

  return {
    sets: listed(rows.filter(({ archivedAt }) => archivedAt === null)),
    archived: listed(rows.filter(({ archivedAt }) => archivedAt !== null)),
    timezone: record?.timezone ?? 'UTC',
  };
}

interface Row extends Pick<OptionSet, 'id' | 'name' | 'document' | 'updatedAt'> {
  readonly publications: readonly Pick<Publication, 'version' | 'withdrawnAt' | 'document'>[];
  readonly assignments: readonly Pick<Assignment, 'publishedVersion' | 'failure' | 'withdrawnAt'>[];
}

function listed(rows: readonly Row[]): ListedSet[] {
  return rows.map(({ id, name, document, updatedAt, publications, assignments }) => {
    const live = livePublication(publications);
    const standings = assignments.map((each) => carryingOf(each, live?.version ?? null));

    return {
      id,
      name,
      standing: standingOf(publications, !saysTheSame(publications[0]?.document, document)),
      products: assignments.filter(({ withdrawnAt }) => withdrawnAt === null).length,
      failed: standings.filter(({ kind }) => kind === 'failed').length,
      updatedAt: updatedAt.toISOString(),
    };
  });
}
