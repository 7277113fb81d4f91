import { cut } from '../../../../app/options/engine/runtime/escaping.ts';
import { takeValue } from '../../../../app/options/engine/runtime/read-selection.ts';
import { Selection, writeSelection } from '../../../../app/options/engine/runtime/selection.ts';
import { ROOM, type Payload } from '../../../../app/options/engine/runtime/payload.ts';
import type { Field } from './field.ts';
import type { Judgement } from './judgement.ts';

const ALL = new Uint8Array(ROOM).fill(1);

/**
 * Values that rules set: the page shows and locks them, and gives back what the shopper had filled in once the rule no longer holds,
 * so that nobody pays for a choice they never made.
 */
export class ForcedAnswers {
  private readonly payload: Payload;
  private readonly fields: readonly Field[];
  /** By slot that is locked: the shopper's own answer. */
  private readonly own = new Map<number, string>();

  constructor(payload: Payload, fields: readonly Field[]) {
    this.payload = payload;
    this.fields = fields;
  }

  /** What the shopper has filled in, under what rules have made of it. */
  read(): Selection {
    const selection = new Selection(this.payload.count);
    this.fields.forEach((field, slot) => {
      const own = this.own.get(slot);
      if (own === undefined) field.read(selection, slot);
      else if (own !== '') takeValue(this.payload, selection, slot, own);
    });
    return selection;
  }

  /** The values as `_bespoke` writes them, by slot, before rules have changed any. */
  answersOf(selection: Selection): readonly string[] {
    return this.payload.force.length === 0 ? [] : this.valuesOf(selection);
  }

  /** Shows what rules set by now, and gives back what they no longer do. */
  apply({ evaluation, selection }: Judgement, before: readonly string[]): void {
    if (this.payload.force.length === 0) return;
    const now = this.valuesOf(selection);
    this.fields.forEach((field, slot) => {
      const own = this.own.get(slot);
      const isForced = evaluation.forced[slot] === 1;
      if (isForced) {
        if (own === undefined) this.own.set(slot, before[slot] ?? '');
        field.write(now[slot] ?? '');
        field.lock(true);
      } else if (own !== undefined) {
        this.own.delete(slot);
        field.lock(false);
        field.write(own);
      }
    });
  }

  private valuesOf(selection: Selection): readonly string[] {
    return cut(writeSelection(this.payload, selection, ALL)).slice(3);
  }
}
