import type { Commission, Opening, Snapshot } from '#app/commissions/commission.ts';
import { type Command, decide } from '#app/commissions/decide.ts';
import { evolve, openCommission } from '#app/commissions/evolve.ts';

export const ANN = 'shopify:user:11';
export const BEN = 'shopify:user:12';
export const MONDAY = new Date('2026-11-23T09:00:00Z');
export const TUESDAY = new Date('2026-11-24T09:00:00Z');

export const snapshot: Snapshot = {
  v: 1,
  selection: '2;a1b2c3;;1;5442;Für immer',
  specification: [
    { field: 'metal', label: 'Metal', value: '18 ct yellow gold', chargeMinor: 45_000 },
    { field: 'stone', label: 'Stone', value: 'Oval sapphire, 6 × 4 mm', chargeMinor: 62_000 },
    { field: 'size', label: 'Ring size', value: 'UK N½ (54.42 mm)', chargeMinor: 0 },
    { field: 'engraving', label: 'Engraving', value: 'Für immer', chargeMinor: 4_500 },
  ],
  extras: [],
  accepted: [],
  properties: [
    { name: 'Metal', value: '18 ct yellow gold' },
    { name: 'Stone', value: 'Oval sapphire, 6 × 4 mm' },
    { name: 'Ring size', value: 'UK N½ (54.42 mm)' },
    { name: 'Engraving', value: 'Für immer' },
  ],
  charged: {
    currency: 'GBP',
    baseMinor: 120_000,
    unitMinor: 231_500,
    surchargeLinesMinor: 0,
    computedUnitMinor: 231_500,
  },
  variantTitle: null,
};

export const opening: Opening = {
  id: '0e3d6a44-7a3f-4c4e-9a51-2f6f3f1b1001',
  number: 1001,
  order: { orderId: '5001', orderName: '#1001', lineItemId: '7001' },
  part: 1,
  quantity: 1,
  customerId: '9001',
  productId: '3001',
  variantId: '4001',
  piece: 'Solitaire engagement ring',
  optionSet: { id: '6f2c9c7e-8f0b-4d0a-9c1b-0a3f5c7d2001', version: 3 },
  snapshot,
  dueOn: null,
};

/** A commission as intake opens it, then taken through `commands`. @throws Error when one of them is refused. */
export function commissionAfter(commands: readonly Command[], changes: Partial<Opening> = {}): Commission {
  const { commission } = openCommission({ ...opening, ...changes }, 'atelier', MONDAY);
  return commands.reduce((so, command) => {
    const decision = decide(so, command, MONDAY);
    if (decision.outcome !== 'event')
      throw new Error(`Could not ${command.kind}: ${JSON.stringify(decision)}`);
    return evolve(so, decision.event);
  }, commission);
}
