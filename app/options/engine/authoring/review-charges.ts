import { exponentOf } from '../money.ts';
import type { Charge, MetalCharge, TableAxis } from './charge.ts';
import { quoted } from './conditions.ts';
import { subjectOf } from './compile-subject.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import { ELSEWHERE } from './parse-charge.ts';
import { amountsIn, amountsOf, chargesOf, type Hung } from './review-amounts.ts';
import { reviewFormula } from './review-formula.ts';
import type { Slot } from './slots.ts';

/** Past this an amount is a slip of the keyboard, in minor units. */
const DEAREST_MINOR = 1_000_000_000;

/** Amounts, percentages, tiers, tables, weights and formulas. */
export function reviewCharges(set: OptionSet, slots: readonly Slot[]): Finding[] {
  return chargesOf(set, slots).flatMap((hung) => [
    ...reviewAmounts(hung, set.currency),
    ...reviewKind(hung, { set, slots }),
  ]);
}

interface Among {
  readonly set: OptionSet;
  readonly slots: readonly Slot[];
}

function reviewAmounts({ charge, place, words }: Hung, currency: string): Finding[] {
  const amounts = amountsOf(charge);
  const all = amounts.flatMap(amountsIn);
  const wrong = all.find((minor) => !Number.isInteger(minor) || Math.abs(minor) > DEAREST_MINOR);
  if (wrong !== undefined)
    return [
      error('bad-amount', place, [
        `A charge of ${words} is ${wrong} minor units, which cannot be charged.`,
        `Set a whole number, at most ${DEAREST_MINOR}.`,
      ]),
    ];
  const nowhere = amounts
    .flatMap((amount) => (typeof amount === 'number' ? [] : Object.keys(amount.in)))
    .find((where) => !ELSEWHERE.test(where));
  if (nowhere !== undefined)
    return [
      error('bad-amount', place, [
        `A charge of ${words} has an amount for "${nowhere}", which is no currency and no market with one.`,
        'Write a currency such as "EUR", or a market and its currency such as "market:uk:GBP".',
      ]),
    ];
  if (
    exponentOf(currency) < 3 ||
    amounts.every((amount) => (typeof amount === 'number' ? amount : amount.minor) % 10 === 0)
  )
    return [];
  return [
    warning('not-chargeable', place, [
      `A charge of ${words} has three decimals; Shopify charges two in ${currency}.`,
      'Round it to a multiple of 10 minor units.',
    ]),
  ];
}

function reviewKind(hung: Hung, among: Among): Finding[] {
  const { charge } = hung;
  switch (charge.kind) {
    case 'percentage':
      return isPercent(charge.percent, -100, 10_000)
        ? []
        : [
            bad(
              hung,
              `is ${charge.percent} %`,
              'Set a percentage from -100 to 10 000, with at most two decimals.',
            ),
          ];
    case 'per-character':
      return hung.slot?.kind === 'text'
        ? free(hung, charge.free)
        : [bad(hung, 'counts characters, and there is no text', 'Charge a flat amount, or per unit.')];
    case 'per-unit':
      return hung.slot === null
        ? [
            bad(
              hung,
              'counts units of a field, and hangs on none',
              'Charge a flat amount, by tiers, or by a formula.',
            ),
          ]
        : free(hung, charge.free);
    case 'tiered':
      return reviewTiers(hung, charge, among);
    case 'table':
      return reviewTable(hung, charge, among);
    case 'metal':
      return reviewMetal(hung, charge, among);
    case 'formula':
      return reviewFormula(hung, charge.formula, among);
    default:
      return [];
  }
}

function bad({ place, words }: Hung, message: string, mend: string): Finding {
  return error('bad-charge', place, [`The charge of ${words} ${message}.`, mend]);
}

function free(hung: Hung, count: number | undefined): Finding[] {
  return count === undefined || count >= 0 ? [] : [bad(hung, `has ${count} free`, 'Set 0 or more.')];
}

function isPercent(percent: number, least: number, most: number): boolean {
  return percent >= least && percent <= most && Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;
}

