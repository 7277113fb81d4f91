import { useState } from 'react';
import { ActionList, Button, Popover } from '@shopify/polaris';
import { MenuHorizontalIcon } from '@shopify/polaris-icons';
import { JOURNEY, type JourneyStage, type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';

interface MoveMenuProps {
  readonly reference: string;
  readonly stage: Stage;
  readonly returnsTo: JourneyStage | null;
  readonly onMove: (to: Stage) => void;
  /** The words on the button; without them it is an icon with a spoken name. */
  readonly label?: string;
}

/** "Move to…": every stage that is not this one. What cannot be is refused with a reason, not hidden. */
export function MoveMenu({ reference, stage, returnsTo, onMove, label }: MoveMenuProps) {
  const [isOpen, setOpen] = useState(false);
  // A board draws a hundred of these: the menu itself is drawn once it has been asked for.
  const [isAsked, setAsked] = useState(false);
  const item = (to: Stage, content: string = STAGE_NAMES[to]) => ({
    content,
    onAction: () => {
      setOpen(false);
      onMove(to);
    },
  });
  const resume = returnsTo === null ? [] : [item(returnsTo, `Resume in ${STAGE_NAMES[returnsTo]}`)];
  const stages = JOURNEY.filter((to) => to !== stage).map((to) => item(to));

  const look =
    label === undefined
      ? {
          icon: MenuHorizontalIcon,
          variant: 'tertiary' as const,
          accessibilityLabel: `Move ${reference} to…`,
        }
      : { disclosure: true };
  const toggle = () => {
    setAsked(true);
    setOpen(!isOpen);
  };
  const button = (
    <Button {...look} ariaExpanded={isOpen} onClick={toggle}>
      {label ?? ''}
    </Button>
  );
  if (!isAsked) return button;

  return (
    <Popover
      active={isOpen}
      autofocusTarget="first-node"
      preferredAlignment="right"
      onClose={() => setOpen(false)}
      activator={button}
    >
      <ActionList
        actionRole="menuitem"
        sections={[
          { title: 'Move to', items: stage === 'on-hold' ? resume : stages },
          {
            items: [
              ...(stage === 'on-hold' ? [] : [item('on-hold', 'Put on hold')]),
              { ...item('cancelled', 'Cancel commission…'), destructive: true },
            ],
          },
        ]}
      />
    </Popover>
  );
}
