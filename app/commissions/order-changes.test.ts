import { describe, expect, it } from 'vitest';
import type { Commission } from './commission.ts';
import { findingsNow, type LineNow } from './order-changes.ts';
import { plain } from './ordered-piece.ts';

const at = new Date('2026-11-23T12:00:00Z');

function part(changes: Partial<Commission> = {}): Commission {
  return {
    id: 'one',
    number: 1001,
    order: { orderId: '1', orderName: '#1', lineItemId: '2' },
    part: 1,
    quantity: 2,
    customerId: null,
    productId: null,
    variantId: null,
    piece: 'Ring',
    optionSet: null,
    snapshot: {
      v: 1,
      selection: null,
      specification: [],
      extras: [],
      accepted: [],
      properties: [{ name: 'Engraving', value: 'R & T' }],
      charged: {
        currency: 'GBP',
        baseMinor: null,
        unitMinor: 1,
        surchargeLinesMinor: 0,
        computedUnitMinor: null,
      },
      variantTitle: null,
    },
    dueOn: null,
    standing: { stage: 'making', since: at },
    differences: [],
    revision: 1,
    openedAt: at,
    ...changes,
  };
}

function line(changes: Partial<LineNow> = {}): LineNow {
  return {
    currentQuantity: 2,
    refundedQuantity: 0,
    isOrderCancelled: false,
    orderCancelledFor: null,
    surchargeLinesMinor: 0,
    properties: [{ name: 'Engraving', value: 'R & T' }],
    ...changes,
  };
}

function kinds(parts: readonly Commission[], now: LineNow): Record<string, string[]> {
  return Object.fromEntries(
    [...findingsNow(parts, now)].map(([id, findings]) => [id, findings.map(({ kind }) => kind)]),
  );
}

describe('an order line that is compared with its commissions', () => {
  it('is in no doubt while it is as it was ordered', () => {
    expect(kinds([part()], line())).toEqual({ one: [] });
  });

  it('tells a change of count to the first part only', () => {
    const parts = [part({ quantity: 1 }), part({ id: 'two', part: 2, quantity: 1 })];

    expect(kinds(parts, line({ currentQuantity: 1 }))).toEqual({ one: ['quantity-changed'], two: [] });
  });

  it('is in no doubt when the order lost what the workshop had cancelled already', () => {
    const cancelled = part({
      id: 'two',
      part: 2,
      quantity: 1,
      standing: { stage: 'cancelled', since: at, returnsTo: 'making' },
    });

    expect(kinds([part({ quantity: 1 }), cancelled], line({ currentQuantity: 1 }))).toEqual({
      one: [],
      two: [],
    });
    expect(kinds([part({ quantity: 1 }), cancelled], line({ currentQuantity: 2 }))).toEqual({
      one: [],
      two: [],
    });
  });

  it('tells every part that it is gone, and a cancelled order nothing about counts', () => {
    const parts = [part(), part({ id: 'two', part: 2 })];

    expect(kinds(parts, line({ currentQuantity: 0 }))).toEqual({
      one: ['line-removed'],
      two: ['line-removed'],
    });
    expect(kinds(parts, line({ currentQuantity: 0, refundedQuantity: 4, isOrderCancelled: true }))).toEqual({
      one: ['order-cancelled'],
      two: ['order-cancelled'],
    });
  });

  it('tells which property says something else now, and none after privacy law had it erased', () => {
    const changed = line({
      properties: [
        { name: 'Engraving', value: 'T & R' },
        { name: 'Card', value: 'With love' },
      ],
    });
    const erased = part();
    const { snapshot } = erased;
    const properties = [{ name: 'Engraving', value: '[erased]' }];

    expect(findingsNow([part()], changed).get('one')).toEqual([
      { kind: 'property-changed', label: 'Engraving', was: 'R & T', now: 'T & R' },
      { kind: 'property-changed', label: 'Card', was: null, now: 'With love' },
    ]);
    expect(kinds([{ ...erased, snapshot: { ...snapshot, properties } }], changed)).toEqual({ one: [] });
  });
});

describe('words that people read', () => {
  it('are the same with other line ends, blanks and characters nobody sees', () => {
    expect(plain('  R\u200B &\r\n T\uFEFF ')).toBe('R & T');
  });
});
