import type {
  Amount,
  Charge,
  MetalCharge,
  TableAxis,
  Weight,
} from '../../app/options/engine/authoring/charge.ts';
import type { Part } from './asked-parts.ts';
import { Fraction, larger, NOTHING } from './fraction.ts';
import { EMPTY, type Read } from './oracle-answers.ts';
import { characters, inked } from './oracle-characters.ts';
import type { Scene } from './oracle-conditions.ts';

export interface Till extends Scene {
  readonly shopDecimals: number;
  /** Minor units of the currency shown. */
  readonly base: Fraction;
  /** Called when the price of a metal is wanted that is not set. */
  readonly lacksSpot: () => void;
}

/** Minor units of the currency shown, exactly. `own` is what was answered to the part that the charge hangs on. */
export function chargeOf(charge: Charge, own: Read, till: Till): Fraction {
  switch (charge.kind) {
    case 'flat':
      return amountOf(charge.amount, till);
    case 'percentage':
      return till.base.times(Fraction.of(charge.percent)).over(Fraction.of(100));
    case 'per-character':
      return times((charge.countsSpaces ? characters : inked)(own.text).length, charge, till);
    case 'per-unit':
      return unitsOf(own, charge, till);
    case 'per-line':
      return new Fraction(amountOf(charge.amount, till).over(Fraction.of(till.quantity)).ceiling());
    case 'tiered':
      return tiered(charge, till);
    case 'table':
      return table(charge, till);
    case 'metal':
      return metal(charge, till);
    default:
      return formula(charge.formula, till);
  }
}

function amountOf(amount: Amount, till: Till): Fraction {
  if (typeof amount === 'number') return money(Fraction.of(amount), till);
  const { code } = till.around.shown;
  const own = amount.in[`market:${till.around.market}:${code}`] ?? amount.in[code];
  return own === undefined ? money(Fraction.of(amount.minor), till) : Fraction.of(own);
}

/** The shop's minor units in those of the currency shown. */
function money(minor: Fraction, { around, shopDecimals }: Till): Fraction {
  const { rate, decimals } = around.shown;
  const scale = Fraction.of(10 ** decimals).over(Fraction.of(10 ** shopDecimals));
  return minor.times(Fraction.of(rate)).times(scale);
}

function unitsOf(own: Read, charge: Extract<Charge, { kind: 'per-unit' }>, till: Till): Fraction {
  const count = own.chosen.length > 0 ? Fraction.of(own.chosen.length) : own.number;
  const free = Fraction.of(charge.free ?? 0);
  return (free.top > 0n ? larger(count.minus(free), NOTHING) : count).times(amountOf(charge.amount, till));
}

function times(count: number, { amount, free = 0 }: { amount: Amount; free?: number }, till: Till): Fraction {
  return Fraction.of(Math.max(0, count - free)).times(amountOf(amount, till));
}

function seen(id: string, { seen: all }: Till): Read {
  return all.get(id) ?? EMPTY;
}

function tiered({ of, each, tiers }: Extract<Charge, { kind: 'tiered' }>, till: Till): Fraction {
  const read = seen(of, till);
  const tier = tiers.filter(({ from }) => !read.number.isLess(Fraction.of(from))).at(-1);
  if (!read.isFilled || tier === undefined) return NOTHING;
  const amount = amountOf(tier.amount, till);
  return each ? amount.times(read.number) : amount;
}

function table({ rows, columns, amounts }: Extract<Charge, { kind: 'table' }>, till: Till): Fraction {
  const row = placeOn(rows, till);
  const column = placeOn(columns, till);
  const minor = row === null || column === null ? 0 : (amounts[row]?.[column] ?? 0);
  return money(Fraction.of(minor), till);
}

function placeOn({ field, from }: TableAxis, till: Till): number | null {
  const read = seen(field, till);
  if (!read.isFilled) return null;
  if (from !== undefined)
    return from.slice(1).filter((start) => !read.number.isLess(Fraction.of(start))).length;
  const part: Part | undefined = till.parts.find(({ id }) => id === field);
  return part?.choices.findIndex(({ id }) => id === read.chosen[0]) ?? null;
}

function metal(charge: MetalCharge, till: Till): Fraction {
  const spot = till.around.spot[charge.metal];
  if (spot === undefined) till.lacksSpot();
  const pure = money(Fraction.of(spot ?? 0), till)
    .times(Fraction.of(charge.fineness))
    .over(Fraction.of(1000));
  const cast = pure.times(Fraction.of(100 + charge.wastagePercent)).over(Fraction.of(100));
  const grams = weight(charge.grams, till);
  const making = amountOf(charge.making.amount, till);
  return charge.making.per === 'gram' ? cast.plus(making).times(grams) : cast.times(grams).plus(making);
}

function weight(grams: Weight, till: Till): Fraction {
  if (typeof grams === 'number') return Fraction.of(grams);
  const { number } = seen(grams.of, till);
  if (number.top === 0n) return Fraction.of(grams.grams);
  const more = number.minus(Fraction.of(grams.at)).times(Fraction.of(grams.each));
  return larger(Fraction.of(grams.grams).plus(more), NOTHING);
}

/** The generated formulas, one by one: reading them with a parser of our own would only test the parser. */
function formula(text: string, till: Till): Fraction {
  const units = (amount: Fraction) => money(amount.times(Fraction.of(10 ** till.shopDecimals)), till);
  const number = (name: string) => seen(name, till).number;
  const name = /\bf\d[\w.-]*/.exec(text)?.[0] ?? '';
  const rest = name === '' ? text : text.replaceAll(name, 'x');
  const figures = [...rest.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Fraction.of(figure));
  const at = (index: number) => figures[index] ?? NOTHING;
  const x = number(name);
  if (text.startsWith('max(')) return units(larger(at(0), x.times(at(1)).over(at(2))));
  if (text.startsWith('if(')) return units(at(0).isLess(x) ? at(1) : at(2).times(at(3)));
  if (text.startsWith('min(')) return units(smaller(x.times(at(0)), at(1).times(at(2))).minus(at(3)));
  if (text.startsWith('base')) return till.base.times(at(0)).over(at(1));
  if (text.startsWith('round(')) return units(new Fraction(x.times(at(0)).rounded()).times(at(1)));
  if (text.startsWith('quantity'))
    return units(
      Fraction.of(till.quantity)
        .times(at(0))
        .over(larger(at(1), x.times(at(2))))
        .times(at(3)),
    );
  return units(x.times(at(0)).plus(at(1)));
}

function smaller(one: Fraction, other: Fraction): Fraction {
  return one.isLess(other) ? one : other;
}
