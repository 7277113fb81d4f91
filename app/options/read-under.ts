import type { OptionSet } from './engine/authoring/option-set.ts';
import {
  readSpecification,
  type Specification,
  type SpecificationLine,
} from './engine/authoring/specification.ts';
import { slotsOf } from './engine/authoring/slots.ts';
import { translator } from './engine/authoring/words.ts';
import { exponentOf } from './engine/money.ts';
import { Surroundings } from './engine/runtime/surroundings.ts';
import { readWorkshop } from './engine/runtime/workshop.ts';
import { type PricedIn, pricedIn, type Property, readableOn } from './ordered-line.ts';
import { PROBLEM_SENTENCES } from './problem-sentences.ts';
import type { Ordered } from './read-ordered-selection.server.ts';
import { surroundingQuestions } from './surrounding-questions.ts';

/** What a selection says under the set that it was made under. */
export interface ReadUnder {
  readonly specification: readonly SpecificationLine[];
  /** What rules added to the price. */
  readonly extras: readonly { readonly label: string; readonly chargeMinor: number }[];
  /** Advice that the shopper has accepted. */
  readonly accepted: readonly string[];
  /** What the product page wrote beside it for people to read; null in a language whose words are not known here. */
  readonly readable: readonly Property[] | null;
  /** Labels, in all of the set's languages, of what was not specified: no property of the order may claim that it was. */
  readonly unspecified: readonly string[];
  readonly problems: readonly { readonly label: string; readonly problem: string }[];
  /** Working days that it takes; null when the set has no lead time. */
  readonly days: number | null;
  /** What the rules come to for one piece, in minor units of the shopper's currency; null when the variant is gone. */
  readonly computed: {
    readonly baseMinor: number;
    readonly unitMinor: number;
    readonly toleranceMinor: number;
  } | null;
}

interface Made {
  readonly set: OptionSet;
  readonly payload: string;
  readonly selection: string;
}

/**
 * Reads a selection as it was ordered. What the line does not say of its surroundings is tried: of the possible ones those count
 * that come nearest to what was charged.
 */
export function readUnder(made: Made, ordered: Ordered): ReadUnder {
  const priced = pricedIn(ordered.line, ordered.order, ordered.isPricedByFunction);
  const exponent = exponentOf(ordered.order.presentmentCurrency);
  const charged = Math.round(Number(ordered.line.unitPrice) * 10 ** exponent) + ordered.surchargeMinor;
  const [best] = possible(made, ordered, priced)
    .map((around) => ({
      around,
      read: readSpecification(made.set, made, { bespoke: made.selection, around }),
    }))
    .toSorted((one, other) => awayFrom(charged, one.read) - awayFrom(charged, other.read));
  if (best === undefined) throw new Error('A selection has at least one set of surroundings.');

  const { around, read } = best;
  return {
    specification: read.lines,
    extras: read.extras,
    accepted: read.accepted,
    readable: readableIn(made, around, readableOn(ordered.line)),
    unspecified: unspecifiedIn(made, read),
    problems: read.problems.map(({ problem, label }) => ({
      label: label ?? 'What was chosen',
      problem: PROBLEM_SENTENCES[problem],
    })),
    days: made.set.leadTime === undefined ? null : read.days,
    computed: priced && {
      baseMinor: priced.baseMinor,
      unitMinor: read.unitMinor,
      toleranceMinor: toleranceOf(priced, read, ordered.isPricedByFunction),
    },
  };
}

function possible({ set }: Made, ordered: Ordered, priced: PricedIn | null): Surroundings[] {
  const questions = surroundingQuestions(set);
  const { market = null, isSignedIn = null } = priced ?? {};
  const markets = market === null ? ['', ...questions.markets] : [market];
  const unknown = questions.asksCustomer ? [false, true] : [false];
  const signings = isSignedIn === null ? unknown : [isSignedIn];
  return ordered.spotPrices.flatMap((spot) =>
    markets.flatMap((one) =>
      signings.map((signed) => surroundings(ordered, priced, { market: one, isSignedIn: signed, spot })),
    ),
  );
}

