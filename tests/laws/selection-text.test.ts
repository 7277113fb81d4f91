import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { type Payload, readPayload, RING_SIZE, TEXT } from '../../app/options/engine/runtime/payload.ts';
import { readSelection } from '../../app/options/engine/runtime/read-selection.ts';
import {
  Selection,
  setRingSize,
  setText,
  setValue,
  writeSelection,
} from '../../app/options/engine/runtime/selection.ts';
import { Surroundings } from '../../app/options/engine/runtime/surroundings.ts';
import { bespokeOf, cartLines } from './generated-answers.ts';
import { optionSets } from './generated-sets.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';

const linesOfSets = optionSets('GBP').chain((set) => cartLines(set).map((line) => ({ set, line })));

function written(payload: Payload, selection: Selection): string {
  return writeSelection(payload, selection, evaluate(payload, selection, new Surroundings()).visible);
}

test(
  'what was written is read back the same, and written the same again',
  () => {
    const law = fc.property(linesOfSets, ({ set, line }) => {
      const { payload: text, stamp } = compileOptionSet(set);
      const payload = readPayload(text);
      const read = readSelection(payload, bespokeOf(set, line, stamp));
      const { visible } = evaluate(payload, read, new Surroundings());
      const once = writeSelection(payload, read, visible);
      const again = readSelection(payload, once);
      expect([again.fault, again.bad.every((bad) => bad === 0)]).toEqual([0, true]);
      expect(writeSelection(payload, again, visible)).toBe(once);
      for (let slot = 0; slot < payload.count; slot += 1) {
        const isKept = visible[slot] === 1 && read.filled[slot] === 1;
        expect(again.filled[slot]).toBe(isKept ? 1 : 0);
        const lost = isKept && !isSame(payload, { one: again, other: read, slot });
        expect(lost).toBe(false);
      }
    });
    fc.assert(law, { numRuns: lawRuns(3000) });
  },
  lawTimeoutMs,
);

test(
  'a selection filled in slot by slot is the one that its text gives',
  () => {
    const law = fc.property(linesOfSets, ({ set, line }) => {
      const { payload: text, stamp } = compileOptionSet(set);
      const payload = readPayload(text);
      const read = readSelection(payload, bespokeOf(set, { ...line, whole: 'sound', accepted: [] }, stamp));
      const filledIn = new Selection(payload.count);
      for (let slot = 0; slot < payload.count; slot += 1) refill(payload, filledIn, { from: read, slot });
      expect(written(payload, filledIn)).toBe(written(payload, read));
    });
    fc.assert(law, { numRuns: lawRuns(1000) });
  },
  lawTimeoutMs,
);

function isSame(payload: Payload, at: { one: Selection; other: Selection; slot: number }): boolean {
  const [one, other] = [valuesOf(payload, at.one, at.slot), valuesOf(payload, at.other, at.slot)];
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A number is written with as many decimals as its field has: what is beyond them was refused before. */
function valuesOf(payload: Payload, selection: Selection, slot: number): unknown[] {
  const decimals = 10 ** (payload.kind[slot] === 'n'.charCodeAt(0) ? (payload.form[slot] ?? 0) : 2);
  const value = Math.round(Math.abs(selection.value[slot] ?? 0) * decimals);
  return [value, selection.text[slot], selection.characters[slot], selection.system[slot]];
}

function refill(
  payload: Payload,
  selection: Selection,
  { from, slot }: { from: Selection; slot: number },
): void {
  const value = from.value[slot] ?? 0;
  if (payload.kind[slot] === TEXT) setText(selection, slot, from.text[slot] ?? '');
  else if (payload.kind[slot] === RING_SIZE)
    setRingSize(selection, slot, Math.round(value * 100), from.system[slot] ?? '');
  else setValue(selection, slot, value, from.filled[slot] ?? 0);
}
