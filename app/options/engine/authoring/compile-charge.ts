import type { Amount, Charge, TableAxis, Weight, MetalCharge } from './charge.ts';
import type { CompileContext } from './compile-context.ts';
import { bare, constant, decimalsIn, on } from './compile-number.ts';
import { formulaNames, subjectOf } from './compile-subject.ts';
import { compileFormula } from './formula.ts';
import type { Slot } from './slots.ts';

/**
 * The program of a charge, "" for none: a bare number is an amount of the shop's, everything else answers minor units of the currency
 * shown, unrounded. Throws on a field that the set does not have and on a faulty formula, which `reviewOptionSet` finds before.
 */
export function compileCharge(charge: Charge, context: CompileContext, slot: Slot | null): string {
  switch (charge.kind) {
    case 'flat':
      return flat(charge.amount, context);
    case 'percentage':
      return charge.percent === 0 ? '' : `b${percent(charge.percent)}`;
    case 'per-character':
      return slot === null || slot.kind !== 'text'
        ? ''
        : each(on(slot.index, charge.countsSpaces ? 'c' : 'i'), charge, context);
    case 'per-unit':
      return slot === null ? '' : each(subjectOf(slot)?.program ?? on(slot.index, 'f'), charge, context);
    case 'per-line':
      return isNothing(charge.amount) ? '' : `${money(charge.amount, context)}q/U`;
    case 'tiered':
      return tiered(charge, context);
    case 'table':
      return table(charge, context);
    case 'metal':
      return metal(charge, context);
    default:
      return formula(charge.formula, context);
  }
}

function formula(words: string, context: CompileContext): string {
  const compiled = compileFormula(words, formulaNames(context.slots), context.exponent);
  if ('fault' in compiled) throw new Error(compiled.fault.message);
  return compiled.program;
}

/** An amount on the stack, in minor units of the currency shown. */
function money(amount: Amount, context: CompileContext): string {
  if (typeof amount === 'number') return `${Math.abs(amount)}p${amount < 0 ? '~' : ''}`;
  const own = Object.entries(amount.in).map(
    ([where, minor]) => `;${where.replace(/^market:(.+):/, '@$1 ')}=${minor}`,
  );
  return on(context.amount(`${amount.minor}${own.join('')}`), 'o');
}

function flat(amount: Amount, context: CompileContext): string {
  if (isNothing(amount)) return '';
  return typeof amount === 'number' && amount > 0 ? bare(amount / context.unit) : money(amount, context);
}

function isNothing(amount: Amount): boolean {
  return amount === 0;
}

/** Hundredths of a percent of what is on the stack. */
function percent(value: number): string {
  return `${Math.round(Math.abs(value) * 100)}P${value < 0 ? '~' : ''}`;
}

function each(
  count: string,
  { amount, free = 0 }: { readonly amount: Amount; readonly free?: number },
  context: CompileContext,
): string {
  if (isNothing(amount)) return '';
  return `${count}${free > 0 ? `${constant(free)}-k]` : ''}${money(amount, context)}*`;
}

/** A slot's number, 0 when it is empty, and whether 0 may also be an answer. */
function numberOf(name: string, context: CompileContext): { program: string; filled: string } {
  const slot = context.named(name).find(({ id }) => id === name);
  if (slot === undefined && name === 'quantity') return { program: 'q', filled: '1k' };
  if (slot === undefined) throw new Error(`A charge looks at "${name}", which is not asked.`);
  return { program: subjectOf(slot)?.program ?? on(slot.index, 'v'), filled: on(slot.index, 'f') };
}

/** How many of the ascending bounds are not above the number. Bounds with decimals are compared as whole numbers, exactly. */
function band(number: string, bounds: readonly number[], context: CompileContext): string {
  const scale = 10 ** Math.max(0, ...bounds.map(decimalsIn));
  const whole = bounds.map((bound) => Math.round(bound * scale));
  return `${number}${scale > 1 ? `${scale}k*R` : ''}${on(context.table(whole), 'D')}`;
}

function tiered(charge: Extract<Charge, { kind: 'tiered' }>, context: CompileContext): string {
  const tiers = charge.tiers.toSorted((one, other) => one.from - other.from);
  const { program, filled } = numberOf(charge.of, context);
  const times = charge.each ? `${program}*` : '';
  // An empty field comes to 0, and is in no tier.
  const guard = (tiers[0]?.from ?? 1) > 0 || filled === '1k' ? '' : `${filled}*`;
  const amounts = tiers.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
  const bounds = tiers.map(({ from }) => from);
  if (amounts.length === tiers.length)
    return `${band(program, bounds, context)}${guard}${on(context.table(amounts), 'C')}M${times}`;

  const steps = tiers.map(({ from, amount }) => `${constant(from)}${program})${money(amount, context)}`);
  return `${steps.toReversed().join('')}k${'?'.repeat(steps.length)}${guard}${times}`;
}

function table(charge: Extract<Charge, { kind: 'table' }>, context: CompileContext): string {
  const columns = charge.amounts[0]?.length ?? 0;
  const row = place(charge.rows, context);
  const column = place(charge.columns, context);
  const entry = `${row.before}${constant(columns)}*${column.before}+1k+`;
  return `${entry}${row.filled}*${column.filled}*${on(context.table(charge.amounts.flat()), 'C')}M`;
}

/** How many rows or columns come before the one that is taken. */
function place({ field, from }: TableAxis, context: CompileContext): { before: string; filled: string } {
  const { program, filled } = numberOf(field, context);
  return { before: from === undefined ? `${program}1k-` : band(program, from.slice(1), context), filled };
}

function metal(charge: MetalCharge, context: CompileContext): string {
  const { amount, per } = charge.making;
  const making = isNothing(amount) ? '' : `${money(amount, context)}+`;
  const pure = `${on(context.string(charge.metal), 's')}${constant(charge.fineness)}*3_`;
  const cast = `${pure}${percent(100 + charge.wastagePercent)}`;
  const grams = weight(charge.grams, context);
  return per === 'gram' ? `${cast}${making}${grams}*` : `${cast}${grams}*${making}`;
}

/** Grams; of a size that is not known yet, those at the usual one. */
function weight(grams: Weight, context: CompileContext): string {
  if (typeof grams === 'number') return constant(grams);
  const { program } = numberOf(grams.of, context);
  const grown = `${program}${constant(grams.at)}-${constant(grams.each)}*${constant(grams.grams)}+k]`;
  return `${program}${grown}${constant(grams.grams)}?`;
}
