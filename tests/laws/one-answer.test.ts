import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import type { OptionSet } from '../../app/options/engine/authoring/option-set.ts';
import { reviewOptionSet } from '../../app/options/engine/authoring/review.ts';
import { readableProperties, readSpecification } from '../../app/options/engine/authoring/specification.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { readPayload } from '../../app/options/engine/runtime/payload.ts';
import { unitPriceMinor } from '../../app/options/engine/runtime/price.ts';
import { readSelection } from '../../app/options/engine/runtime/selection.ts';
import { bespokeOf, cartLines, type GeneratedLine } from './generated-answers.ts';
import { decimalsOf, markets, type Market } from './generated-markets.ts';
import { optionSets } from './generated-sets.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';
import { judge, type Verdict } from './oracle.ts';
import { cartLine, shippedFunctions, type CartLineInput } from './shipped-functions.ts';

const functions = await shippedFunctions();

const carts = (currency: string) =>
  optionSets(currency).chain((set) =>
    fc.record({
      set: fc.constant(set),
      market: markets(currency),
      lines: fc.array(cartLines(set), { minLength: 1, maxLength: 3 }),
    }),
  );

describe.each(['GBP', 'JPY', 'KWD'])('in a shop that keeps its books in %s', (currency) => {
  test(
    'the authored set, the runtime and the shipped Functions answer alike',
    () => {
      const law = fc.property(carts(currency), ({ set, market, lines }) => {
        const { payload, stamp } = compileOptionSet(set);
        const shop = { decimals: decimalsOf(currency), shown: market };
        const verdicts = lines.map((line) => judge(set, line, shop));
        const texts = lines.map((line) => bespokeOf(set, line, stamp));

        lines.forEach((line, index) => {
          const answer = answerOf(set, { payload, bespoke: texts[index] ?? '', line, market });
          expect(answer).toEqual(verdicts[index]);
        });
        const inputs = lines.map((line, index) =>
          cartLine({
            bespoke: texts[index] ?? '',
            payload,
            amount: decimal(line.basePrice, market.decimals),
            currency: market.code,
            onSellingPlan: line.onSellingPlan,
            number: index + 1,
          }),
        );
        expect(functions.price(market.rate, inputs)).toEqual(pricesDue({ verdicts, lines, inputs, market }));
        const refused = verdicts.some((verdict, index) => isRefused(verdict, lines[index]));
        expect(refusals(functions.check(market.rate, inputs)) > 0).toBe(refused);
      });
      fc.assert(law, { numRuns: lawRuns(4000) });
    },
    lawTimeoutMs,
  );

  test('generated sets are sound, so that the law is about sets that can be published', () => {
    const law = fc.property(optionSets(currency), (set) => {
      const findings = reviewOptionSet(set).filter(
        (one) => one.severity === 'error' && one.code !== 'never-shown',
      );
      expect(findings.filter((one) => one.code !== 'no-sizes')).toEqual([]);
    });
    fc.assert(law, { numRuns: 300 });
  });
});

function answerOf(
  set: OptionSet,
  given: { payload: string; bespoke: string; line: GeneratedLine; market: Market },
): Verdict {
  const { decimals, rate } = given.market;
  const payload = readPayload(given.payload);
  const answer = evaluate(payload, readSelection(payload, given.bespoke), Number(rate), decimals);
  const specification = readSpecification(given.payload, given.bespoke, {
    rate: Number(rate),
    exponent: decimals,
  });
  const unit = unitPriceMinor(given.line.basePrice, answer.surchargeMinor, decimals);
  return {
    shown: set.fields.map((_, index) => answer.visible[index] === 1),
    charges: set.fields.map((_, index) => BigInt(answer.chargeMinor[index] ?? -1)),
    problems: specification.problems
      .map((one) => (one.field === null ? one.problem : `${one.problem} ${one.field}`))
      .toSorted(),
    unitPrice: BigInt(unit),
  };
}

function isCharged(verdict: Verdict): boolean {
  return verdict.problems.length === 0 && verdict.charges.some((charge) => charge > 0n);
}

function isRefused(verdict: Verdict, line: GeneratedLine | undefined): boolean {
  return verdict.problems.length > 0 || (line?.onSellingPlan === true && isCharged(verdict));
}

/** What pricing must write: charged lines at the oracle's price, with what was specified for people to read. */
function pricesDue(cart: {
  verdicts: readonly Verdict[];
  lines: readonly GeneratedLine[];
  inputs: readonly CartLineInput[];
  market: Market;
}): unknown {
  const operations = cart.inputs.flatMap((input, index) => {
    const verdict = cart.verdicts[index];
    if (verdict === undefined || !isCharged(verdict) || cart.lines[index]?.onSellingPlan === true) return [];
    const bespoke = input.bespoke?.value ?? '';
    const words = readableProperties(input.merchandise.product.payload?.value ?? '', bespoke);
    const attributes = [
      { key: '_bespoke', value: bespoke },
      ...words.map(({ name, value }) => ({ key: name, value })),
    ];
    const amount = decimal(Number(verdict.unitPrice), cart.market.decimals);
    const price = { adjustment: { fixedPricePerUnit: { amount } } };
    const item = { merchandiseId: input.merchandise.id, quantity: 1, price, attributes };
    return [{ lineExpand: { cartLineId: input.id, expandedCartItems: [item] } }];
  });
  return { operations };
}

function refusals(output: unknown): number {
  return JSON.stringify(output).split('"message"').length - 1;
}

function decimal(minor: number, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
