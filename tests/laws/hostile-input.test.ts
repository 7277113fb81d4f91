import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { explainSelection } from '../../app/options/engine/authoring/explain.ts';
import type { OptionSet } from '../../app/options/engine/authoring/option-set.ts';
import { parseOptionSet } from '../../app/options/engine/authoring/parse-option-set.ts';
import { reviewOptionSet } from '../../app/options/engine/authoring/review.ts';
import { readableProperties, readSpecification } from '../../app/options/engine/authoring/specification.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { readPayload } from '../../app/options/engine/runtime/payload.ts';
import { unitPriceMinor } from '../../app/options/engine/runtime/price.ts';
import { readSelection } from '../../app/options/engine/runtime/read-selection.ts';
import { writeSelection } from '../../app/options/engine/runtime/selection.ts';
import { Surroundings } from '../../app/options/engine/runtime/surroundings.ts';
import { readWorkshop } from '../../app/options/engine/runtime/workshop.ts';
import { bespokeOf, cartLines } from './generated-answers.ts';
import { optionSets } from './generated-sets.ts';
import { surroundings, workshopText } from './generated-surroundings.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';
import { cartLine, shippedFunctions } from './shipped-functions.ts';

const functions = await shippedFunctions();

interface Hostile {
  readonly set: OptionSet;
  readonly payload: string;
  readonly bespoke: string;
  readonly workshop: string;
}

/** A sound payload, selection and workshop with pieces cut out, doubled, or put in at random places. */
const mangled = optionSets('GBP')
  .chain((set) => fc.tuple(fc.constant(set), cartLines(set), surroundings('GBP')))
  .chain(([set, line, around]) => {
    const { payload, stamp } = compileOptionSet(set);
    return fc.record<Hostile>({
      set: fc.constant(set),
      payload: mangledText(payload),
      bespoke: mangledText(bespokeOf(set, line, stamp)),
      workshop: mangledText(workshopText(around)),
    });
  });

const noise = optionSets('GBP').chain((set) =>
  fc.record<Hostile>({ set: fc.constant(set), payload: anyText(), bespoke: anyText(), workshop: anyText() }),
);

const PIECES = [
  ';',
  '\n',
  '\r\n',
  '\\',
  '=',
  '0',
  '-1',
  '9'.repeat(20),
  ' ',
  'v',
  '255v',
  '?',
  '',
  '\0',
  ',',
  ':',
];

function mangledText(text: string): fc.Arbitrary<string> {
  const cut = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 5 }), fc.constantFrom(...PIECES));
  return fc
    .array(cut, { maxLength: 3 })
    .map((cuts) =>
      cuts.reduce((kept, [at, length, put]) => kept.slice(0, at) + put + kept.slice(at + length), text),
    );
}

function anyText(): fc.Arbitrary<string> {
  const start = fc.constantFrom(
    '',
    '2;s;GBP;2;0;0;0;\n',
    '2;s;GBP;2;0;0;0;\nc1;!;p5\nc2;w',
    '2;s;GBP;2;0;0;0;\nt0;z5;x',
    '2;s;;1',
    's;gold=1\nd;127;',
  );
  return fc.tuple(start, fc.string({ unit: 'binary', maxLength: 60 })).map((parts) => parts.join(''));
}

test(
  'nothing that a metafield or a cart may hold throws, traps or gives a price that is no price',
  () => {
    const law = fc.property(
      fc.oneof(mangled, noise),
      fc.oneof(fc.constant('1.0'), fc.string({ maxLength: 6 })),
      ({ set, payload: text, bespoke, workshop }, rate) => {
        const payload = readPayload(text);
        const selection = readSelection(payload, bespoke);
        const around = new Surroundings();
        around.rate = Number(rate);
        around.workshop = readWorkshop(workshop, 20_780);
        const { surchargeMinor, chargeMinor, visible, days } = evaluate(payload, selection, around);
        expect([...chargeMinor, surchargeMinor, days].every(Number.isFinite)).toBe(true);
        const unit = unitPriceMinor(payload, 0, surchargeMinor, 2);
        expect(unit >= 0 && Number.isFinite(unit)).toBe(true);
        writeSelection(payload, selection, visible);
        readSpecification(set, { payload: text }, { bespoke, around });
        readableProperties(set, { payload: text }, { bespoke, around });
        explainSelection(set, bespoke, around);

        const lines = [cartLine({ bespoke, payload: text, words: bespoke })];
        const cart = { rate, workshop, date: rate };
        const sold = JSON.stringify(functions.price(lines, cart).output).includes('lineExpand');
        const refused = JSON.stringify(functions.check(lines, cart).output).includes('message');
        expect(sold && refused).toBe(false);
      },
    );
    fc.assert(law, { numRuns: lawRuns(4000) });
  },
  lawTimeoutMs,
);

test(
  'any amount of money as text is read alike and never to less than nothing',
  () => {
    const amount = fc.oneof(fc.string({ maxLength: 8 }), fc.double({ noNaN: true, min: 0 }).map(String));
    const payload = '2;s;GBP;2;0;0;0;\nc1;!;p500';
    const law = fc.property(amount, (text) => {
      const lines = [cartLine({ bespoke: '2;s;;1', payload, amount: text })];
      const output = JSON.stringify(functions.price(lines).output);
      const [, charged = '5.00'] = /"amount":"([^"]*)"/.exec(output) ?? [];
      expect(Number(charged)).toBeGreaterThanOrEqual(5);
    });
    fc.assert(law, { numRuns: lawRuns(2000) });
  },
  lawTimeoutMs,
);

test(
  'any document is read, and one that can be read is reviewed',
  () => {
    const changed = optionSets('GBP').chain((set) => fc.tuple(fc.constant(set), fc.jsonValue(), fc.nat()));
    const law = fc.property(fc.oneof(fc.jsonValue(), changed), (document) => {
      const read = parseOptionSet(
        Array.isArray(document) && document.length === 3 ? planted(document) : document,
      );
      const findings = 'set' in read ? reviewOptionSet(read.set) : read.findings;
      expect(findings.every(({ message, mend }) => message !== '' && mend !== '')).toBe(true);
    });
    fc.assert(law, { numRuns: lawRuns(1500) });
  },
  lawTimeoutMs,
);

/** A sound document with something else at one of its places. */
function planted([set, value, at]: readonly unknown[]): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const copy: unknown = JSON.parse(JSON.stringify(set));
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    const record: Record<string, unknown> = Object(holder);
    for (const key of Object.keys(record)) {
      places.push([record, key]);
      walk(record[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[Number(at) % places.length] ?? [];
  if (holder !== undefined && key !== undefined) holder[key] = value;
  return copy;
}
