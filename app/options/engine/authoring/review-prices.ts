import { exponentOf, formatMoney } from '../money.ts';
import type { Amount, Charge } from './charge.ts';
import { error, warning, type Finding } from './finding.ts';
import { filledRange, formulaRange } from './formula-names.ts';
import { parseFormula } from './formula-parser.ts';
import { amountsIn, chargesOf, type Hung } from './review-amounts.ts';
import { formulaSamples } from './review-formula.ts';
import { isBlocked } from './review-overrides.ts';
import { effectsOf, type Model, type Standing } from './solver-model.ts';
import { stateWords } from './solver-words.ts';
import { search, truthOf, type State } from './solver.ts';
import { EMPTY, type Value } from './solver-values.ts';

/** The least that something adds to a price: minor units of the shop's currency, and hundredths of the base price. */
interface Least {
  readonly minor: number;
  readonly percent: number;
}

const NOTHING: Least = { minor: 0, percent: 0 };

/** Selections whose charges take off more than a piece may cost. */
export function reviewPrices(model: Model, leastBaseMinor?: number): Finding[] {
  const hungs = chargesOf(model.set, model.slots);
  const leasts = new Map(hungs.map((hung) => [hung.charge, leastOf(hung, model)]));
  const lowest = (charge: Charge | undefined) =>
    charge === undefined ? NOTHING : (leasts.get(charge) ?? NOTHING);
  if (hungs.every(({ charge }) => isNoGift(lowest(charge)))) return [];

  const cheapest = findCheapest(model, { lowest, base: leastBaseMinor ?? 0 });
  if (cheapest === null) return [];
  const { least, state } = cheapest;
  const base = leastBaseMinor ?? 0;
  const after = base + least.minor + (base * least.percent) / 100;
  if (least.percent >= -100 && after >= 0) return [];
  return [belowZero({ least, state, model }, leastBaseMinor)];
}

function belowZero(
  { least, state, model }: { least: Least; state: State; model: Model },
  leastBaseMinor: number | undefined,
): Finding {
  const { currency } = model.set;
  const when = stateWords(state, model);
  if (least.percent < -100)
    return error('price-below-zero', '', [
      `The charges take off ${-least.percent} % of the base price when ${when}: any piece would go below zero.`,
      'Lower the percentages until they come to no more than 100 %.',
    ]);
  const money = formatMoney(-least.minor / (1 + least.percent / 100 || 1), currency);
  if (leastBaseMinor !== undefined)
    return error('price-below-zero', '', [
      `When ${when}, the charges take off more than the cheapest product with this set costs, ${formatMoney(leastBaseMinor, currency)}: it would be given away.`,
      'Take less off, or put the set on dearer products only.',
    ]);
  return warning('price-below-zero', '', [
    `When ${when}, the charges take off up to ${money}: a piece that costs less would go below zero and be given away.`,
    `Take less off, or put the set only on products that cost more than ${money}.`,
  ]);
}

function isNoGift({ minor, percent }: Least): boolean {
  return minor >= 0 && percent >= 0;
}

/** The selection that could be sold and takes the most off, as far as the search gets. */
function findCheapest(
  model: Model,
  { lowest, base }: { lowest: (charge: Charge | undefined) => Least; base: number },
): { readonly least: Least; readonly state: State } | null {
  const extras = effectsOf('add-price', model.set);
  const gifts = extras.filter(({ effect }) => !isNoGift(lowest(effect.charge)));
  const besides = model.standings.filter((standing) =>
    chargesAt(standing).some((charge) => !isNoGift(lowest(charge))),
  );
  let best: { least: Least; state: State } | null = null;
  const weigh = (state: State) => {
    if (isBlocked(state, model)) return false;
    const parts = model.standings.map((standing) =>
      slotLeast(standing, state.get(String(standing.slot.index)), lowest),
    );
    const added = extras.map(({ rule, effect }) =>
      truthOf(rule.when, state, model) === true ? lowest(effect.charge) : NOTHING,
    );
    const least = sum([...parts, ...added]);
    if (best === null || worth(least, base) < worth(best.least, base))
      best = { least, state: new Map(state) };
    return false;
  };
  const tellsApart = (slot: Standing['slot'], id: string) =>
    JSON.stringify(lowest(slot.choices.find((choice) => choice.id === id)?.charge));
  search(
    {
      wanted: [],
      asking: [...gifts, ...effectsOf('block', model.set)].map(({ rule }) => rule.when),
      besides,
      isComplete: true,
      accepts: weigh,
      tellsApart,
    },
    model,
  );
  return best;
}

