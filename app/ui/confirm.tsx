import type { ReactNode } from 'react';
import { BlockStack, Modal, Text } from '@shopify/polaris';

interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  /** The verb on the button: "Withdraw". */
  readonly verb: string;
  readonly isDestructive?: boolean;
  readonly isRunning: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something that shoppers will notice or that cannot be taken back. */
export function Confirm(props: ConfirmProps) {
  const { isOpen, title, text, verb, isDestructive = false, isRunning, onConfirm, onClose, children } = props;

  return (
    <Modal
      open={isOpen}
      onClose={onClose}
      title={title}
      primaryAction={{ content: verb, destructive: isDestructive, loading: isRunning, onAction: onConfirm }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">{text}</Text>
          {children}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
