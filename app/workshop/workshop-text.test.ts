import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkshop, stockLeft } from '#app/options/engine/runtime/workshop.ts';
import { type CountedPlace, MOST_BYTES, type WorkshopFacts, writeWorkshop } from './workshop-text.ts';

const plain: WorkshopFacts = {
  route: 'transform',
  spot: [],
  calendar: { closedWeekdays: 65, closedDays: [] },
  stock: [],
  surcharges: [],
};

const place = fc.record({
  key: fc.constantFrom('0a1b2c3d', 'ffffffff', '01234567'),
  slot: fc.integer({ min: 0, max: 199 }),
  place: fc.integer({ min: 1, max: 60 }),
  left: fc.integer({ min: -5, max: 100_000 }),
});
const facts: fc.Arbitrary<WorkshopFacts> = fc.record({
  route: fc.constantFrom('transform', 'nested', 'unknown'),
  spot: fc.uniqueArray(
    fc.record({
      metal: fc.constantFrom('gold', 'silver', 'platinum', 'palladium'),
      minorPerGram: fc.integer({ min: 1, max: 2_000_000_000 }).map((micro) => (micro / 1000).toFixed(6)),
    }),
    { selector: ({ metal }) => metal },
  ),
  calendar: fc.record({
    closedWeekdays: fc.integer({ min: 0, max: 126 }),
    closedDays: fc
      .uniqueArray(fc.integer({ min: 20_000, max: 21_000 }), { maxLength: 400 })
      .map((days) => days.toSorted((one, other) => one - other)),
  }),
  stock: fc.uniqueArray(place, {
    selector: ({ key, slot, place: at }) => `${key} ${slot} ${at}`,
    maxLength: 300,
  }),
  surcharges: fc.uniqueArray(
    fc.record({
      variantId: fc.integer({ min: 1 }).map(String),
      minor: fc.integer({ min: 0, max: 7 }).map((power) => 10 ** power),
    }),
    { selector: ({ minor }) => minor },
  ),
});

/** Many choices, all with a long number left. */
function crowded(count: number): CountedPlace[] {
  return Array.from({ length: count }, (_, index) => ({
    key: index % 2 === 0 ? 'aaaaaaaa' : 'bbbbbbbb',
    slot: index % 200,
    place: 1 + Math.floor(index / 200),
    left: 10_000 + index,
  }));
}

describe('what holds for the whole workshop, written and read by the engine', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(facts, (written) => {
        const { text, leftOut } = writeWorkshop(written);
        const read = readWorkshop(text, 20_780);

        expect(read.route).toBe({ transform: 't', nested: 'n', unknown: 'x' }[written.route]);
        expect(read.metal).toEqual(written.spot.map(({ metal }) => metal));
        expect(read.spotMinor).toEqual(written.spot.map(({ minorPerGram }) => Number(minorPerGram)));
        expect(read.closedWeekdays).toBe(written.calendar.closedWeekdays);
        expect(read.closedDays).toEqual(written.calendar.closedDays);
        const dearest = written.surcharges.toSorted((one, other) => other.minor - one.minor);
        expect(read.surcharges).toEqual(dearest.map(({ variantId, minor }) => `${variantId}=${minor}`));
        for (const { key, slot, place: at, left } of written.stock.filter((each) => !leftOut.includes(each)))
          expect(stockLeft(read, key, slot, at)).toBe(Math.max(0, left));
        for (const { key, slot, place: at } of leftOut) expect(stockLeft(read, key, slot, at)).toBe(-1);
      }),
    );
  });

  it('is never longer than a Function may read', () => {
    fc.assert(
      fc.property(facts, fc.nat({ max: 2000 }), (written, more) => {
        const { text } = writeWorkshop({ ...written, stock: crowded(more) });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
      }),
    );
  });

  it('leaves out, of too many counted choices, those of which most are left', () => {
    const stock = crowded(1500);
    const { leftOut, text } = writeWorkshop({ ...plain, stock });

    expect(leftOut.length).toBeGreaterThan(100);
    expect(text.length).toBeGreaterThan(MOST_BYTES - 40);
    const fewestOut = Math.min(...leftOut.map(({ left }) => left));
    const kept = stock.filter((each) => !leftOut.includes(each));
    expect(kept.every(({ left }) => left <= fewestOut)).toBe(true);
  });

  it('says the same whatever the order in which stock was read', () => {
    const stock = crowded(40);
    expect(writeWorkshop({ ...plain, stock: stock.toReversed() })).toEqual(
      writeWorkshop({ ...plain, stock }),
    );
  });

  it('is a short text where nothing is set', () => {
    expect(writeWorkshop(plain)).toEqual({ text: 'r;t\nd;65;', leftOut: [] });
  });
});
