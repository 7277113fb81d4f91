import type { ShopTransaction } from '#app/db.server.ts';
import { compileOptionSet } from './engine/authoring/compile.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import type { SpecificationLine } from './engine/authoring/specification.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { readSelection } from './engine/runtime/read-selection.ts';
import type { Selection } from './engine/runtime/selection.ts';
import { type OrderedLine, type OrderFacts, type Property, selectionOn, stampOf } from './ordered-line.ts';
import { readDocument } from './read-document.ts';
import { readUnder, type ReadUnder } from './read-under.ts';
import { setKey } from './engine/authoring/stamp.ts';
import { surroundingQuestions } from './surrounding-questions.ts';

/** What a shopper had chosen on an order line. */
export type OrderedSelection =
  /** Not a bespoke piece: no selection, and its product carries no options. */
  | { readonly kind: 'none' }
  /** It should have one and has none, or one that is not written like one. */
  | { readonly kind: 'unreadable'; readonly selection: string | null }
  /** Made under a publication that this shop does not know. */
  | { readonly kind: 'unknown'; readonly selection: string; readonly stamp: string }
  | ReadSelection;

export interface ReadSelection extends ReadUnder {
  readonly kind: 'read';
  readonly selection: string;
  readonly optionSet: { readonly id: string; readonly version: number };
  readonly set: OptionSet;
  /** By slot of the set. */
  readonly answers: Selection;
}

export type { Property, SpecificationLine };

/** An order line with what its order says, and the metals' prices when it was placed (minor units a gram, by metal). */
export interface Ordered {
  readonly line: OrderedLine;
  readonly order: OrderFacts;
  /** Days since 1970-01-01 in the shop's time. */
  readonly day: number;
  readonly spotPrices: ReadonlyMap<string, number>;
  /** What surcharge lines add to each piece, minor units of the shopper's currency; 0 on the transform route. */
  readonly surchargeMinor: number;
  /** Whether the shop's lines are priced by our Function, so that only it can have written what they were priced in. */
  readonly isPricedByFunction: boolean;
}

/** Reads what was ordered under the publication it was made under, whatever has been published since. */
export async function readOrderedSelection(
  tx: ShopTransaction,
  shop: string,
  ordered: Ordered,
): Promise<OrderedSelection> {
  const { line } = ordered;
  const selection = selectionOn(line);
  if (selection === null) return (await carriesOptions(tx, shop, line.productId)) ? bare : { kind: 'none' };
  const stamp = stampOf(selection);
  if (stamp === null) return { kind: 'unreadable', selection };
  const publication = await tx.publication.findFirst({
    where: { shop, stamp },
    orderBy: { version: 'desc' },
  });
  const read = publication === null ? null : readDocument(publication.document);
  if (publication === null || read === null || !('set' in read)) return { kind: 'unknown', selection, stamp };

  const payload = payloadFor(read.set, publication, line);
  return {
    kind: 'read',
    selection,
    optionSet: { id: publication.optionSetId, version: publication.version },
    set: read.set,
    answers: readSelection(readPayload(payload), selection),
    ...readUnder({ set: read.set, payload, selection }, ordered),
  };
}

const bare = { kind: 'unreadable', selection: null } as const;

async function carriesOptions(tx: ShopTransaction, shop: string, productId: string | null): Promise<boolean> {
  if (productId === null) return false;
  return (
    (await tx.assignment.count({
      where: { shop, productId, publishedVersion: { not: null }, withdrawnAt: null },
    })) > 0
  );
}

/** As it was published; where rules look at the product's own options, compiled anew with what the ordered variant is. */
function payloadFor(
  set: OptionSet,
  publication: { payload: string; optionSetId: string },
  { variantId, variantOptions }: OrderedLine,
): string {
  if (variantId === null || !surroundingQuestions(set).asksVariant) return publication.payload;
  const variants = [{ id: variantId, options: variantOptions }];
  return compileOptionSet(set, { key: setKey(publication.optionSetId), variants }).payload;
}
