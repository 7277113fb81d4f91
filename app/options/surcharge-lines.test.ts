import { describe, expect, it } from 'vitest';
import { type PairedLine, pairSurcharges, surchargePerPiece } from './surcharge-lines.ts';

const SURCHARGES = '900';

function line(id: string, changes: Partial<PairedLine> & { piece?: string } = {}): PairedLine {
  const { piece, ...rest } = changes;
  const properties = piece === undefined ? [] : [{ name: '_piece', value: piece }];
  return { id, productId: '100', quantity: 1, unitPrice: '1250.00', properties, ...rest };
}

const surcharge = (id: string, piece: string, [quantity, unitPrice]: [number, string]) =>
  line(id, { piece, productId: SURCHARGES, quantity, unitPrice });

function paired(lines: readonly PairedLine[]) {
  const { dueByLine, orphans, pieces } = pairSurcharges(lines, {
    surchargeProductId: SURCHARGES,
    currency: 'GBP',
  });
  return {
    due: Object.fromEntries(dueByLine),
    orphans: orphans.map(({ id }) => id),
    pieces: pieces.map(({ id }) => id),
  };
}

describe('lines that charge for options', () => {
  it('belong to the piece of the same mark, and are summed for all its pieces', () => {
    const lines = [
      line('1', { piece: 'a', quantity: 2 }),
      surcharge('2', 'a', [2, '100.00']),
      surcharge('3', 'a', [4, '0.10']),
      line('4'),
    ];
    expect(paired(lines)).toEqual({ due: { '1': 20_040 }, orphans: [], pieces: ['1', '4'] });
  });

  it('are orphans where their piece is not on the order', () => {
    expect(paired([line('1', { piece: 'a' }), surcharge('2', 'b', [1, '10.00'])]).orphans).toEqual(['2']);
  });

  it('cannot be claimed by a line without a mark', () => {
    const bare = line('2', { productId: SURCHARGES, unitPrice: '10.00' });
    expect(paired([line('1'), bare])).toMatchObject({ due: {}, orphans: ['2'] });
  });

  it('are plain lines in a shop that charges otherwise', () => {
    const lines = [surcharge('1', 'a', [1, '10.00'])];
    expect(pairSurcharges(lines, { surchargeProductId: null, currency: 'GBP' }).pieces).toHaveLength(1);
  });
});

it('a penny too little on many pieces is missing from each', () => {
  expect(surchargePerPiece(97_800, 3)).toBe(32_600);
  expect(surchargePerPiece(97_799, 3)).toBe(32_599);
  expect(surchargePerPiece(0, 0)).toBe(0);
});
