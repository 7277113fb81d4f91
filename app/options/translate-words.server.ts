import { inShop } from '#app/db.server.ts';
import { log } from '#app/log.server.ts';
import { adminFor, type AdminClient } from '#app/shopify/admin-client.server.ts';
import {
  grantedScopes,
  mayTranslate,
  metafieldIds,
  type NewTranslation,
  publishedLocales,
  readTranslations,
  registerTranslations,
  type TranslatedMetafield,
} from '#app/shopify/translations.server.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { translatedWords } from './engine/authoring/words.ts';
import { mergeTranslation } from './merge-translation.ts';
import { NAMESPACE, WORDS } from './product-metafields.ts';
import { readDocument } from './read-document.ts';
import { livePublication } from './standing.ts';

const PRODUCTS_A_BATCH = 50;

/** One published version, as far as its words go. */
interface Edition {
  readonly set: OptionSet;
  readonly words: string;
  readonly at: Date;
}

interface Words {
  /** Newest first: the first is what products carry. */
  readonly editions: readonly [Edition, ...Edition[]];
  /** With the time of their assignment, in the order of their ids. */
  readonly products: ReadonlyMap<string, Date>;
}

/**
 * Job: has the words of a published version said in the shop's languages on every product that carries it. Only what differs is
 * written, so that a run which was cut short goes on where it stopped. What somebody else translated otherwise stays.
 * Without the permission nothing is done; the option set's page asks for it.
 * @throws ShopifyOutage when Shopify does not answer; the job is then tried again.
 */
export async function translateWords(
  shop: string,
  job: { optionSetId: string; version: number },
): Promise<void> {
  const words = await readWords(shop, job);
  if (words === null) return;
  const admin = await adminFor(shop);
  if (!mayTranslate(await grantedScopes(admin))) return;

  const locales = await publishedLocales(admin);
  const productIds = [...words.products.keys()];
  for (let at = 0; at < productIds.length; at += PRODUCTS_A_BATCH) {
    const batch = productIds.slice(at, at + PRODUCTS_A_BATCH);
    const metafields = await metafieldIds(admin, batch, { namespace: NAMESPACE, key: WORDS });
    const due = new Map<string, NewTranslation[]>();
    for (const locale of metafields.size === 0 ? [] : locales) {
      for (const metafield of await readTranslations(admin, metafields, locale)) {
        const translation = translationDue(words, metafield, locale);
        if (translation === null) continue;
        due.set(metafield.resourceId, [...(due.get(metafield.resourceId) ?? []), translation]);
      }
    }
    await register(admin, due);
  }
}

async function readWords(
  shop: string,
  { optionSetId, version }: { optionSetId: string; version: number },
): Promise<Words | null> {
  return await inShop(shop, async (tx) => {
    const publications = await tx.publication.findMany({
      where: { shop, optionSetId },
      orderBy: { version: 'desc' },
      select: { version: true, withdrawnAt: true, document: true, words: true, at: true },
    });
    if (livePublication(publications)?.version !== version) return null;
    const editions = publications.flatMap(({ document, words, at }): Edition[] => {
      const read = readDocument(document);
      return 'set' in read ? [{ set: read.set, words, at }] : [];
    });
    const [newest, ...earlier] = editions;
    if (newest === undefined) return null;
    const carrying = await tx.assignment.findMany({
      where: { shop, optionSetId, withdrawnAt: null, publishedVersion: version },
      select: { productId: true, assignedAt: true },
      orderBy: { productId: 'asc' },
    });

    return {
      editions: [newest, ...earlier],
      products: new Map(carrying.map(({ productId, assignedAt }) => [productId, assignedAt])),
    };
  });
}

/** What is to be written of a product's words in one language; null when they read as they should, or carry another version. */
function translationDue(
  { editions, products }: Words,
  { productId, value, digest, translation }: TranslatedMetafield,
  locale: string,
): NewTranslation | null {
  const [newest] = editions;
  if (linesOf(value).join('\n') !== newest.words) return null;
  const made = translation && madeUnder(editions, translation.updatedAt, products.get(productId));
  const words = linesOf(newest.words);
  const earlierWords = translation?.isOutdated ? made && linesOf(made.words) : words;
  const earlier =
    translation && earlierWords
      ? {
          words: earlierWords,
          ours: translatedWords((made ?? newest).set, earlierWords, locale),
          lines: linesOf(translation.value),
        }
      : null;
  const ours = translatedWords(newest.set, words, locale);
  const wanted = mergeTranslation({ words, ours }, earlier).join('\n');
  const isNeeded = translation !== null || wanted !== newest.words;
  const isThere = translation !== null && !translation.isOutdated && translation.value === wanted;

  return isNeeded && !isThere ? { locale, value: wanted, digest } : null;
}

/** The version that the product carried when its words were translated; null when it carried another set. */
function madeUnder(editions: readonly Edition[], at: Date, assignedAt: Date | undefined): Edition | null {
  if (assignedAt === undefined || at < assignedAt) return null;

  return editions.find((edition) => edition.at <= at) ?? null;
}

async function register(
  admin: AdminClient,
  due: ReadonlyMap<string, readonly NewTranslation[]>,
): Promise<void> {
  for (const [resourceId, translations] of due) {
    const faults = await registerTranslations(admin, resourceId, translations);
    // Most likely the words have changed since they were read: what changed them has this job run again.
    if (faults.length > 0)
      log.warn(
        { shop: admin.shop, resourceId, codes: faults.map(({ code }) => code) },
        'Shopify did not take the translations of a product’s options',
      );
  }
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r', '').split('\n');
}
