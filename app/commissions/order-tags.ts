import { STAGE_NAMES, STAGES } from './stages.ts';

/** Tags that begin so are ours, and only those are ever taken off an order. */
export const TAG_PREFIX = 'Atelier: ';

/** The tags of an order whose commissions stand at these stages: each once, in the order of the journey. */
export function orderTags(stages: readonly string[]): string[] {
  return STAGES.filter((stage) => stages.includes(stage)).map(
    (stage) => `${TAG_PREFIX}${STAGE_NAMES[stage]}`,
  );
}
