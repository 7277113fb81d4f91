import { Prisma } from '@prisma/client';
import { addDays } from './calendar.ts';
import type { Day } from './commission.ts';
import type { Due, Wanted } from './wanted.ts';

/** The condition that rows of `commission c` have to meet, stages aside: those are counted side by side. */
export function matching(shop: string, wanted: Wanted, today: Day): Prisma.Sql {
  const conditions = [Prisma.sql`c.shop = ${shop}`, ...wordsOf(wanted.search).map(occurs)];
  if (wanted.due !== null) conditions.push(dueness(wanted.due, today));
  if (wanted.isFlagged) conditions.push(flagged);
  return Prisma.join(conditions, ' AND ');
}

const flagged = Prisma.sql`EXISTS (
  SELECT 1 FROM difference d WHERE d.shop = c.shop AND d.commission_id = c.id AND d.accepted_at IS NULL
)`;

function wordsOf(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

function occurs(word: string): Prisma.Sql {
  const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`c.search LIKE ${pattern}`;
}

/** Closed work is owed to nobody, whatever was promised. */
function dueness(due: Due, today: Day): Prisma.Sql {
  switch (due) {
    case 'overdue':
      return Prisma.sql`c.due_on < ${today}::date AND c.closed_at IS NULL`;
    case 'week':
      return Prisma.sql`c.due_on BETWEEN ${today}::date AND ${addDays(today, 7)}::date AND c.closed_at IS NULL`;
    default:
      return Prisma.sql`c.due_on IS NULL AND c.closed_at IS NULL`;
  }
}
