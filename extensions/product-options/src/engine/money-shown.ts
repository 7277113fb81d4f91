import { run } from '../../../../app/options/engine/runtime/machine.ts';
import { roundAway } from '../../../../app/options/engine/runtime/price.ts';
import { writeMoney } from '../money.ts';
import type { Judgement } from './judgement.ts';

/** Writes minor units of the currency shown as the shop does. */
export type MoneyShown = (minor: number) => string;

export function moneyShown({ dataset }: HTMLElement): MoneyShown {
  const unit = 10 ** Number(dataset['decimals']);
  const sample = `${dataset['money']}`;
  // Shops write their sign before the figure, and the minus before both.
  return (minor) => (minor < 0 ? '−' : '') + writeMoney(sample, Math.abs(minor) / unit);
}

/** Hundredths of the shop's currency, whatever its decimals, in minor units of the one shown. */
export function convertedMinor({ payload, machine }: Judgement, cents: number): number {
  const minor = Math.round((Math.abs(cents) * 10 ** payload.exponent) / 100);
  return roundAway(run(machine, `${minor}p`, true));
}
