import { randomUUID } from 'node:crypto';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import type { Network } from '#app/fetch-public.server.ts';
import type { SetFinding } from './set-finding.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { type StarterId, starterSets } from './engine/authoring/starter-sets.ts';
import { asJson } from './json.ts';
import { readDocumentText } from './read-document.ts';
import { refreshFonts } from './refresh-fonts.server.ts';
import { refuse, type Refused } from './refusal.ts';

export interface Created {
  readonly kind: 'created';
  readonly id: string;
  readonly name: string;
}

export interface Unreadable extends Refused {
  readonly findings: readonly SetFinding[];
}

/** A new set from one that comes with Atelier, with charges in the shop's currency. */
export async function createFromStarter(shop: string, starter: StarterId): Promise<Created> {
  return await inShop(shop, async (tx) => {
    const record = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { currency: true } });

    const chosen = starterSets.find(({ id }) => id === starter) ?? starterSets[0];
    return await insertOptionSet(tx, shop, chosen.inCurrency(record.currency));
  });
}

/** A new set from a pasted or imported JSON document. */
export async function createFromDocument(
  shop: string,
  text: string,
  network?: Network,
): Promise<Created | Unreadable> {
  const read = readDocumentText(text);
  if ('findings' in read) return { ...refuse.unreadable(read.findings.length), findings: read.findings };

  const created = await inShop(shop, async (tx) => await insertOptionSet(tx, shop, read.set));
  await refreshFonts(shop, created.id, { now: new Date(), network });

  return created;
}

export async function insertOptionSet(tx: ShopTransaction, shop: string, set: OptionSet): Promise<Created> {
  const id = randomUUID();
  const now = new Date();
  await tx.optionSet.create({
    data: { shop, id, name: set.name, document: asJson(set), createdAt: now, updatedAt: now },
  });

  return { kind: 'created', id, name: set.name };
}
