import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { CHOICE, readPayload, RING_SIZE, type Payload } from '../../app/options/engine/runtime/payload.ts';
import {
  emptySelection,
  readSelection,
  setChoice,
  setRingSize,
  setText,
  writeSelection,
  type Selection,
} from '../../app/options/engine/runtime/selection.ts';
import { bespokeOf, cartLines } from './generated-answers.ts';
import { optionSets } from './generated-sets.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';

const linesOfSets = optionSets('GBP').chain((set) => cartLines(set).map((line) => ({ set, line })));

test(
  'what was written is read back the same, and written the same again',
  () => {
    const law = fc.property(linesOfSets, ({ set, line }) => {
      const { payload: text, stamp } = compileOptionSet(set);
      const payload = readPayload(text);
      const read = readSelection(payload, bespokeOf(set, line, stamp));
      const written = writeSelection(payload, read);
      const again = readSelection(payload, written);
      expect(writeSelection(payload, again)).toBe(written);
      expect([again.fault, again.strangers, [...again.bad].every((bad) => bad === 0)]).toEqual([0, 0, true]);

      const { visible } = evaluate(payload, read, 1, 2);
      payload.id.forEach((_, field) => {
        const kept = visible[field] === 1 && read.filled[field] === 1;
        expect(valuesOf(again, field)).toEqual(kept ? valuesOf(read, field) : NOTHING);
      });
    });
    fc.assert(law, { numRuns: lawRuns(3000) });
  },
  lawTimeoutMs,
);

test(
  'a selection filled in field by field is the one that its text gives',
  () => {
    const law = fc.property(linesOfSets, ({ set, line }) => {
      const { payload: text, stamp } = compileOptionSet(set);
      const payload = readPayload(text);
      const read = readSelection(payload, bespokeOf(set, { ...line, whole: 'sound' }, stamp));
      const filledIn = emptySelection(payload);
      payload.id.forEach((_, field) => refill(payload, filledIn, { from: read, field }));
      expect(writeSelection(payload, filledIn)).toBe(writeSelection(payload, read));
    });
    fc.assert(law, { numRuns: lawRuns(1000) });
  },
  lawTimeoutMs,
);

const NOTHING = [0, -1, '', 0, 0, ''];

function valuesOf(selection: Selection, field: number): unknown[] {
  return [
    selection.filled[field],
    selection.pick[field],
    selection.text[field],
    selection.characters[field],
    selection.mm100[field],
    selection.system[field],
  ];
}

function refill(
  payload: Payload,
  selection: Selection,
  { from, field }: { from: Selection; field: number },
): void {
  if (payload.kind[field] === CHOICE) setChoice(selection, field, from.pick[field] ?? -1);
  else if (payload.kind[field] === RING_SIZE)
    setRingSize(selection, field, from.mm100[field] ?? 0, from.system[field] ?? '');
  else setText(selection, field, from.text[field] ?? '');
}
