import type { Publication } from '@prisma/client';
import type { ShopTransaction } from '#app/db.server.ts';
import { compileOptionSet } from './engine/authoring/compile.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { readSelection } from './engine/runtime/read-selection.ts';
import type { Selection } from './engine/runtime/selection.ts';
import { findPublication, publicationOn } from './find-publication.server.ts';
import { type OrderedLine, type OrderFacts, selectionOn, stampOf } from './ordered-line.ts';
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
  /** Null where nothing was chosen and nothing had to be. */
  readonly selection: string | null;
  readonly optionSet: { readonly id: string; readonly version: number };
  readonly set: OptionSet;
  /** By slot of the set. */
  readonly answers: Selection;
}

/** An order line with what its order says, and the metals' prices when it was placed (minor units a gram, by metal): those that held, and those before where they had just changed. */
export interface Ordered {
  readonly line: OrderedLine;
  readonly order: OrderFacts;
  /** Days since 1970-01-01 in the shop's time. */
  readonly day: number;
  readonly spotPrices: readonly ReadonlyMap<string, number>[];
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
  const { line, order } = ordered;
  const selection = selectionOn(line);
  const wanted = { productId: line.productId, orderedAt: new Date(order.createdAt) };
  if (selection === null) return readBare(await publicationOn(tx, shop, wanted), ordered);
  const stamp = stampOf(selection);
  if (stamp === null) return { kind: 'unreadable', selection };
  const found = await findPublication(tx, shop, { ...wanted, stamp });
  const read = found === null ? null : readWith(found.publication, selection, ordered);
  if (found === null || read === null) return { kind: 'unknown', selection, stamp };
  if (found.complaint === null) return read;

  return { ...read, problems: [...read.problems, { label: 'The options', problem: found.complaint }] };
}

/** A piece whose options are all left out may be bought as it is; where something had to be chosen, the selection is missing. */
function readBare(publication: Publication | null, ordered: Ordered): OrderedSelection {
  if (publication === null) return { kind: 'none' };
  const read = readWith(publication, `2;${publication.stamp};`, ordered);
  const isComplete = read !== null && read.problems.length === 0;
  return isComplete ? { ...read, selection: null } : { kind: 'unreadable', selection: null };
}

function readWith(publication: Publication, selection: string, ordered: Ordered): ReadSelection | null {
  const read = readDocument(publication.document);
  if (!('set' in read)) return null;
  const payload = payloadFor(read.set, publication, ordered.line);
  return {
    kind: 'read',
    selection,
    optionSet: { id: publication.optionSetId, version: publication.version },
    set: read.set,
    answers: readSelection(readPayload(payload), selection),
    ...readUnder({ set: read.set, payload, selection }, ordered),
  };
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
