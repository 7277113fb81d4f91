import { Banner, Text } from '@shopify/polaris';
import type { Moves } from './use-moves.tsx';

/** Why a card went back to where it was. Spoken when it appears, and there until it is put away. */
export function MoveRefusal({ refusal, onPutAway }: { refusal: Moves['refusal']; onPutAway: () => void }) {
  return (
    <div aria-live="assertive">
      {refusal && (
        <Banner tone="warning" title={refusal.message} onDismiss={onPutAway}>
          <Text as="p">{refusal.mend}</Text>
        </Banner>
      )}
    </div>
  );
}
