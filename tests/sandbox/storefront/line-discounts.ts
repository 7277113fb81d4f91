import type { Allocation, Settlement } from '../checkout/settle-cart.ts';
import type { TransformedLine } from '../functions/transformed-cart.ts';

/** What stands against a cart line: discounts on products show at the line, those on the order at the foot of the cart. */
export interface LineMoney {
  readonly linePrice: number;
  readonly discountCents: number;
  readonly finalLinePrice: number;
  /** Of one piece, as near as the coins allow. */
  readonly finalPrice: number;
  readonly allocations: readonly Allocation[];
}

export function lineMoney(settlement: Settlement, { line, unitCents }: TransformedLine): LineMoney {
  const allocations = (settlement.byCartLine.get(line.key) ?? []).filter(
    ({ application }) => settlement.applications[application]?.target === 'products',
  );
  const linePrice = unitCents * line.quantity;
  const discountCents = allocations.reduce((sum, { cents }) => sum + cents, 0);
  const finalLinePrice = linePrice - discountCents;

  return {
    linePrice,
    discountCents,
    finalLinePrice,
    finalPrice: Math.round(finalLinePrice / Math.max(1, line.quantity)),
    allocations,
  };
}

/** What each discount on the whole order takes off. */
export function orderDiscounts({ applications, bySoldLine }: Settlement): Allocation[] {
  const all = [...bySoldLine.values()].flat();
  return applications.flatMap(({ target }, application) => {
    const cents = all
      .filter((one) => one.application === application)
      .reduce((sum, one) => sum + one.cents, 0);
    return target === 'order' ? [{ application, cents }] : [];
  });
}
