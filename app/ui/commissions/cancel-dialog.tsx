import { useState } from 'react';
import { TextField } from '@shopify/polaris';
import { referenceOf } from '#app/commissions/commission.ts';
import { Confirm } from '#app/ui/confirm.tsx';

interface CancelDialogProps {
  /** The commission to cancel; null when none is. */
  readonly commission: { readonly number: number; readonly piece: string } | null;
  readonly isRunning: boolean;
  readonly onCancel: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before work is stopped for good, and for a reason that whoever reads the timeline will want. */
export function CancelDialog({ commission, isRunning, onCancel, onClose }: CancelDialogProps) {
  const [reason, setReason] = useState('');
  const reference = commission === null ? '' : referenceOf(commission.number);

  return (
    <Confirm
      isOpen={commission !== null}
      title={`Cancel ${reference}?`}
      text={`${commission?.piece ?? ''} leaves the board and its order is no longer held. The order itself is not cancelled. You can reopen the commission later.`}
      verb="Cancel commission"
      isDestructive
      isRunning={isRunning}
      onConfirm={() => onCancel(reason)}
      onClose={onClose}
    >
      <TextField
        label="Reason (optional)"
        autoComplete="off"
        multiline={2}
        maxLength={5000}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
