import { inShop } from '#app/db.server.ts';
import { insertOptionSet, type Created } from './create-option-set.server.ts';
import { readDocument } from './read-document.ts';
import { LONGEST_NAME, refuse, type Refused } from './refusal.ts';

const SUFFIX = ' (copy)';

/** A new draft that says the same under another name, on no product. An archived set can be copied too. */
export async function duplicateOptionSet(shop: string, id: string): Promise<Created | Refused> {
  return await inShop(shop, async (tx) => {
    const original = await tx.optionSet.findUnique({ where: { shop_id: { shop, id } } });
    if (!original) return refuse.noSuchSet();
    const read = readDocument(original.document);
    if ('findings' in read) return refuse.unreadable(read.findings.length);

    const name = `${read.set.name.slice(0, LONGEST_NAME - SUFFIX.length)}${SUFFIX}`;
    return await insertOptionSet(tx, shop, { ...read.set, name });
  });
}
