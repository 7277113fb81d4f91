import { type Slot, slotsOf } from '#app/options/engine/authoring/slots.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import type { Selection } from '#app/options/engine/runtime/selection.ts';

/** A choice that is sold as long as there are some of it. */
export interface CountedChoice {
  /** The slot's id in the set, "stone.cut", and its number in the payload. */
  readonly fieldId: string;
  readonly slot: number;
  readonly choiceId: string;
  /** Among the slot's choices, from 1. */
  readonly place: number;
  readonly fieldLabel: string;
  readonly label: string;
  /** As the set says it; the first publication takes it over. */
  readonly count: number;
  /** From how many left on it counts as low. */
  readonly lowAt: number;
}

/** The counted choices of a set, in the order of the page. */
export function countedChoices(set: Pick<OptionSet, 'fields'>): CountedChoice[] {
  return slotsOf(set).flatMap((slot) =>
    slot.choices.flatMap((choice, index) =>
      choice.stock === undefined
        ? []
        : [
            {
              fieldId: slot.id,
              slot: slot.index,
              choiceId: choice.id,
              place: index + 1,
              fieldLabel: slot.label,
              label: choice.label,
              count: choice.stock.count,
              lowAt: choice.stock.lowAt ?? 0,
            },
          ],
    ),
  );
}

/** The counted choices that a selection takes. */
export function takenChoices(set: Pick<OptionSet, 'fields'>, selection: Selection): CountedChoice[] {
  const kinds = slotsOf(set).map(({ kind }) => kind);
  return countedChoices(set).filter(({ slot, place }) =>
    takes(selection, slot, { place, kind: kinds[slot] }),
  );
}

/** A choice's value is its place, of several choices a set of bits. */
function takes(
  selection: Selection,
  slot: number,
  { place, kind }: { place: number; kind: Slot['kind'] | undefined },
): boolean {
  if (selection.filled[slot] !== 1) return false;
  const value = selection.value[slot] ?? 0;

  return kind === 'choices' ? Math.floor(value / 2 ** (place - 1)) % 2 === 1 : value === place;
}

/** How a counted choice stands. Oversold: more were ordered than there are, since carts do not wait for each other. */
export type StockStanding = 'in-stock' | 'low' | 'sold-out' | 'oversold';

export function stockStanding(left: number, lowAt: number): StockStanding {
  if (left < 0) return 'oversold';
  if (left === 0) return 'sold-out';
  return left <= lowAt ? 'low' : 'in-stock';
}
