import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { readableProperties, readSpecification } from '../../app/options/engine/authoring/specification.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { readPayload } from '../../app/options/engine/runtime/payload.ts';
import { unitPriceMinor } from '../../app/options/engine/runtime/price.ts';
import { readSelection, writeSelection } from '../../app/options/engine/runtime/selection.ts';
import { bespokeOf, cartLines } from './generated-answers.ts';
import { optionSets } from './generated-sets.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';
import { cartLine, shippedFunctions } from './shipped-functions.ts';

const functions = await shippedFunctions();

/** A sound payload and selection with pieces cut out, doubled, or put in at random places. */
const mangled = optionSets('GBP')
  .chain((set) => cartLines(set).map((line) => ({ set, line })))
  .chain(({ set, line }) => {
    const { payload, stamp } = compileOptionSet(set);
    return fc.record({ payload: mangledText(payload), bespoke: mangledText(bespokeOf(set, line, stamp)) });
  });

const noise = fc.record({ payload: anyText(), bespoke: anyText() });

function mangledText(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  const piece = fc.constantFrom(
    ';',
    '\n',
    '\r\n',
    '\\',
    '=',
    '0',
    '-1',
    '9'.repeat(20),
    ' ',
    '2 0',
    '3 1',
    '',
    '\0',
  );
  const cut = fc.tuple(place, fc.nat({ max: 5 }), piece);
  return fc
    .array(cut, { maxLength: 3 })
    .map((cuts) =>
      cuts.reduce((kept, [at, length, put]) => kept.slice(0, at) + put + kept.slice(at + length), text),
    );
}

function anyText(): fc.Arbitrary<string> {
  const start = fc.constantFrom(
    '',
    '1;s;GBP;2\n',
    '1;s;GBP;2\nc;a;A;1;;x;X;5\nc;b;B;0;1 0 1;y;Y;7',
    '1;s;a=x',
  );
  return fc.tuple(start, fc.string({ unit: 'binary', maxLength: 60 })).map((parts) => parts.join(''));
}

test(
  'nothing that a metafield or a cart may hold throws, traps or gives a price that is no price',
  () => {
    const law = fc.property(
      fc.oneof(mangled, noise),
      fc.oneof(fc.constant('1.0'), fc.string({ maxLength: 6 })),
      ({ payload, bespoke }, rate) => {
        const read = readPayload(payload);
        const selection = readSelection(read, bespoke);
        const { surchargeMinor, chargeMinor } = evaluate(read, selection, Number(rate), 2);
        expect(surchargeMinor).toBeGreaterThanOrEqual(0);
        expect([...chargeMinor].every((charge) => Number.isFinite(charge) && charge >= 0)).toBe(true);
        expect(unitPriceMinor(0, surchargeMinor, 2)).toBeLessThan(Infinity);
        writeSelection(read, selection);
        readSpecification(payload, bespoke);
        readableProperties(payload, bespoke);

        const lines = [cartLine({ bespoke, payload })];
        const sold = JSON.stringify(functions.price(rate, lines)).includes('lineExpand');
        const refused = JSON.stringify(functions.check(rate, lines)).includes('message');
        expect(sold && refused).toBe(false);
      },
    );
    fc.assert(law, { numRuns: lawRuns(6000) });
  },
  lawTimeoutMs,
);

test(
  'any amount of money as text is read alike and never to less than nothing',
  () => {
    const amount = fc.oneof(fc.string({ maxLength: 8 }), fc.double({ noNaN: true, min: 0 }).map(String));
    const payload = '1;s;GBP;2\nc;a;A;1;;x;X;500';
    const law = fc.property(amount, (text) => {
      const output = JSON.stringify(
        functions.price('1.0', [cartLine({ bespoke: '1;s;a=x', payload, amount: text })]),
      );
      const [, charged = '5.00'] = /"amount":"([^"]*)"/.exec(output) ?? [];
      expect(Number(charged)).toBeGreaterThanOrEqual(5);
    });
    fc.assert(law, { numRuns: lawRuns(2000) });
  },
  lawTimeoutMs,
);