function surroundings(
  { line, order, day }: Ordered,
  priced: PricedIn | null,
  { market, isSignedIn, spot }: { market: string; isSignedIn: boolean; spot: ReadonlyMap<string, number> },
): Surroundings {
  const around = new Surroundings();
  around.rate = priced?.rate ?? 1;
  around.currency = order.presentmentCurrency;
  around.exponent = exponentOf(order.presentmentCurrency);
  around.market = market;
  around.signedIn = isSignedIn ? 1 : 0;
  around.quantity = Math.max(1, line.quantity);
  around.variant = Number(line.variantId ?? 0);
  around.baseMinor = priced?.baseMinor ?? 0;
  // Neither closed days nor stock: those were checked when it was bought, and may have changed since.
  const metals = [...spot].map(([metal, minor]) => `;${metal}=${minor}`).join('');
  around.workshop = readWorkshop(`s${metals}`, day);
  around.graceDays = 7;
  return around;
}

function awayFrom(charged: number, { unitMinor }: Specification): number {
  return Math.abs(unitMinor - charged);
}

/**
 * Each charge is converted and rounded by itself, so near a half each may come out one off. Lines of their own charge exactly, and product
 * pages sell them in the shop's currency alone: what comes in another was put together by hand.
 */
function toleranceOf(
  { rate, toleranceMinor }: PricedIn,
  { lines, extras, surchargeMinor }: Specification,
  isPricedByFunction: boolean,
): number {
  if (!isPricedByFunction && surchargeMinor !== 0) return 0;
  if (rate === 1 || toleranceMinor === 0) return toleranceMinor;
  return toleranceMinor + [...lines, ...extras].filter(({ chargeMinor }) => chargeMinor !== 0).length;
}

/**
 * What people should read, in the language that they do: the one of the set's languages whose labels the order has most of. Null when
 * it has none of any, since the words may have been translated in Shopify, where nobody here has read them.
 */
function readableIn(made: Made, around: Surroundings, written: readonly Property[]): Property[] | null {
  const languages = [undefined, ...Object.keys(made.set.translations ?? {})];
  const [best] = languages
    .map((locale) => wordsIn(made, around, locale))
    .toSorted((one, other) => shared(other, written) - shared(one, written));
  if (best === undefined || (written.length > 0 && shared(best, written) === 0)) return null;
  return best;
}

/** The page says “yes”, “a sizer, please” and the like in words of the block's own, so that those cannot be compared. */
function wordsIn(made: Made, around: Surroundings, locale: string | undefined): Property[] {
  const kinds = new Map(slotsOf(made.set).map((slot) => [slot.id, slot.field.kind]));
  const { lines } = readSpecification(made.set, made, { bespoke: made.selection, around, locale });
  return lines
    .filter(({ field, value }) => {
      const kind = kinds.get(field) ?? '';
      return !['switch', 'hidden', 'file'].includes(kind) && (kind !== 'ring-size' || value.includes(' mm)'));
    })
    .map(({ label, value }) => ({ name: label, value }));
}

function unspecifiedIn({ set }: Made, { lines }: Specification): string[] {
  const specified = new Set(lines.map(({ field }) => field));
  const languages = [undefined, ...Object.keys(set.translations ?? {})];
  const slots = slotsOf(set);
  return languages.flatMap((locale) => {
    const say = translator(set, locale);
    const taken = slots.filter(({ id }) => specified.has(id)).map(({ label }) => say(label));
    const left = slots.filter(({ id }) => !specified.has(id)).map(({ label }) => say(label));
    return left.filter((label) => !taken.includes(label));
  });
}

function shared(expected: readonly Property[], written: readonly Property[]): number {
  return expected.filter(({ name }) => written.some((property) => property.name === name)).length;
}
