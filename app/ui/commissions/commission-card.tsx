import { useDraggable } from '@dnd-kit/core';
import { Badge, Icon, Link, Text } from '@shopify/polaris';
import { AlertDiamondIcon, DragHandleIcon } from '@shopify/polaris-icons';
import type { Day } from '#app/commissions/commission.ts';
import { referenceOf } from '#app/commissions/commission.ts';
import type { ListedCommission } from '#app/commissions/listed.ts';
import { isClosed, type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';
import styles from './board.module.css';
import { DueBadge } from './due-badge.tsx';
import { MoveMenu } from './move-menu.tsx';
import { countOf, stayWords } from './write-day.ts';

interface CommissionCardProps {
  readonly card: ListedCommission;
  readonly today: Day;
  readonly isMoving: boolean;
  readonly onMove: (card: ListedCommission, to: Stage) => void;
}

/** A card of the board. A mouse or finger drags it anywhere, the keyboard by its handle. */
export function CommissionCard({ card, today, isMoving, onMove }: CommissionCardProps) {
  const { id, number, stage, returnsTo } = card;
  const reference = referenceOf(number);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id,
    data: { card },
  });
  const { onKeyDown, ...pointing } = listeners ?? {};

  return (
    <li
      ref={setNodeRef}
      className={styles['card']}
      data-dragging={isDragging || undefined}
      data-moving={isMoving || undefined}
      aria-busy={isMoving}
      {...pointing}
    >
      <div className={styles['cardHead']}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles['handle']}
          {...attributes}
          aria-label={`Drag ${reference} by keyboard`}
          onKeyDown={(event) => void onKeyDown?.(event)}
        >
          <Icon source={DragHandleIcon} tone="subdued" />
        </button>
        <Link url={`/app/commissions/${reference}`} removeUnderline monochrome>
          <Text as="span" fontWeight="semibold">
            {reference}
          </Text>
        </Link>
        <span className={styles['spring']} />
        <MoveMenu
          reference={reference}
          stage={stage}
          returnsTo={returnsTo}
          onMove={(to) => onMove(card, to)}
        />
      </div>
      <CardFace card={card} today={today} />
    </li>
  );
}

/** What a card says below its reference; also what is seen while it is carried. */
export function CardFace({ card, today }: { card: ListedCommission; today: Day }) {
  const { piece, specified, orderName, quantity, dueOn, standing, stage, returnsTo } = card;
  const facts = [orderName, quantity > 1 ? countOf(quantity, 'piece') : null].filter(Boolean).join(' · ');

  return (
    <div className={styles['face']}>
      <Text as="h3" variant="bodyMd" fontWeight="medium" breakWord>
        {piece}
      </Text>
      {specified.length > 0 && (
        <p className={styles['specified']} title={specified.join(' · ')}>
          {specified.join(' · ')}
        </p>
      )}
      <div className={styles['facts']}>
        <span>{facts}</span>
        <span className={styles['stay']} title="Time in this stage">
          {stayWords(card.daysInStage)}
        </span>
      </div>
      <div className={styles['marks']}>
        {standing > 0 && (
          <Badge tone="critical" icon={AlertDiamondIcon}>
            {countOf(standing, 'difference')}
          </Badge>
        )}
        {dueOn !== null && !isClosed(stage) && <DueBadge dueOn={dueOn} today={today} />}
        {stage === 'on-hold' && returnsTo !== null && <Badge>{`From ${STAGE_NAMES[returnsTo]}`}</Badge>}
      </div>
    </div>
  );
}
