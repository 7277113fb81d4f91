import type { World } from '../state/world.ts';

/** One run of a Function, as the Dev Dashboard would list it. */
export interface FunctionRunRecord {
  readonly at: string;
  readonly handle: string;
  readonly target: string;
  readonly cartToken: string;
  readonly step: string;
  readonly inputBytes: number;
  readonly outputBytes: number;
  readonly logs: string;
  /** Why nothing of the run counts; null when it ran. */
  readonly failure: string | null;
  /** Operations of the run that were not applied, each with its reason. */
  readonly refusals: readonly string[];
}

const kept = 200;
const records = new WeakMap<World, FunctionRunRecord[]>();

/** The last runs of this world's Functions, newest last; kept in memory only. */
export function functionRuns(world: World): readonly FunctionRunRecord[] {
  return records.get(world) ?? [];
}

export function recordRun(world: World, record: FunctionRunRecord): void {
  records.set(world, [...functionRuns(world), record].slice(-kept));
}
