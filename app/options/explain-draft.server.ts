import { dayIn } from '#app/commissions/calendar.ts';
import { inShop } from '#app/db.server.ts';
import { dayNumber } from '#app/workshop/calendar.ts';
import { explainSelection } from './engine/authoring/explain.ts';
import { exponentOf } from './engine/money.ts';
import { Surroundings } from './engine/runtime/surroundings.ts';
import { readWorkshop } from './engine/runtime/workshop.ts';
import type { ExplainedDraft } from './preview.ts';
import { readDocument } from './read-document.ts';
import { reviewForShop } from './review-for-shop.ts';
import { setKey } from './engine/authoring/stamp.ts';

/**
 * Explains what was picked in the preview of a draft, for one piece in the shop's own currency, as the preview shows it.
 * @param look.bespoke as the block writes it; `baseCents` the piece's own price in hundredths of the shop's currency.
 * @returns null when there is no such set, or its review finds errors.
 */
export async function explainDraft(
  shop: string,
  look: { id: string; bespoke: string; baseCents: number },
  now: Date,
): Promise<ExplainedDraft | null> {
  const [record, found, workshop] = await inShop(shop, async (tx) => [
    await tx.shop.findUnique({ where: { shop }, select: { currency: true, timezone: true } }),
    await tx.optionSet.findUnique({ where: { shop_id: { shop, id: look.id } }, select: { document: true } }),
    await tx.workshop.findUnique({ where: { shop }, select: { written: true } }),
  ]);
  const read = readDocument(found?.document);
  if (!('set' in read)) return null;
  const { set } = read;
  const findings = reviewForShop(set, record?.currency ?? '');
  if (findings.some(({ severity }) => severity === 'error')) return null;

  const around = new Surroundings();
  around.currency = set.currency;
  around.exponent = exponentOf(set.currency);
  around.variant = 1;
  around.baseMinor = Math.round((look.baseCents * 10 ** around.exponent) / 100);
  const today = dayNumber(dayIn(record?.timezone ?? 'UTC', now));
  around.workshop = readWorkshop(workshop?.written ?? '', today);
  const explanation = explainSelection(set, look.bespoke, Object.assign(around, { key: setKey(look.id) }));

  return { ...explanation, currency: set.currency, hasLeadTime: set.leadTime !== undefined };
}
