import { inShop } from '#app/db.server.ts';
import type { Network } from '#app/fetch-public.server.ts';
import { fontsOf, readFontFiles } from './font-file.ts';
import { asJson } from './json.ts';
import { measureFonts } from './measure-fonts.server.ts';
import { readDocument } from './read-document.ts';

/**
 * Looks into the font files that a draft names, and keeps what they draw for its review. Outside of any transaction: others' machines
 * may take seconds to answer. A draft without font files, or none at all, costs one query.
 */
export async function refreshFonts(
  shop: string,
  id: string,
  { now, network }: { now: Date; network?: Network | undefined },
): Promise<void> {
  const at = { shop_id: { shop, id } };
  const found = await inShop(
    shop,
    async (tx) => await tx.optionSet.findUnique({ where: at, select: { document: true, fontFiles: true } }),
  );
  const read = readDocument(found?.document);
  if (!('set' in read) || fontsOf(read.set).every(({ file }) => file === undefined)) return;

  const files = await measureFonts(read.set, { known: readFontFiles(found?.fontFiles), now, network });
  await inShop(
    shop,
    async (tx) => await tx.optionSet.updateMany({ where: { shop, id }, data: { fontFiles: asJson(files) } }),
  );
}
