import type { Author, Commission } from './commission.ts';
import type { Command } from './decide.ts';
import type { Stage } from './stages.ts';

/**
 * What a person means by putting a commission into the column of `to`: onto On hold is holding, back from there to
 * where it was held is resuming, onto Cancelled is cancelling; anything else is a move, for `decide` to judge.
 */
export function commandTowards(
  { standing }: Commission,
  to: Stage,
  { by, reason }: { by: Author; reason: string },
): Command {
  if (to === 'on-hold') return { kind: 'hold', by, reason };
  if (to === 'cancelled') return { kind: 'cancel', by, reason };
  if (standing.stage === 'on-hold' && standing.returnsTo === to) return { kind: 'resume', by };
  return { kind: 'move', by, to };
}
