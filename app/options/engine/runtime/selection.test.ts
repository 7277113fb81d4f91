import { expect, test } from 'vitest';

import { readPayload } from './payload.ts';
import { readSelection } from './read-selection.ts';
import { Selection, setValue, writeSelection } from './selection.ts';

test('several choices are written as their places, and read back as they were', () => {
  const payload = readPayload('2;stamp;GBP;2;0;0;0;key\nm4\nm30');
  const selection = new Selection(payload.count);
  setValue(selection, 0, 0b1101, 1);
  setValue(selection, 1, 2 ** 29 + 1, 1);

  const written = writeSelection(payload, selection, new Uint8Array(256).fill(1));
  const read = readSelection(payload, written);
  expect(written).toBe('2;stamp;;1.3.4;1.30');
  expect(Array.from(read.value.subarray(0, 2))).toEqual([0b1101, 2 ** 29 + 1]);
});