/** A shop that sells at no price in particular is taken to sell something cheap. */
function worth({ minor, percent }: Least, base: number): number {
  return minor + ((base || 100) * percent) / 100;
}

function chargesAt({ slot }: Standing): (Charge | undefined)[] {
  return [ownCharge(slot), ...slot.choices.map(({ charge }) => charge)];
}

/** The charge of the field as a whole hangs on its first slot. */
function ownCharge({ field, part, index }: Standing['slot']): Charge | undefined {
  if (!('charge' in field)) return undefined;
  const isFirst = part === null || (field.kind === 'stone' && isFirstPart(field, part));
  return isFirst && index >= 0 ? field.charge : undefined;
}

function isFirstPart(field: Extract<Standing['slot']['field'], { kind: 'stone' }>, part: string): boolean {
  return (
    (['cut', 'size', 'colour', 'clarity', 'certificate'] as const).find((one) => field[one] !== undefined) ===
    part
  );
}

/** What a slot adds at least, by its value; by any it may have while it is not decided. */
function slotLeast(
  { slot, requiredWhen, shownWhen }: Standing,
  value: Value | undefined,
  lowest: (charge: Charge | undefined) => Least,
): Least {
  const own = lowest(ownCharge(slot));
  if (value === undefined) {
    const isAlways =
      'all' in requiredWhen &&
      requiredWhen.all.length === 0 &&
      'all' in shownWhen &&
      shownWhen.all.length === 0;
    if (!isAlways) return NOTHING;
    const cheapest =
      slot.kind === 'choice' ? Math.min(...slot.choices.map(({ charge }) => lowest(charge).minor)) : 0;
    return { minor: own.minor + Math.max(0, cheapest), percent: own.percent };
  }
  if (value === EMPTY || value.is === 'empty') return NOTHING;
  if (value.is === 'choice')
    return sum([own, lowest(slot.choices.find(({ id }) => id === value.id)?.charge)]);
  if (value.is !== 'choices') return own;
  const taken = slot.choices.filter(({ id }) => value.ids.includes(id)).map(({ charge }) => lowest(charge));
  const others = slot.choices
    .filter(({ id }) => !value.ids.includes(id))
    .map(({ charge }) => lowest(charge))
    .toSorted((one, other) => worth(one, 0) - worth(other, 0));
  return sum([own, ...taken, ...others.slice(0, value.others)]);
}

function sum(parts: readonly Least[]): Least {
  return parts.reduce(
    (one, other) => ({ minor: one.minor + other.minor, percent: one.percent + other.percent }),
    NOTHING,
  );
}

function leastAmount(amount: Amount): number {
  return Math.min(...amountsIn(amount));
}

function leastOf(hung: Hung, model: Model): Least {
  const { charge, slot } = hung;
  if (charge.kind === 'percentage') return { minor: 0, percent: charge.percent };
  if (charge.kind === 'formula') return formulaLeast(charge.formula, hung, model);
  if (charge.kind === 'flat' || charge.kind === 'per-line')
    return { minor: leastAmount(charge.amount), percent: 0 };
  if (charge.kind === 'table') return { minor: Math.min(...charge.amounts.flat()), percent: 0 };
  if (charge.kind === 'metal') return { minor: Math.min(0, leastAmount(charge.making.amount)), percent: 0 };
  if (charge.kind === 'tiered') {
    const range = charge.each
      ? formulaRange({ ...model, owner: slot?.id ?? null, when: hung.when })(charge.of)
      : { least: 1, most: 1 };
    const amounts = charge.tiers.map(({ amount }) => leastAmount(amount));
    return {
      minor: Math.min(0, ...amounts.flatMap((minor) => [minor * range.least, minor * range.most])),
      percent: 0,
    };
  }
  const range = slot === null ? { least: 0, most: 0 } : filledRange(slot);
  const free = charge.free ?? 0;
  const counts = [range.least, range.most].map((count) => (free > 0 ? Math.max(0, count - free) : count));
  return { minor: Math.min(...counts.map((count) => count * leastAmount(charge.amount))), percent: 0 };
}

/** The base price counts in proportion: what it adds at 1000 whole units beyond what it adds at none. */
function formulaLeast(formula: string, hung: Hung, { set, slots }: Model): Least {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return NOTHING;
  const rangeOf = formulaRange({ set, slots, owner: hung.slot?.id ?? null, when: hung.when });
  const atNothing = Math.min(...formulaSamples(parsed.node, rangeOf, { base: 0 }));
  const atMore = Math.min(...formulaSamples(parsed.node, rangeOf, { base: 1000 }));
  return {
    minor: Math.round(atNothing * 10 ** exponentOf(set.currency)),
    percent: (atMore - atNothing) / 10,
  };
}
