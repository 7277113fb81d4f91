import type { Commission } from './commission.ts';
import type { Finding } from './difference.ts';
import { plain } from './ordered-piece.ts';

/** What became of an order line since it was ordered. */
export interface LineNow {
  readonly currentQuantity: number;
  readonly refundedQuantity: number;
  readonly orderCancelledFor: string | null;
  readonly isOrderCancelled: boolean;
  /** What lines of their own charge for one piece's options now, minor units. */
  readonly surchargeLinesMinor: number;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/** Stands where privacy law had words removed: nothing can be compared with it. */
export const ERASED = '[erased]';

/** Findings of these kinds are settled when the order agrees again. */
const PASSING: readonly Finding['kind'][] = [
  'quantity-changed',
  'line-removed',
  'property-changed',
  'refunded',
  'surcharge-changed',
];

/**
 * What does not agree between an order line as it is now and the commissions made of it. Findings about the count are
 * raised on the first part, which takes a change of count; all else concerns every part.
 */
export function findingsNow(parts: readonly Commission[], line: LineNow): ReadonlyMap<string, Finding[]> {
  const [first] = parts.toSorted((a, b) => a.part - b.part);
  return new Map(
    parts.map((part) => [
      part.id,
      [
        ...(line.isOrderCancelled ? [cancelled(line)] : []),
        ...(!line.isOrderCancelled && line.currentQuantity === 0 ? [removed] : []),
        ...(part === first && !line.isOrderCancelled ? countFindings(parts, line) : []),
        ...changedProperties(part, line),
        ...changedSurcharge(part, line),
      ],
    ]),
  );
}

/** Keys of differences that stand although the order agrees again. */
export function settledBy(commission: Commission, findings: readonly Finding[]): string[] {
  return commission.differences
    .filter(({ acceptance, finding }) => acceptance === null && PASSING.includes(finding.kind))
    .filter(({ finding }) => !findings.some((found) => isAboutTheSame(found, finding)))
    .map(({ key }) => key);
}

const removed: Finding = { kind: 'line-removed' };

function cancelled({ orderCancelledFor }: LineNow): Finding {
  return { kind: 'order-cancelled', reason: orderCancelledFor };
}

function countFindings(parts: readonly Commission[], line: LineNow): Finding[] {
  const refunded: Finding[] =
    line.refundedQuantity > 0 ? [{ kind: 'refunded', quantity: line.refundedQuantity }] : [];
  const all = pieces(parts);
  const underWay = pieces(parts.filter(({ standing }) => standing.stage !== 'cancelled'));
  // A part that was cancelled here may have been taken off the order too, or not: either way nothing is in doubt.
  if (line.currentQuantity === 0 || [all, underWay].includes(line.currentQuantity)) return refunded;
  return [...refunded, { kind: 'quantity-changed', was: all, now: line.currentQuantity }];
}

function pieces(parts: readonly Commission[]): number {
  return parts.reduce((sum, { quantity }) => sum + quantity, 0);
}

function changedProperties({ snapshot }: Commission, { properties }: LineNow): Finding[] {
  const was = grouped(snapshot.properties);
  const now = grouped(properties);
  if ([...was.values()].some((value) => value.includes(ERASED))) return [];

  return [...new Set([...was.keys(), ...now.keys()])].flatMap((label): Finding[] => {
    const [before, after] = [was.get(label) ?? null, now.get(label) ?? null];
    if (before === after) return [];
    return [{ kind: 'property-changed', label, was: before, now: after }];
  });
}

function changedSurcharge({ snapshot: { charged } }: Commission, line: LineNow): Finding[] {
  const [wasMinor, nowMinor] = [charged.surchargeLinesMinor, line.surchargeLinesMinor];
  if (line.isOrderCancelled || line.currentQuantity === 0 || wasMinor === nowMinor) return [];
  return [{ kind: 'surcharge-changed', currency: charged.currency, wasMinor, nowMinor }];
}

/** Orders may carry a name twice: its values are compared together. */
function grouped(properties: LineNow['properties']): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of properties) {
    const label = plain(name);
    const earlier = values.get(label);
    values.set(label, earlier === undefined ? plain(value) : `${earlier}, ${plain(value)}`);
  }
  return values;
}

function isAboutTheSame(one: Finding, other: Finding): boolean {
  if (one.kind === 'property-changed' && other.kind === 'property-changed') {
    return one.label === other.label && one.now === other.now;
  }
  if (one.kind === 'refunded' && other.kind === 'refunded') return one.quantity === other.quantity;
  return one.kind === other.kind;
}
