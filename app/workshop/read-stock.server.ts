import type { ShopTransaction } from '#app/db.server.ts';
import { readDocument } from '#app/options/read-document.ts';
import { setKey } from '#app/options/engine/authoring/stamp.ts';
import { livePublication } from '#app/options/standing.ts';
import { type CountedChoice, countedChoices } from './counted-choice.ts';

/** A counted choice of a set that shoppers see, with what is left of it. */
export interface StockedChoice extends Omit<CountedChoice, 'count'> {
  readonly optionSetId: string;
  readonly setName: string;
  /** As the payload names its set. */
  readonly key: string;
  /** Held by orders. */
  readonly reserved: number;
  /** Below zero when more were ordered than there are. */
  readonly left: number;
  readonly countedAt: Date;
}

/** The counted choices of everything published, set by set as the page has them. */
export async function readStock(tx: ShopTransaction, shop: string): Promise<StockedChoice[]> {
  const counts = await tx.choiceStock.findMany({ where: { shop } });
  const reserved = await readReserved(tx, shop);

  return (await publishedSets(tx, shop)).flatMap(({ optionSetId, setName, at, choices }) =>
    choices.map(({ count, ...choice }) => {
      const isThis = (row: { optionSetId: string; fieldId: string; choiceId: string }) =>
        row.optionSetId === optionSetId && row.fieldId === choice.fieldId && row.choiceId === choice.choiceId;
      const counted = counts.find(isThis);
      const held = reserved.find(isThis)?.quantity ?? 0;

      return {
        ...choice,
        optionSetId,
        setName,
        key: setKey(optionSetId),
        reserved: held,
        left: (counted?.count ?? count) - held,
        countedAt: counted?.countedAt ?? at,
      };
    }),
  );
}

/** Takes over from what is published how many there are of a choice that was never counted before, and when it counts as low. */
export async function countPublished(tx: ShopTransaction, shop: string): Promise<void> {
  const rows = await tx.choiceStock.findMany({ where: { shop } });
  for (const { optionSetId, at, choices } of await publishedSets(tx, shop)) {
    await tx.choiceStock.createMany({
      data: choices.map(({ fieldId, choiceId, count, lowAt }) => ({
        shop,
        optionSetId,
        fieldId,
        choiceId,
        count,
        lowAt,
        countedAt: at,
      })),
      skipDuplicates: true,
    });
    for (const row of rows.filter((each) => each.optionSetId === optionSetId)) {
      const { fieldId, choiceId } = row;
      const said = choices.find((each) => each.fieldId === fieldId && each.choiceId === choiceId);
      if (said === undefined || said.lowAt === row.lowAt) continue;
      const key = { shop, optionSetId, fieldId, choiceId };
      await tx.choiceStock.update({
        where: { shop_optionSetId_fieldId_choiceId: key },
        data: { lowAt: said.lowAt },
      });
    }
  }
}

async function readReserved(tx: ShopTransaction, shop: string) {
  const rows = await tx.stockReservation.groupBy({
    by: ['optionSetId', 'fieldId', 'choiceId'],
    where: { shop, returnedAt: null },
    _sum: { quantity: true },
  });
  return rows.map(({ _sum, ...choice }) => ({ ...choice, quantity: _sum.quantity ?? 0 }));
}

interface PublishedSet {
  readonly optionSetId: string;
  readonly setName: string;
  /** When it was published. */
  readonly at: Date;
  readonly choices: readonly CountedChoice[];
}

async function publishedSets(tx: ShopTransaction, shop: string): Promise<PublishedSet[]> {
  const sets = await tx.optionSet.findMany({
    where: { shop },
    select: { id: true, name: true, publications: { orderBy: { version: 'desc' }, take: 1 } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });

  return sets.flatMap(({ id, name, publications }) => {
    const live = livePublication(publications);
    const read = live === null ? null : readDocument(live.document);
    return live !== null && read !== null && 'set' in read
      ? [{ optionSetId: id, setName: name, at: live.at, choices: countedChoices(read.set) }]
      : [];
  });
}
