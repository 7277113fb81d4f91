import { assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { setOf } from '../../../../tests/builders/judged-piece.ts';
import { engravingRoom } from '../engraving.ts';
import { Machine, run } from '../runtime/machine.ts';
import { readPayload } from '../runtime/payload.ts';
import { Selection, setRingSize, setText, setValue } from '../runtime/selection.ts';
import { Surroundings } from '../runtime/surroundings.ts';
import { compileOptionSet } from './compile.ts';
import type { OptionSet } from './option-set.ts';

const advances = [0.55, 0.612] as const;

function engraved(clearMm: number, letterMm: number): OptionSet {
  return setOf([
    { id: 'size', kind: 'ring-size', label: 'Size', required: true, minMm: 40, maxMm: 75, systems: ['UK'] },
    {
      id: 'words',
      kind: 'engraving',
      label: 'Words',
      required: false,
      lines: 1,
      room: { ring: 'size', clearMm, letterMm, most: 45 },
      fonts: advances.map((advanceEm, place) => ({
        id: `font-${place}`,
        label: `Font ${place}`,
        family: 'Font',
        advanceEm,
        draws: [],
      })),
    },
  ]);
}

const arcs = record({
  mm100: integer({ min: 4_000, max: 7_500 }),
  clear: integer({ min: 0, max: 8_000 }),
  letter: integer({ min: 100, max: 300 }),
  font: integer({ min: 0, max: 1 }),
});

test('the payload has room for as many letters as the workshop works out', () => {
  assert(
    property(arcs, ({ mm100, clear, letter, font }) => {
      const payload = readPayload(compileOptionSet(engraved(clear / 100, letter / 100)).payload);
      const selection = new Selection(payload.count);
      setRingSize(selection, 0, mm100, 'UK');
      setText(selection, 1, 'Ann');
      setValue(selection, 2, font + 1, 1);
      const machine = new Machine(payload, selection, new Surroundings());
      machine.value.set(selection.value);
      machine.filled.set(selection.filled);
      const arc = { circumferenceMm: mm100 / 100, clearMm: clear / 100, letterMm: letter / 100, most: 45 };
      const room = engravingRoom({ ...arc, advanceEm: advances[font] ?? 0 });
      expect(run(machine, payload.most[1] ?? '', false)).toBe(room);
    }),
    { numRuns: 500 },
  );
});
