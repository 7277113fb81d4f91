import { run } from '../runtime/machine.ts';
import { CHOICES, programAt } from '../runtime/payload.ts';
import { roundAway, unitPriceMinor } from '../runtime/price.ts';
import { quoted } from './conditions.ts';
import type { Judged } from './explain-judged.ts';
import type { Effect, Rule } from './option-set.ts';
import type { Slot } from './slots.ts';

/** A part of the price, in minor units of the currency shown. */
export interface PriceLine {
  readonly from: 'base' | 'field' | 'choice' | 'rule' | 'rounding';
  /** Id of the slot or rule; absent for base and rounding. */
  readonly id?: string;
  readonly words: string;
  readonly minor: number;
}

/** Working days, and where they come from. */
export interface DayLine {
  readonly from: 'base' | 'field' | 'choice' | 'rule';
  readonly id?: string;
  readonly words: string;
  readonly days: number;
}

interface Part {
  readonly from: 'field' | 'choice';
  readonly words: string;
  /** Unrounded. */
  readonly amount: number;
}

/** How the price of one piece is made; the lines add up to it. */
export function priceLines(judged: Judged): PriceLine[] {
  const { payload, answer, around } = judged;
  const base = roundAway(Math.max(0, around.baseMinor));
  const charged = judged.slots.flatMap((slot) => slotPrices(slot, judged));
  const added = ruleLineEffects(judged).flatMap(({ rule, effect }, line): PriceLine[] => {
    if (effect.kind !== 'add-price' || answer.fired[line] !== 1) return [];
    return [{ from: 'rule', id: rule.id, words: effect.label, minor: answer.extraMinor[line] ?? 0 }];
  });
  const lines: PriceLine[] = [{ from: 'base', words: 'Base price', minor: base }, ...charged, ...added];
  const unit = unitPriceMinor(payload, around.baseMinor, answer.surchargeMinor, around.exponent);
  const rounding = unit - lines.reduce((sum, { minor }) => sum + minor, 0);
  return rounding === 0
    ? lines
    : [...lines, { from: 'rounding', words: roundingWords(unit), minor: rounding }];
}

/** Where the time comes from. */
export function dayLines(judged: Judged): DayLine[] {
  const { payload, answer } = judged;
  const own: DayLine[] =
    payload.baseDays === 0 ? [] : [{ from: 'base', words: 'Lead time', days: payload.baseDays }];
  const slots = judged.slots.flatMap((slot) =>
    judged.machine.filled[slot.index] === 1
      ? partsOf(slot, judged, { own: payload.days, byChoice: payload.choiceDays, asMoney: false }).map(
          ({ from, words, amount }): DayLine => ({ from, id: slot.id, words, days: amount }),
        )
      : [],
  );
  const rules = ruleLineEffects(judged).flatMap(({ rule, effect }, line): DayLine[] =>
    effect.kind === 'add-days' && answer.fired[line] === 1
      ? [{ from: 'rule', id: rule.id, words: rule.name, days: effect.days }]
      : [],
  );
  return [...own, ...slots, ...rules];
}

/** Effects that have a line of their own in the payload, in its order. */
export function ruleLineEffects({
  set,
}: Pick<Judged, 'set'>): { readonly rule: Rule; readonly effect: Effect }[] {
  const lines: readonly Effect['kind'][] = ['warn', 'block', 'add-price', 'add-days'];
  return (set.rules ?? []).flatMap((rule) =>
    rule.then.filter(({ kind }) => lines.includes(kind)).map((effect) => ({ rule, effect })),
  );
}

/** A slot's charge is rounded once: of several parts, the last bears what rounding makes. What is refused is not charged. */
function slotPrices(slot: Slot, judged: Judged): PriceLine[] {
  const { payload, answer, machine } = judged;
  const charged = answer.chargeMinor[slot.index] ?? 0;
  if (machine.filled[slot.index] !== 1) return [];

  const programs = { own: payload.charge, byChoice: payload.choiceCharge, asMoney: true };
  const parts = partsOf(slot, judged, programs);
  if (roundAway(parts.reduce((sum, { amount }) => sum + amount, 0)) !== charged) return [];
  let rest = charged;
  return parts.map(({ from, words, amount }, index) => {
    const minor = index === parts.length - 1 ? rest : roundAway(amount);
    rest -= minor;
    return { from, id: slot.id, words, minor };
  });
}

/** What a slot's own program and those of its taken choices come to, those that come to nothing left out. */
function partsOf(
  slot: Slot,
  { payload, machine }: Judged,
  programs: {
    readonly own: readonly string[];
    readonly byChoice: readonly string[];
    readonly asMoney: boolean;
  },
): Part[] {
  const { index, choices, label } = slot;
  const value = machine.value[index] ?? 0;
  const byChoice = programs.byChoice[index] ?? '';
  const taken = choices.flatMap((choice, place): Part[] => {
    const isTaken = payload.kind[index] === CHOICES ? ((value >> place) & 1) === 1 : value === place + 1;
    const program = isTaken && byChoice !== '' ? programAt(byChoice, place + 1) : '';
    return [{ from: 'choice', words: `${label}: ${choice.label}`, amount: amountOf(program) }];
  });
  const own: Part = { from: 'field', words: label, amount: amountOf(programs.own[index] ?? '') };
  return [own, ...taken].filter(({ amount }) => amount !== 0);

  function amountOf(program: string): number {
    return program === '' ? 0 : run(machine, program, programs.asMoney);
  }
}

function roundingWords(unit: number): string {
  return unit === 0 ? `Never below ${quoted('0')}` : 'Rounding';
}
