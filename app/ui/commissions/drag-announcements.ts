import type { Active, Announcements, Over, ScreenReaderInstructions } from '@dnd-kit/core';
import { referenceOf } from '#app/commissions/commission.ts';
import type { ListedCommission } from '#app/commissions/listed.ts';
import { isStage, type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';

/** The card that dnd-kit carries about, as `CommissionCard` gave it. */
export function carriedCard(active: Active | null): ListedCommission | null {
  const card: ListedCommission | undefined = active?.data.current?.['card'];
  return card ?? null;
}

/** The stage of the column under a card. */
export function stageUnder(over: Over | null): Stage | null {
  const id = String(over?.id ?? '');
  return isStage(id) ? id : null;
}

/** Spoken while a card is dragged. */
export const announcements: Announcements = {
  onDragStart: ({ active }) => `Picked up ${nameOf(active)}.`,
  onDragOver: ({ active, over }) => {
    const stage = stageUnder(over);
    return stage === null
      ? `${nameOf(active)} is over no stage.`
      : `${nameOf(active)} is over ${STAGE_NAMES[stage]}.`;
  },
  onDragEnd: ({ active, over }) => {
    const stage = stageUnder(over);
    return stage === null
      ? `${nameOf(active)} was put back.`
      : `${nameOf(active)} was put down on ${STAGE_NAMES[stage]}.`;
  },
  onDragCancel: ({ active }) => `${nameOf(active)} was put back.`,
};

export const instructions: ScreenReaderInstructions = {
  draggable:
    'Press Space or Enter to pick the commission up, the arrow keys to carry it to another stage, Space or Enter to put it down, Escape to put it back.',
};

function nameOf(active: Active): string {
  const card = carriedCard(active);
  return card === null ? 'The commission' : `${referenceOf(card.number)}, ${card.piece},`;
}
