import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { ANN, BEN, MONDAY, opening } from '../../tests/builders/commission.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { acceptDifference } from './accept-difference.server.ts';
import { addNote } from './add-note.server.ts';
import type { Opening } from './commission.ts';
import { decideAndSave, type Hand } from './decide-and-save.server.ts';
import { openCommission } from './evolve.ts';
import { moveStage } from './move-stage.server.ts';
import { readCommission } from './read-commission.server.ts';
import { resumeWork } from './resume-work.server.ts';
import { saveOpened } from './save-step.server.ts';
import { setDueDate } from './set-due-date.server.ts';
import { splitCommission } from './split-commission.server.ts';

useTestDatabase();

describe('a commission in the database', () => {
  it('comes back as it was kept, event by event', async () => {
    const hand = await opened({ quantity: 3 });
    await moveStage(hand, 'making');
    await addNote({ ...hand, seen: 2 }, 'Cast on Tuesday');
    await setDueDate({ ...hand, seen: 3 }, '2026-12-18');
    await moveStage({ ...hand, seen: 4 }, 'on-hold', 'Waiting for the stone');
    const finding = { kind: 'quantity-changed', was: 3, now: 4 } as const;
    const command = { kind: 'raise-difference', by: 'atelier', finding } as const;
    await decideAndSave({ ...hand, seen: null, command, now: MONDAY });
    await acceptDifference({ ...hand, seen: 6 }, 'quantity-changed');

    const file = await readCommission(hand.shop, 'A-1001');
    expect(file?.commission).toMatchObject({
      snapshot: opening.snapshot,
      order: opening.order,
      quantity: 4,
      dueOn: '2026-12-18',
      revision: 7,
      standing: { stage: 'on-hold', returnsTo: 'making' },
      differences: [{ key: 'quantity-changed', finding, acceptance: { by: ANN } }],
    });
    expect(file?.events.map((event) => event.kind)).toEqual([
      'opened',
      'moved',
      'noted',
      'due-date-set',
      'held',
      'difference-raised',
      'difference-accepted',
    ]);
  });

  it('returns from on hold and from cancelled to where it was', async () => {
    const hand = await opened();
    await moveStage(hand, 'checking');
    await moveStage({ ...hand, seen: 2 }, 'on-hold');
    await moveStage({ ...hand, seen: 3 }, 'cancelled', 'Customer changed their mind');
    const reopened = await resumeWork({ ...hand, seen: 4 });
    expect(reopened).toMatchObject({ outcome: 'done', commission: { standing: { stage: 'checking' } } });
  });

  it('is not found from another shop', async () => {
    const hand = await opened();
    await opened({}, 'other.myshopify.com');
    const stranger = { ...hand, shop: 'other.myshopify.com', commissionId: hand.commissionId };
    expect(await moveStage(stranger, 'making')).toEqual({ outcome: 'missing' });
    expect(await readCommission('other.myshopify.com', hand.commissionId)).toBeNull();
  });
});

describe('two people at once', () => {
  it('one wins, and the other is told what changed', async () => {
    const hand = await opened();
    const outcomes = await Promise.all([moveStage(hand, 'making'), moveStage({ ...hand, by: BEN }, 'ready')]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'refused']);
    const refused = outcomes.find((outcome) => outcome.outcome === 'refused');
    expect(refused?.refusal).toMatchObject({ code: 'changed-meanwhile' });
    expect(refused?.refusal.message).toContain('A colleague moved from Sourcing to');
  });

  it('both notes are kept', async () => {
    const hand = await opened();
    await Promise.all([addNote(hand, 'Stone arrived'), addNote({ ...hand, by: BEN }, 'Customer rang')]);
    expect((await readCommission(hand.shop, hand.commissionId))?.events).toHaveLength(3);
  });
});

describe('pressing twice', () => {
  it('moves, notes and splits once', async () => {
    const hand = await opened({ quantity: 3 });
    expect(await twice(() => moveStage(hand, 'making'))).toEqual(['done', 'unchanged']);
    expect(await twice(() => addNote({ ...hand, seen: 2 }, 'Cast'))).toEqual(['done', 'unchanged']);
    expect(await twice(() => splitCommission({ ...hand, seen: 3 }, 1))).toEqual(['done', 'unchanged']);
    expect((await readCommission(hand.shop, 'A-1001'))?.commission.quantity).toBe(2);
    expect(await readCommission(hand.shop, 'A-1003')).toBeNull();
  });
});

describe('splitting', () => {
  it('gives the pieces a commission of their own and uses a number up only then', async () => {
    const hand = await opened({ quantity: 3 });
    expect(await splitCommission(hand, 3)).toMatchObject({ refusal: { code: 'split-too-large' } });
    await splitCommission(hand, 2);
    const part = await readCommission(hand.shop, 'A-1002');
    expect(part?.commission).toMatchObject({
      quantity: 2,
      part: 2,
      order: opening.order,
      standing: { stage: 'sourcing' },
    });
    expect(part?.events).toMatchObject([{ kind: 'opened', splitFrom: 1001, by: ANN }]);
    expect(part?.besides).toEqual([{ number: 1001, piece: opening.piece, stage: 'sourcing' }]);
  });
});

describe('the order at Shopify', () => {
  it('is brought in line when a stage changes, and left alone by a note', async () => {
    const hand = await opened();
    const before = await waitingJobs(hand);
    await addNote(hand, 'Stone arrived');
    expect(await waitingJobs(hand)).toBe(before);
    await inShop(hand.shop, (tx) => tx.$executeRaw`DELETE FROM pgboss.job`);
    await moveStage({ ...hand, seen: 2 }, 'making');
    expect(await waitingJobs(hand)).toBe(1);
  });
});

async function twice(press: () => Promise<{ outcome: string }>): Promise<string[]> {
  const outcomes = await Promise.all([press(), press()]);
  return outcomes.map(({ outcome }) => outcome).toSorted();
}

async function opened(changes: Partial<Opening> = {}, shop = `${randomUUID()}.myshopify.com`): Promise<Hand> {
  const step = openCommission({ ...opening, id: randomUUID(), ...changes }, 'atelier', MONDAY);
  await inShop(shop, async (tx) => {
    await tx.shop.create({
      data: { shop, installedAt: MONDAY, nextCommissionNumber: 1002, timezone: 'Europe/London' },
    });
    await saveOpened(tx, shop, step);
  });
  return { shop, commissionId: step.commission.id, by: ANN, seen: 1 };
}

async function waitingJobs({ shop, commissionId }: Hand): Promise<number> {
  const rows = await inShop(
    shop,
    (tx) => tx.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'commission.align'`,
  );
  return rows.filter(({ data }) => JSON.stringify(data).includes(commissionId)).length;
}
