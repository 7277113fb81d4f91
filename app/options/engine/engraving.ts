/** Where an engraving goes and how its letters are cut: lengths in mm, the font's mean advance in em. */
export interface EngravingArc {
  readonly circumferenceMm: number;
  /** Kept free for hallmark, stone seats and joint. */
  readonly clearMm: number;
  readonly letterMm: number;
  readonly advanceEm: number;
  /** Never more than this, whatever the ring. */
  readonly most: number;
}

/**
 * How many characters a line of an engraving takes: usable arc ÷ (letter height × mean advance). 0 when there is no room; the most
 * when letters have no width to measure by. Not rounded by a hair: an arc that takes 44 exactly takes 44.
 */
export function engravingRoom({ circumferenceMm, clearMm, letterMm, advanceEm, most }: EngravingArc): number {
  const letter = letterMm * advanceEm;
  if (!(letter > 0)) return Math.max(0, most);

  const room = Math.floor((circumferenceMm - clearMm) / letter + 1e-9);
  return Math.max(0, Math.min(most, room)) || 0;
}
