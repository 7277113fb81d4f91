import type { ShopTransaction } from '#app/db.server.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import type { Selection } from '#app/options/engine/runtime/selection.ts';
import { takenChoices } from './counted-choice.ts';
import { enqueueWorkshop } from './enqueue-workshop.server.ts';

/** An order's line, with what was chosen for it. */
export interface TakenLine {
  readonly orderId: string;
  readonly lineItemId: string;
  readonly optionSetId: string;
  /** The document that the line was specified under, and the selection as read under it. */
  readonly set: Pick<OptionSet, 'fields'>;
  readonly selection: Selection;
  /** Pieces that are on the line now. */
  readonly quantity: number;
}

/**
 * Has a line hold its counted choices, one of each a piece. Done again it changes nothing; with another quantity the line holds that
 * many; a line that gave its choices back takes them again. More may be taken than there are: what was paid for is never turned away.
 */
export async function reserveStock(
  tx: ShopTransaction,
  shop: string,
  { line, at }: { line: TakenLine; at: Date },
): Promise<void> {
  const { orderId, lineItemId, optionSetId, quantity } = line;
  const taken = takenChoices(line.set, line.selection);
  const held = await tx.stockReservation.findMany({ where: { shop, lineItemId, optionSetId } });
  const changed = taken.filter(({ fieldId, choiceId }) => {
    const known = held.find((row) => row.fieldId === fieldId && row.choiceId === choiceId);
    return known?.quantity !== quantity || known.returnedAt !== null;
  });
  for (const { fieldId, choiceId } of changed) {
    const key = { shop, lineItemId, optionSetId, fieldId, choiceId };
    await tx.stockReservation.upsert({
      where: { shop_lineItemId_optionSetId_fieldId_choiceId: key },
      create: { ...key, orderId, quantity, at },
      update: { quantity, returnedAt: null },
    });
  }
  if (changed.length > 0) await enqueueWorkshop(tx, shop);
}
