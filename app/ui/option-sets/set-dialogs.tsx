import { Modal, TextField } from '@shopify/polaris';
import { useEffect, useState } from 'react';
import { LONGEST_NAME } from '#app/options/refusal.ts';
import type { OptionSetView } from '#app/options/option-set-view.ts';
import { Confirm } from '#app/ui/confirm.tsx';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';
import type { SetCommands } from './use-set-commands.ts';

export type Dialog = 'publish' | 'withdraw' | 'archive' | 'rename';

interface SetDialogsProps {
  readonly set: OptionSetView;
  readonly dialog: Dialog | null;
  readonly commands: Pick<SetCommands, Dialog>;
  readonly onClose: () => void;
}

/** What is asked before a set is published, withdrawn, archived or renamed. */
export function SetDialogs({ set, dialog, commands, onClose }: SetDialogsProps) {
  const products = set.products.filter(({ carrying }) => carrying.kind !== 'deleted').length;
  const confirm = (which: Dialog, fields?: Record<string, string>) => ({
    isOpen: dialog === which,
    isRunning: commands[which].isRunning,
    onClose,
    onConfirm: () => {
      commands[which].send(fields);
      onClose();
    },
  });

  return (
    <>
      <Confirm
        {...confirm('publish', { revision: String(set.revision) })}
        title={`Publish “${set.name}”?`}
        verb="Publish"
        text={publishWords(set, products)}
      />
      <Confirm
        {...confirm('withdraw')}
        title={`Withdraw “${set.name}”?`}
        verb="Withdraw"
        isDestructive
        text={`The options disappear from ${countOf(products)}, and these sell at their base price. Versions and products are kept, so you can publish again. Commissions that are open do not change.`}
      />
      <Confirm
        {...confirm('archive', { isArchived: 'true' })}
        title={`Archive “${set.name}”?`}
        verb="Archive"
        isDestructive
        text="It leaves the list and its products are free for other option sets. You can restore it at any time."
      />
      {dialog === 'rename' && <Rename set={set} rename={commands.rename} onClose={onClose} />}
    </>
  );
}

function Rename({ set, rename, onClose }: { set: OptionSetView; rename: Command; onClose: () => void }) {
  const [name, setName] = useState(set.name);

  // The answer comes after the press; the dialogue stays while it is refused and goes when it was taken.
  useEffect(() => {
    if (rename.isDone && name === set.name) onClose();
  }, [rename.isDone, name, set.name, onClose]);

  return (
    <Modal
      open
      title="Rename"
      onClose={onClose}
      primaryAction={{
        content: 'Rename',
        loading: rename.isRunning,
        disabled: name === set.name,
        onAction: () => rename.send({ name: name.trim(), revision: String(set.revision) }),
      }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <RefusalBanner refusal={rename.refusal} />
        <TextField
          label="Name"
          autoComplete="off"
          value={name}
          maxLength={LONGEST_NAME}
          helpText="Only you see it."
          onChange={setName}
        />
      </Modal.Section>
    </Modal>
  );
}

function publishWords({ standing }: OptionSetView, products: number): string {
  const shown = `Shoppers see it on ${countOf(products)} within a minute or so.`;
  return standing.kind === 'changed'
    ? `${shown} Carts filled under version ${standing.version} are asked to choose again if prices or rules have changed.`
    : shown;
}

function countOf(products: number): string {
  return products === 1 ? 'one product' : `${products} products`;
}
