import { useDroppable } from '@dnd-kit/core';
import { Button, Link, Text } from '@shopify/polaris';
import type { Day } from '#app/commissions/commission.ts';
import type { ListedCommission } from '#app/commissions/listed.ts';
import { type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';
import { MOST_COLUMN_CARDS } from '#app/commissions/wanted.ts';
import styles from './board.module.css';
import { CommissionCard } from './commission-card.tsx';

interface BoardColumnProps {
  readonly stage: Stage;
  readonly cards: readonly ListedCommission[];
  readonly count: number;
  readonly today: Day;
  /** On a phone one column is shown at a time. */
  readonly isChosen: boolean;
  readonly moving: ReadonlySet<string>;
  readonly tableUrl: string;
  readonly onMove: (card: ListedCommission, to: Stage) => void;
  readonly onShowMore: (stage: Stage) => void;
}

/** One stage. Empty ones are narrow, so that the stages where work stands have the room; all take cards. */
export function BoardColumn(props: BoardColumnProps) {
  const { stage, cards, count, today, isChosen, moving, onMove } = props;
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const heading = `stage-${stage}`;

  return (
    <section
      ref={setNodeRef}
      className={styles['column']}
      aria-labelledby={heading}
      data-stage={stage}
      data-empty={cards.length === 0 || undefined}
      data-over={isOver || undefined}
      data-chosen={isChosen || undefined}
    >
      <div className={styles['columnHead']}>
        <h2 id={heading} className={styles['columnName']}>
          {STAGE_NAMES[stage]}
        </h2>
        <span className={styles['count']}>
          {count.toLocaleString('en-GB')}
          <span className={styles['spoken']}> {count === 1 ? 'commission' : 'commissions'}</span>
        </span>
      </div>
      <div className={styles['stack']}>
        {cards.length === 0 && (
          <p className={styles['nothing']}>
            <Text as="span" tone="subdued">
              Nothing here
            </Text>
          </p>
        )}
        <ul className={styles['cards']}>
          {cards.map((card) => (
            <CommissionCard
              key={card.id}
              card={card}
              today={today}
              isMoving={moving.has(card.id)}
              onMove={onMove}
            />
          ))}
        </ul>
        <Rest {...props} />
      </div>
    </section>
  );
}

function Rest({ stage, cards, count, tableUrl, onShowMore }: BoardColumnProps) {
  const rest = count - cards.length;
  if (rest <= 0 || cards.length === 0) return null;
  const name = STAGE_NAMES[stage];

  return (
    <div className={styles['rest']}>
      <Text as="span" tone="subdued" variant="bodySm">
        {`${cards.length} of ${count.toLocaleString('en-GB')}, most urgent first`}
      </Text>
      {cards.length < MOST_COLUMN_CARDS ? (
        <Button variant="plain" accessibilityLabel={`Show more in ${name}`} onClick={() => onShowMore(stage)}>
          Show more
        </Button>
      ) : (
        <Link url={tableUrl} accessibilityLabel={`See all of ${name} in the table`}>
          See all in the table
        </Link>
      )}
    </div>
  );
}
