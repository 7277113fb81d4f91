import { useEffect, useState } from 'react';
import { TextField } from '@shopify/polaris';
import { type Commission, referenceOf } from '#app/commissions/commission.ts';
import { STAGE_NAMES } from '#app/commissions/stages.ts';
import { Confirm } from '#app/ui/confirm.tsx';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { useCommand } from '#app/ui/use-command.ts';
import { countOf } from './write-day.ts';

/** Takes pieces off into a commission of their own: one may be ready while the others are on the bench. */
export function SplitDialog({ commission, onClose }: { commission: Commission; onClose: () => void }) {
  const { id, number, quantity, revision, standing } = commission;
  const [pieces, setPieces] = useState('1');
  const { send, isRunning, isDone, refusal } = useCommand(`/app/commissions/${id}/splits`);
  const kept = quantity - Number(pieces);

  // The dialog is over when the command is done; only the answer knows when that is.
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);

  return (
    <Confirm
      isOpen
      title={`Split ${referenceOf(number)}`}
      text={`The pieces you split off get a reference of their own and stand in ${STAGE_NAMES[standing.stage]}. Specification and order stay the same for both. A split cannot be undone.`}
      verb="Split"
      isRunning={isRunning}
      onConfirm={() => send({ quantity: pieces, seen: String(revision) })}
      onClose={onClose}
    >
      <TextField
        label={`Pieces to split off, of ${quantity}`}
        type="number"
        autoComplete="off"
        inputMode="numeric"
        min={1}
        max={quantity - 1}
        value={pieces}
        onChange={setPieces}
        helpText={
          kept > 0 && kept < quantity
            ? `${countOf(kept, 'piece')} ${kept === 1 ? 'stays' : 'stay'} here.`
            : undefined
        }
        error={refusal?.code === 'split-too-large' ? refusal.message : undefined}
      />
      <RefusalBanner refusal={refusal?.code === 'split-too-large' ? null : refusal} />
    </Confirm>
  );
}
