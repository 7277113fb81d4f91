import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import type { OptionSet } from '../../app/options/engine/authoring/option-set.ts';
import { readSpecification } from '../../app/options/engine/authoring/specification.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { readPayload } from '../../app/options/engine/runtime/payload.ts';
import { readSelection } from '../../app/options/engine/runtime/read-selection.ts';
import { Surroundings } from '../../app/options/engine/runtime/surroundings.ts';
import { readWorkshop } from '../../app/options/engine/runtime/workshop.ts';
import { bespokeOf, cartLines, type GeneratedLine } from './generated-answers.ts';
import { decimalsOf } from './generated-markets.ts';
import { optionSets } from './generated-sets.ts';
import {
  type GeneratedSurroundings,
  surroundings,
  TODAY,
  VARIANTS,
  workshopText,
} from './generated-surroundings.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';
import { judge, type Verdict } from './oracle.ts';
import { partsOf } from './asked-parts.ts';
import { cartLine, type CartLineInput, shippedFunctions } from './shipped-functions.ts';

const functions = await shippedFunctions();
const tried = { sets: 0, selections: 0 };

afterAll(() => {
  console.log(`Tried ${tried.sets} sets and ${tried.selections} selections.`);
});

const carts = (currency: string) =>
  optionSets(currency).chain((set) =>
    fc.record({
      set: fc.constant(set),
      around: surroundings(currency),
      lines: fc.array(cartLines(set), { minLength: 3, maxLength: 8 }),
    }),
  );

describe.each(['GBP', 'JPY', 'KWD'])('in a shop that keeps its books in %s', (currency) => {
  test(
    'the authored set, the runtime, the server and the shipped Functions answer alike',
    () => {
      const law = fc.property(carts(currency), ({ set, around, lines }) => {
        tried.sets += 1;
        tried.selections += lines.length;
        const { payload, stamp } = compileOptionSet(set, { variants: VARIANTS });
        const shopDecimals = decimalsOf(currency);
        const verdicts = lines.map((line) => judge(set, line, { around, shopDecimals }));
        const texts = lines.map((line) => bespokeOf(set, line, stamp));

        lines.forEach((line, index) => {
          const answer = answerOf(set, { payload, bespoke: texts[index] ?? '', line, around });
          expect(answer).toEqual(verdicts[index]);
        });
        const inputs = lines.map((line, index) =>
          inputOf({ line, bespoke: texts[index] ?? '', payload, around, number: index + 1 }),
        );
        const cart = {
          rate: around.shown.rate,
          market: around.market,
          signedIn: around.isSignedIn,
          workshop: workshopText(around),
          date: new Date(TODAY * 86_400_000).toISOString().slice(0, 10),
        };
        expect(pricesIn(functions.price(inputs, cart).output)).toEqual(
          pricesDue({ verdicts, lines, inputs, around }),
        );
        const refused = verdicts.some((verdict, index) => isRefused(verdict, lines[index]));
        expect(refusals(functions.check(inputs, cart).output) > 0).toBe(refused);
      });
      fc.assert(law, { numRuns: lawRuns(6500) });
    },
    lawTimeoutMs,
  );
});

function answerOf(
  set: OptionSet,
  given: { payload: string; bespoke: string; line: GeneratedLine; around: GeneratedSurroundings },
): Verdict {
  const around = engineSurroundings(given);
  const payload = readPayload(given.payload);
  const answer = evaluate(payload, readSelection(payload, given.bespoke), around);
  const read = readSpecification(set, { payload: given.payload }, { bespoke: given.bespoke, around });
  return {
    shown: partsOf(set).map((_, index) => answer.visible[index] === 1),
    charges: partsOf(set).map((_, index) => BigInt(answer.chargeMinor[index] ?? -1)),
    extras: payload.rule.flatMap((letter, index) =>
      letter === 'P'.charCodeAt(0) ? [BigInt(answer.extraMinor[index] ?? -1)] : [],
    ),
    problems: read.problems
      .map(({ problem, field }) => (field === null ? problem : `${problem} ${field}`))
      .toSorted(),
    days: answer.days,
    unitPrice: BigInt(read.unitMinor),
  };
}

function engineSurroundings({
  line,
  around,
}: {
  line: GeneratedLine;
  around: GeneratedSurroundings;
}): Surroundings {
  const engine = new Surroundings();
  engine.rate = Number(around.shown.rate);
  engine.currency = around.shown.code;
  engine.exponent = around.shown.decimals;
  engine.market = around.market;
  engine.signedIn = around.isSignedIn ? 1 : 0;
  engine.quantity = line.quantity;
  engine.variant = around.variant;
  engine.baseMinor = line.basePrice;
  engine.graceDays = 2;
  engine.workshop = readWorkshop(workshopText(around), TODAY);
  return engine;
}

function inputOf(given: {
  line: GeneratedLine;
  bespoke: string;
  payload: string;
  around: GeneratedSurroundings;
  number: number;
}): CartLineInput {
  const { line, bespoke, payload, around, number } = given;
  const input = cartLine({
    bespoke,
    payload,
    amount: decimal(line.basePrice, around.shown.decimals),
    currency: around.shown.code,
    quantity: line.quantity,
    onSellingPlan: line.onSellingPlan,
    number,
  });
  return { ...input, m: { ...input.m, id: `gid://shopify/ProductVariant/${around.variant}` } };
}

/** The price of each line that pricing expands, by the line's id. */
function pricesIn(output: unknown): Record<string, string> {
  const written = JSON.stringify(output);
  const found = written.matchAll(/"cartLineId":"([^"]+)".*?"amount":"([\d.]+)"/g);
  return Object.fromEntries([...found].map(([, id = '', amount = '']) => [id, amount]));
}

function pricesDue(cart: {
  verdicts: readonly Verdict[];
  lines: readonly GeneratedLine[];
  inputs: readonly CartLineInput[];
  around: GeneratedSurroundings;
}): Record<string, string> {
  const due = cart.inputs.flatMap((input, index) => {
    const verdict = cart.verdicts[index];
    if (verdict === undefined || !isCharged(verdict) || cart.lines[index]?.onSellingPlan === true) return [];
    return [[input.id, decimal(Number(verdict.unitPrice), cart.around.shown.decimals)]];
  });
  return Object.fromEntries(due);
}

function isCharged(verdict: Verdict): boolean {
  return verdict.problems.length === 0 && isDear(verdict);
}

function isDear({ charges, extras }: Verdict): boolean {
  return [...charges, ...extras].reduce((sum, charge) => sum + charge, 0n) !== 0n;
}

function isRefused(verdict: Verdict, line: GeneratedLine | undefined): boolean {
  return verdict.problems.length > 0 || (line?.onSellingPlan === true && isDear(verdict));
}

function refusals(output: unknown): number {
  return JSON.stringify(output).split('"message"').length - 1;
}

function decimal(minor: number, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
