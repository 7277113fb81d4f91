import { useState } from 'react';
import {
  closestCenter,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Select } from '@shopify/polaris';
import { type Day, referenceOf } from '#app/commissions/commission.ts';
import type { ListedCommission } from '#app/commissions/listed.ts';
import { isJourneyStage, isStage, type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';
import { COLUMNS } from '#app/commissions/wanted.ts';
import { BoardColumn } from './board-column.tsx';
import styles from './board.module.css';
import { CardFace } from './commission-card.tsx';
import { announcements, carriedCard, instructions, stageUnder } from './drag-announcements.ts';
import { columnBeside } from './drag-by-keyboard.ts';

interface BoardProps {
  readonly cards: readonly ListedCommission[];
  readonly counts: Readonly<Partial<Record<Stage, number>>>;
  readonly today: Day;
  /** Ids of cards whose move is on its way; they already stand where they go. */
  readonly moving: ReadonlySet<string>;
  readonly tableUrl: (stage: Stage) => string;
  readonly onMove: (card: ListedCommission, to: Stage) => void;
  readonly onShowMore: (stage: Stage) => void;
}

/** The stages side by side; on a phone one of them, chosen by name. */
export function Board(props: BoardProps) {
  const { cards, counts, onMove } = props;
  const [carried, setCarried] = useState<ListedCommission | null>(null);
  const [chosen, setChosen] = useState<Stage>(() => busiest(counts));
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that moves at once scrolls; one that rests picks up.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnBeside }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setCarried(null);
    const [card, stage] = [carriedCard(active), stageUnder(over)];
    if (card !== null && stage !== null && stage !== card.stage) onMove(card, stage);
  };

  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
      onDragStart={({ active }) => setCarried(carriedCard(active))}
      onDragEnd={drop}
      onDragCancel={() => setCarried(null)}
    >
      <div className={styles['picker']}>
        <Select
          label="Stage"
          options={COLUMNS.map((stage) => ({
            value: stage,
            label: `${STAGE_NAMES[stage]} (${counts[stage] ?? 0})`,
          }))}
          value={chosen}
          onChange={(stage) => isStage(stage) && setChosen(stage)}
        />
      </div>
      <section className={styles['board']} aria-label="Commissions by stage">
        {COLUMNS.map((stage) => (
          <BoardColumn
            key={stage}
            {...props}
            stage={stage}
            cards={cards.filter((card) => card.stage === stage)}
            count={counts[stage] ?? 0}
            isChosen={stage === chosen}
            tableUrl={props.tableUrl(stage)}
          />
        ))}
      </section>
      <DragOverlay dropAnimation={null}>
        {carried && (
          <div className={styles['carried']}>
            <strong>{referenceOf(carried.number)}</strong>
            <CardFace card={carried} today={props.today} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Under the pointer, or none: let go beside the board, a card goes back. Carried by keyboard, under the card's corner. */
const columnUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const { left, top } = args.collisionRect;
  // Empty columns are narrower than a card, whose middle may hang over the next but one.
  const under = pointerWithin({ ...args, pointerCoordinates: { x: left + 1, y: top + 1 } });
  return under.length > 0 ? under : closestCenter(args);
};

function busiest(counts: BoardProps['counts']): Stage {
  const open = COLUMNS.filter(isJourneyStage).filter((stage) => stage !== 'completed');
  return open.toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))[0] ?? 'making';
}