/** The slot behind a name, where its answer is a number; null after saying so. */
function numberIn(name: string, hung: Hung, { slots }: Among): { slot: Slot | null; findings: Finding[] } {
  const slot = slots.find(({ id }) => id === name) ?? null;
  if (slot === null) {
    const mend = 'Use the id of a number, ring size, text or multiple choice of this set.';
    return {
      slot,
      findings: [
        error('unknown-reference', hung.place, [
          `The charge of ${hung.words} looks at "${name}", which this set does not ask.`,
          mend,
        ]),
      ],
    };
  }
  if (subjectOf(slot) !== null) return { slot, findings: [] };
  return {
    slot,
    findings: [
      bad(
        hung,
        `counts ${quoted(slot.label)}, which is no number`,
        'Use a table of its choices, or another field.',
      ),
    ],
  };
}

function reviewTiers(hung: Hung, charge: Extract<Charge, { kind: 'tiered' }>, among: Among): Finding[] {
  const counted = charge.of === 'quantity' ? [] : numberIn(charge.of, hung, among).findings;
  const bounds = charge.tiers.map(({ from }) => from);
  const late = bounds.find((from, index) => index > 0 && from <= (bounds[index - 1] ?? from - 1));
  const message =
    bounds.length === 0
      ? 'has no tiers'
      : late === undefined
        ? null
        : `has tiers that do not rise: ${late} comes too late`;
  if (message === null) return counted;
  return [
    ...counted,
    error('bad-tiers', hung.place, [
      `The charge of ${hung.words} ${message}.`,
      'List each tier once, from the lowest to the highest.',
    ]),
  ];
}

function reviewTable(hung: Hung, charge: Extract<Charge, { kind: 'table' }>, among: Among): Finding[] {
  const rows = reviewAxis(charge.rows, hung, among);
  const columns = reviewAxis(charge.columns, hung, among);
  const findings = [...rows.findings, ...columns.findings];
  if (findings.length > 0) return findings;

  const wide = charge.amounts.find((row) => row.length !== columns.count);
  if (charge.amounts.length === rows.count && wide === undefined) return [];
  const has = `${charge.amounts.length} rows of ${wide?.length ?? columns.count} amounts`;
  return [
    error('bad-table', hung.place, [
      `The table of ${hung.words} has ${has}; ${quoted(charge.rows.field)} by ${quoted(charge.columns.field)} needs ${rows.count} rows of ${columns.count}.`,
      'Write a row for each choice or band of the first, and an amount for each of the second.',
    ]),
  ];
}

function reviewAxis(
  { field, from }: TableAxis,
  hung: Hung,
  among: Among,
): { count: number; findings: Finding[] } {
  if (from !== undefined) {
    const { findings } = numberIn(field, hung, among);
    const rises = from.every((bound, index) => index === 0 || bound > (from[index - 1] ?? bound));
    if (from.length > 0 && rises) return { count: from.length, findings };
    const mend = 'List the beginning of each band once, from the lowest to the highest.';
    return {
      count: 0,
      findings: [
        error('bad-table', hung.place, [
          `The bands of ${quoted(field)} in the table of ${hung.words} do not rise.`,
          mend,
        ]),
      ],
    };
  }
  const slot = among.slots.find(({ id }) => id === field);
  if (slot?.kind === 'choice') return { count: slot.choices.length, findings: [] };
  if (slot === undefined) return { count: 0, findings: numberIn(field, hung, among).findings };
  const mend = 'Give "from" with the beginnings of its bands, or name a field of single choice.';
  return {
    count: 0,
    findings: [
      error('bad-table', hung.place, [
        `The table of ${hung.words} goes by ${quoted(slot.label)}, which is no single choice.`,
        mend,
      ]),
    ],
  };
}

function reviewMetal(hung: Hung, charge: MetalCharge, among: Among): Finding[] {
  const { grams, fineness, wastagePercent } = charge;
  const counted = typeof grams === 'number' ? [] : numberIn(grams.of, hung, among).findings;
  const weight = typeof grams === 'number' ? grams : grams.grams;
  const saying =
    fineness <= 0 || fineness > 1000
      ? ([`has a fineness of ${fineness}`, 'Give parts of pure metal in a thousand, such as 750.'] as const)
      : weight <= 0 || weight > 100_000
        ? ([`weighs ${weight} g`, 'Give the weight of the piece in grams.'] as const)
        : isPercent(wastagePercent, 0, 100)
          ? null
          : ([`has a wastage of ${wastagePercent} %`, 'Give 0 to 100, with at most two decimals.'] as const);
  if (saying === null) return counted;
  return [
    ...counted,
    error('bad-metal', hung.place, [`The metal of ${hung.words} ${saying[0]}.`, saying[1]]),
  ];
}
