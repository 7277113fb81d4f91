import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { SaveBar } from '@shopify/app-bridge-react';
import { useEffect } from 'react';
import { appBridge } from './app-bridge.ts';

interface SaveGuardProps {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Shopify's save bar while something is typed and not saved, and a question before the page is left with it. */
export function SaveGuard({ isDirty, isSaving, onSave, onDiscard }: SaveGuardProps) {
  const blocker = useBlocker(isDirty);

  useBeforeUnload((event) => {
    if (isDirty) event.preventDefault();
  });

  // The question belongs to the admin around us: a link is held back until it is answered there.
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const bridge = appBridge();
    if (!bridge) return blocker.proceed();
    bridge.saveBar.leaveConfirmation().then(
      () => blocker.proceed(),
      () => blocker.reset(),
    );
  }, [blocker]);

  return (
    <SaveBar open={isDirty}>
      <button variant="primary" type="button" disabled={isSaving} onClick={onSave}>
        Save
      </button>
      <button type="button" disabled={isSaving} onClick={onDiscard}>
        Discard
      </button>
    </SaveBar>
  );
}
