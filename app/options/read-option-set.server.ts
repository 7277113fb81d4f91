import { inShop } from '#app/db.server.ts';
import { readFontFiles } from './font-file.ts';
import { knownScopes } from '#app/sessions.server.ts';
import { mayTranslate } from '#app/shopify/translations.server.ts';
import { describeFields } from './describe.ts';
import { bytesByField, bytesByRule, compileOptionSet } from './engine/authoring/compile.ts';
import { nameOf } from './engine/authoring/conditions.ts';
import type { SetFinding } from './set-finding.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import type { OptionSetView } from './option-set-view.ts';
import { readDocument, writeDocumentText } from './read-document.ts';
import { reviewCharging, reviewForShop } from './review-for-shop.ts';
import { carryingOf, livePublication, saysTheSame, standingOf } from './standing.ts';

/** @returns null when the shop has no such set. */
export async function readOptionSet(shop: string, id: string): Promise<OptionSetView | null> {
  const [record, found] = await inShop(shop, async (tx) => [
    await tx.shop.findUnique({
      where: { shop },
      select: { currency: true, timezone: true, priceRoute: true },
    }),
    await tx.optionSet.findUnique({
      where: { shop_id: { shop, id } },
      include: {
        publications: { orderBy: { version: 'desc' }, omit: { payload: true, form: true, words: true } },
        assignments: { orderBy: [{ productTitle: 'asc' }, { productId: 'asc' }] },
      },
    }),
  ]);
  if (!found) return null;

  const { publications, assignments } = found;
  const liveVersion = livePublication(publications)?.version ?? null;
  return {
    id: found.id,
    name: found.name,
    revision: found.revision,
    updatedAt: found.updatedAt.toISOString(),
    isArchived: found.archivedAt !== null,
    timezone: record?.timezone ?? 'UTC',
    standing: standingOf(publications, !saysTheSame(publications[0]?.document, found.document)),
    ...readDraft(found, { currency: record?.currency ?? '', priceRoute: record?.priceRoute ?? null }),
    translations: { locales: localesOf(found.document), isAllowed: mayTranslate(await knownScopes(shop)) },
    products: assignments.map((each) => ({
      id: each.productId,
      title: each.productTitle,
      carrying: carryingOf(each, liveVersion),
    })),
    publications: publications.map(({ version, at, by, withdrawnAt }) => ({
      version,
      at: at.toISOString(),
      by,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}

function readDraft(
  { document, fontFiles }: { document: unknown; fontFiles: unknown },
  { currency, priceRoute }: { currency: string; priceRoute: string | null },
): Pick<OptionSetView, 'document' | 'fields' | 'findings' | 'currency' | 'bytes' | 'largest'> {
  const read = readDocument(document);
  if ('findings' in read) {
    return {
      document: writeDocumentText(document),
      fields: [],
      findings: read.findings,
      currency,
      bytes: null,
      largest: [],
    };
  }

  const findings = [
    ...reviewForShop(read.set, currency, readFontFiles(fontFiles)),
    ...reviewCharging(read.set, priceRoute),
  ];
  return {
    // As read, not as stored: jsonb keeps keys by their length, and a maker reads the name first.
    document: writeDocumentText(read.set),
    fields: describeFields(read.set),
    findings,
    currency: read.set.currency,
    ...sizeOf(read.set, findings),
  };
}

function localesOf(document: unknown): string[] {
  const read = readDocument(document);
  return 'set' in read ? Object.keys(read.set.translations ?? {}) : [];
}

const MOST_NAMED = 3;

/** What a set without errors takes of what a product can carry, and what makes it large. */
function sizeOf(set: OptionSet, findings: readonly SetFinding[]): Pick<OptionSetView, 'bytes' | 'largest'> {
  if (findings.some(({ severity }) => severity === 'error')) return { bytes: null, largest: [] };

  const parts = [
    ...bytesByField(set).map(({ field, bytes }) => ({ name: nameOf(field), bytes })),
    ...bytesByRule(set).map(({ rule, bytes }) => ({ name: rule.name, bytes })),
  ];
  const largest = parts.toSorted((one, other) => other.bytes - one.bytes).slice(0, MOST_NAMED);
  return { bytes: compileOptionSet(set).bytes, largest };
}
