import { inShop, type ShopTransaction } from '#app/db.server.ts';
import type { Network } from '#app/fetch-public.server.ts';
import type { SetFinding } from './set-finding.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { findOptionSet } from './find-option-set.server.ts';
import { asJson } from './json.ts';
import { readDocument, readDocumentText } from './read-document.ts';
import { refreshFonts } from './refresh-fonts.server.ts';
import { LONGEST_NAME, refuse, type Refused } from './refusal.ts';

export interface Saved {
  readonly kind: 'saved';
  readonly name: string;
  readonly revision: number;
}

/**
 * Saves a set's document. One that can be read is saved even when its review finds errors: it is a draft until published. The files
 * of its fonts are looked into.
 * @param command.revision the one that the maker opened; an older one is refused.
 */
export async function saveOptionSet(
  shop: string,
  command: { id: string; revision: number; text: string },
  network?: Network,
): Promise<Saved | (Refused & { findings?: readonly SetFinding[] })> {
  const read = readDocumentText(command.text);
  if ('findings' in read) return { ...refuse.unreadable(read.findings.length), findings: read.findings };

  const outcome = await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, command);

    return found.kind === 'refused' ? found : await write(tx, shop, { ...command, set: read.set });
  });
  if (outcome.kind === 'saved') await refreshFonts(shop, command.id, { now: new Date(), network });

  return outcome;
}

/** Gives a set another name; the document carries it too. */
export async function renameOptionSet(
  shop: string,
  command: { id: string; revision: number; name: string },
): Promise<Saved | Refused> {
  const name = command.name.trim();
  if (name === '' || name.length > LONGEST_NAME) return refuse.noName();

  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, command);
    if (found.kind === 'refused') return found;
    const read = readDocument(found.document);
    if ('findings' in read) return refuse.unreadable(read.findings.length);

    return await write(tx, shop, { ...command, set: { ...read.set, name } });
  });
}

async function write(
  tx: ShopTransaction,
  shop: string,
  command: { id: string; revision: number; set: OptionSet },
): Promise<Saved> {
  const revision = command.revision + 1;
  await tx.optionSet.update({
    where: { shop_id: { shop, id: command.id } },
    data: { name: command.set.name, document: asJson(command.set), revision, updatedAt: new Date() },
  });

  return { kind: 'saved', name: command.set.name, revision };
}
