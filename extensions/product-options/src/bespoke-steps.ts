import type { Piece } from './engine/piece.ts';
import { PieceSteps } from './steps/piece-steps.ts';

export interface StepsPart {
  readonly openSteps: typeof openSteps;
}

/** A long piece, one step at a time: on phones only, where the styles hide the others. */
export interface Stepper {
  /** One of its buttons was pressed. */
  readonly hear: (button: Element) => void;
  /** Turns to the step in which something is. */
  readonly reveal: (element: Element) => void;
}

export function openSteps(piece: Piece): Stepper {
  return new PieceSteps(piece);
}
