import { useEffect } from 'react';
import { type Commission, referenceOf } from '#app/commissions/commission.ts';
import { STAGE_NAMES } from '#app/commissions/stages.ts';
import { useCommand } from '#app/ui/use-command.ts';
import { cancelWords, holdWords, ReasonDialog } from './reason-dialog.tsx';

interface StopDialogProps {
  readonly commission: Commission;
  readonly to: 'on-hold' | 'cancelled';
  readonly onClose: () => void;
}

/** Holds or cancels a commission with a reason; stays open with the words of a refusal. */
export function StopDialog({ commission, to, onClose }: StopDialogProps) {
  const { id, number, piece, revision, standing } = commission;
  const { send, isRunning, isDone, refusal } = useCommand(`/app/commissions/${id}/moves`);
  const reference = referenceOf(number);

  // The dialog is over when the command is done; only the answer knows when that is.
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);

  return (
    <ReasonDialog
      {...(to === 'cancelled'
        ? cancelWords(reference, piece)
        : holdWords(reference, STAGE_NAMES[standing.stage]))}
      isRunning={isRunning}
      refusal={refusal}
      onConfirm={(reason) => send({ to, reason, seen: String(revision) })}
      onClose={onClose}
    />
  );
}
