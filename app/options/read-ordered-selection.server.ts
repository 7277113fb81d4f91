import type { ShopTransaction } from '#app/db.server.ts';
import {
  readableProperties,
  readSpecification,
  type SelectionProblem,
  type SpecificationLine,
} from './engine/authoring/specification.ts';
import { exponentOf } from './engine/money.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { unitPriceMinor } from './engine/runtime/price.ts';
import { basePriceOf, type OrderedLine, type Property, selectionOn, stampOf } from './ordered-line.ts';

/** What a shopper had chosen on an order line. */
export type OrderedSelection =
  /** Not a bespoke piece: no selection, and its product carries no options. */
  | { readonly kind: 'none' }
  /** It should have one and has none, or one that is not written like one. */
  | { readonly kind: 'unreadable'; readonly selection: string | null }
  /** Made under a publication that this shop does not know. */
  | { readonly kind: 'unknown'; readonly selection: string; readonly stamp: string }
  | ReadSelection;

export interface ReadSelection {
  readonly kind: 'read';
  readonly selection: string;
  readonly optionSet: { readonly id: string; readonly version: number };
  readonly specification: readonly SpecificationLine[];
  /** What the product page wrote beside it for people to read. */
  readonly readable: readonly Property[];
  readonly problems: readonly { readonly label: string; readonly problem: string }[];
  /** What the rules come to for one piece, in minor units of the shopper's currency; null when the variant is gone. */
  readonly computed: {
    readonly baseMinor: number;
    readonly unitMinor: number;
    readonly toleranceMinor: number;
  } | null;
}

/** Reads what was ordered under the publication it was made under, whatever has been published since. */
export async function readOrderedSelection(
  tx: ShopTransaction,
  shop: string,
  ordered: { line: OrderedLine; currency: string; presentmentCurrency: string },
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
  if (publication === null) return { kind: 'unknown', selection, stamp };

  return {
    kind: 'read',
    selection,
    optionSet: { id: publication.optionSetId, version: publication.version },
    ...readUnder(publication.payload, selection, ordered),
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

function readUnder(
  payload: string,
  selection: string,
  ordered: { line: OrderedLine; currency: string; presentmentCurrency: string },
): Omit<ReadSelection, 'kind' | 'selection' | 'optionSet'> {
  const base = basePriceOf(ordered.line, ordered);
  const exponent = exponentOf(ordered.presentmentCurrency);
  const read = readSpecification(payload, selection, { rate: base?.rate ?? 1, exponent });
  const { id, label } = readPayload(payload);

  return {
    specification: read.lines,
    readable: readableProperties(payload, selection),
    problems: read.problems.map(({ problem, field }) => ({
      label: (field === null ? undefined : label[id.indexOf(field)]) ?? 'What was chosen',
      problem: SENTENCES[problem],
    })),
    computed: base && {
      baseMinor: base.minor,
      unitMinor: unitPriceMinor(base.minor, read.surchargeMinor, exponent),
      // Each charge is converted and rounded by itself, so near a half each may come out one off.
      toleranceMinor:
        base.rate === 1
          ? base.toleranceMinor
          : base.toleranceMinor + read.lines.filter(({ chargeMinor }) => chargeMinor > 0).length,
    },
  };
}

const SENTENCES: Readonly<Record<SelectionProblem, string>> = {
  missing: 'It is required, and nothing was chosen.',
  'too-long': 'The text is longer than your options allow.',
  'unknown-choice': 'What was chosen is not among the choices.',
  'out-of-range': 'The size is outside the sizes you make.',
  'unknown-field': 'The order names a field that your options do not have.',
  stale: 'It was chosen under an earlier version of your options.',
  unreadable: 'What was chosen cannot be read.',
  'hidden-but-filled': 'It was filled in although your options did not ask for it.',
  'no-payload': 'The options it was chosen under cannot be read.',
};
