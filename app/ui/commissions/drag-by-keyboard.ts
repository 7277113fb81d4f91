import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';
import { COLUMNS } from '#app/commissions/wanted.ts';

/** Arrow keys carry a card to the column beside: to the left or right, past the ends nowhere. */
export const columnBeside: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = STEPS[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const at = COLUMNS.findIndex((stage) => stage === context.over?.id);
  const rect = context.droppableRects.get(COLUMNS[at + step] ?? '');
  // On a phone one column is shown; the others have no place to carry to.
  if (rect === undefined || rect.width === 0) return undefined;
  const height = context.collisionRect?.height ?? 0;

  return {
    x: rect.left + 8,
    y: Math.max(rect.top + 8, Math.min(currentCoordinates.y, rect.bottom - height)),
  };
};

const STEPS: Readonly<Record<string, number | undefined>> = {
  [KeyboardCode.Left]: -1,
  [KeyboardCode.Up]: -1,
  [KeyboardCode.Right]: 1,
  [KeyboardCode.Down]: 1,
};
