import { inShop, type ShopTransaction } from '#app/db.server.ts';
import type { Author, Commission } from './commission.ts';
import { type Command, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { loadCommission, loadEvents } from './load-commission.server.ts';
import { changedMeanwhile, isRepeat } from './meanwhile.ts';
import type { Refusal } from './refusal.ts';
import { saveChange } from './save-step.server.ts';
import type { Change } from './timeline.ts';

/** Somebody at a commission. */
export interface Hand {
  readonly shop: string;
  readonly commissionId: string;
  readonly by: Author;
  /** The revision of the commission that they were looking at. */
  readonly seen: number;
}

export interface Demand {
  readonly shop: string;
  readonly commissionId: string;
  /** The command, or what it is for the commission as it is found. */
  readonly command: Command | ((commission: Commission) => Command);
  /** The revision that the person was looking at; null for intake, which looks at nothing. */
  readonly seen: number | null;
  readonly now: Date;
}

/** What came of a demand, with the commission as it stands after it. */
export type Outcome =
  | { readonly outcome: 'done'; readonly commission: Commission; readonly event: Change }
  | { readonly outcome: 'unchanged'; readonly commission: Commission }
  | { readonly outcome: 'refused'; readonly commission: Commission; readonly refusal: Refusal }
  | { readonly outcome: 'missing' };

/** Takes a command to a commission in one transaction: of two people at once one wins and the other is told what changed. */
export async function decideAndSave(demand: Demand): Promise<Outcome> {
  return await inShop(demand.shop, (tx) => decideAndSaveIn(tx, demand));
}

/** `decideAndSave` inside a transaction that does more. */
export async function decideAndSaveIn(tx: ShopTransaction, demand: Demand): Promise<Outcome> {
  const { shop, commissionId, now } = demand;
  const commission = await loadCommission(tx, shop, commissionId);
  if (commission === null) return { outcome: 'missing' };

  const command = typeof demand.command === 'function' ? demand.command(commission) : demand.command;
  const unseen = await loadEvents(tx, { shop, commissionId, seen: demand.seen ?? commission.revision });
  const decision = decide(commission, command, now);
  if (decision.outcome === 'unchanged' || isRepeat(command, unseen))
    return { outcome: 'unchanged', commission };
  const refusal = changedMeanwhile(commission, command, unseen);
  if (refusal !== null) return { outcome: 'refused', commission, refusal };
  if (decision.outcome === 'refused') return { ...decision, commission };

  const step = { commission: evolve(commission, decision.event), event: decision.event };
  await saveChange(tx, shop, step);
  return { outcome: 'done', ...step };
}
