import { inShop, type ShopTransaction } from '#app/db.server.ts';
import type { Network } from '#app/fetch-public.server.ts';
import { publishOptionSet as writingJob } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { enqueueWorkshop } from '#app/workshop/enqueue-workshop.server.ts';
import { compileOptionSet } from './engine/authoring/compile.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { findOptionSet } from './find-option-set.server.ts';
import { readFontFiles } from './font-file.ts';
import { asJson } from './json.ts';
import { readDocument } from './read-document.ts';
import { refreshFonts } from './refresh-fonts.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { reviewForShop } from './review-for-shop.ts';
import { setKey } from './engine/authoring/stamp.ts';
import { livePublication, saysTheSame } from './standing.ts';

export interface Published {
  readonly kind: 'published';
  readonly name: string;
  readonly version: number;
  /** Products that will carry it. */
  readonly products: number;
}

/**
 * Freezes the draft as the next version and has it written to every product that carries the set. Publishing what is
 * already published makes no new version; it has the same one written again to products that lack it. The files of its fonts are
 * looked into first.
 * @param command.revision what the maker reviewed; `by` the Shopify user's id.
 */
export async function publishOptionSet(
  shop: string,
  command: { id: string; revision: number; by: string },
  network?: Network,
): Promise<Published | Refused> {
  await refreshFonts(shop, command.id, { now: new Date(), network });
  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, command);
    if (found.kind === 'refused') return found;
    const draft = await readyToPublish(tx, shop, found);
    if (draft.kind === 'refused') return draft;
    const products = await tx.assignment.count({
      where: { shop, optionSetId: command.id, withdrawnAt: null },
    });
    if (products === 0) return refuse.noProducts(found.name);

    const version = await issue(tx, shop, { ...command, set: draft.set });
    await tx.assignment.updateMany({
      where: { shop, optionSetId: command.id, withdrawnAt: null },
      data: { failure: null },
    });
    await enqueue(tx, writingJob, { shop, optionSetId: command.id, version });
    // Its counted choices are named by the places that this version gives them.
    await enqueueWorkshop(tx, shop);

    return { kind: 'published', name: found.name, version, products };
  });
}

async function readyToPublish(
  tx: ShopTransaction,
  shop: string,
  found: { name: string; document: unknown; fontFiles: unknown },
): Promise<{ kind: 'ready'; set: OptionSet } | Refused> {
  const record = await tx.shop.findUnique({ where: { shop }, select: { currency: true } });
  const read = readDocument(found.document);
  const findings =
    'set' in read
      ? reviewForShop(read.set, record?.currency ?? '', readFontFiles(found.fontFiles))
      : read.findings;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0 || !('set' in read)) return refuse.errors(found.name, errors);

  return { kind: 'ready', set: read.set };
}

/** @returns the version: a new one, or the live one when that says the same. */
async function issue(
  tx: ShopTransaction,
  shop: string,
  command: { id: string; by: string; set: OptionSet },
): Promise<number> {
  const newest = await tx.publication.findMany({
    where: { shop, optionSetId: command.id },
    orderBy: { version: 'desc' },
    take: 1,
  });
  const live = livePublication(newest);
  if (live && saysTheSame(live.document, command.set)) return live.version;

  const version = (newest[0]?.version ?? 0) + 1;
  const { payload, form, words, stamp } = compileOptionSet(command.set, { key: setKey(command.id) });
  await tx.publication.create({
    data: {
      shop,
      optionSetId: command.id,
      version,
      document: asJson(command.set),
      payload,
      form: asJson(form),
      words,
      stamp,
      at: new Date(),
      by: command.by,
    },
  });

  return version;
}
