import { run } from '../../../../app/options/engine/runtime/machine.ts';
import { readyDay } from '../../../../app/options/engine/runtime/workshop.ts';
import type { Judgement } from './judgement.ts';

/** The first day that can be picked, and the last one where there is one: days since 1970-01-01, as the engine judges them. */
export function daysBetween(
  { payload, machine, around, evaluation }: Judgement,
  slot: number,
): { from: number; to: number | null } {
  const { workshop } = around;
  const least = payload.least[slot] ?? '';
  const most = payload.most[slot] ?? '';
  const needed = least === '' ? evaluation.days : run(machine, least, false);
  return {
    from: readyDay(workshop, workshop.today, needed),
    to: most === '' ? null : workshop.today + run(machine, most, false),
  };
}
