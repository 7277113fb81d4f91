import { expect, test } from 'vitest';

import { choice, judge, setOf } from '../../../../tests/builders/judged-piece.ts';
import type { MeasurementsField } from './field.ts';

test('a rule that asks for measurements asks for all of them', () => {
  const wrist: MeasurementsField = {
    id: 'wrist',
    kind: 'measurements',
    label: 'Wrist',
    required: false,
    unit: 'mm',
    measures: [
      { id: 'width', label: 'Width', min: 40, max: 80, step: 1 },
      { id: 'height', label: 'Height', min: 30, max: 60, step: 1 },
    ],
  };
  const set = setOf(
    [choice('metal', ['gold', 'silver']), wrist],
    [
      {
        id: 'rule',
        name: 'Rule',
        when: { field: 'metal', is: 'gold' },
        then: [{ kind: 'require', field: 'wrist' }],
      },
    ],
  );
  expect(judge(set, { metal: 'silver' }).problems).toEqual([]);
  expect(judge(set, { metal: 'gold' }).problems).toEqual(['wrist.width: missing', 'wrist.height: missing']);
});
