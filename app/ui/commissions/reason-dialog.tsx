import { useState } from 'react';
import { TextField } from '@shopify/polaris';
import { LONGEST_NOTE } from '#app/commissions/refusal.ts';
import type { Answer } from '#app/ui/answer.ts';
import { Confirm } from '#app/ui/confirm.tsx';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly isDestructive?: boolean;
  readonly isRunning?: boolean;
  readonly refusal?: Extract<Answer, { kind: 'refused' }> | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before work stops, and for a reason that whoever reads the timeline will want. Drawn while it is open. */
export function ReasonDialog({ refusal = null, isRunning = false, onConfirm, ...words }: ReasonDialogProps) {
  const [reason, setReason] = useState('');

  return (
    <Confirm {...words} isOpen isRunning={isRunning} onConfirm={() => onConfirm(reason)}>
      <TextField
        label="Reason (optional)"
        autoComplete="off"
        multiline={2}
        maxLength={LONGEST_NOTE}
        value={reason}
        onChange={setReason}
      />
      <RefusalBanner refusal={refusal} />
    </Confirm>
  );
}

/** The words for stopping a commission, the same wherever it is asked. */
export function cancelWords(reference: string, piece: string) {
  return {
    title: `Cancel ${reference}?`,
    text: `${piece} leaves the board and its order is no longer held. The order itself is not cancelled. You can reopen the commission later.`,
    verb: 'Cancel commission',
    isDestructive: true,
  };
}

export function holdWords(reference: string, stage: string) {
  return {
    title: `Put ${reference} on hold?`,
    text: `Work stops until you resume it; it then goes back to ${stage}. The order stays held.`,
    verb: 'Put on hold',
  };
}
