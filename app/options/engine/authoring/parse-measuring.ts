import { ringSizeSystems } from '../ring-size.ts';
import type {
  DateField,
  MeasurementsField,
  NumberField,
  Placed,
  RingSizeField,
  RingSizeSystem,
} from './field.ts';
import { readAsked, type Readers } from './parse-asked.ts';
import { maybeCharge } from './parse-charge.ts';
import { LARGEST, longest, readId, readLabel } from './parse-words.ts';
import { present, type Part } from './reading.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const precise = { least: -LARGEST, most: LARGEST, decimals: 3 };
/** Inner circumferences in mm: a child's to beyond every system. */
const around = { least: 20, most: 120, decimals: 2 };
const tenYears = 3650;

/** Fields whose answers are counted or measured. */
export const measuringReaders: Readers<
  'number' | 'quantity' | 'date' | 'time' | 'ring-size' | 'measurements'
> = {
  number: (part, placed) => readNumber(part, placed, 'number'),
  quantity: (part, placed) => readNumber(part, placed, 'quantity'),
  date: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'date',
    earliest: readEarliest(part),
    latest: part.maybe('latest', (key) => part.whole(key, 0, tenYears)),
    charge: maybeCharge(part),
  }),
  time: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'time',
    from: part.like('from', TIME, 'a time such as "09:30"'),
    to: part.like('to', TIME, 'a time such as "17:00"'),
    stepMinutes: part.whole('stepMinutes', 1, 1440),
  }),
  'ring-size': readRingSize,
  measurements: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'measurements',
    unit: part.oneOf('unit', ['cm', 'mm', 'in']),
    measures: readMeasures(part),
  }),
};

/** Least, most and step of a number that is asked. */
export function readRange(part: Part): { min: number; max: number; step: number } {
  return {
    min: part.number('min', precise),
    max: part.number('max', precise),
    step: part.number('step', { least: 0.001, most: LARGEST, decimals: 3 }),
  };
}

function readNumber(part: Part, placed: Placed, kind: NumberField['kind']): NumberField {
  return {
    ...readAsked(part, placed),
    kind,
    ...readRange(part),
    unit: part.maybe('unit', (key) => part.words(key, 12)),
    charge: maybeCharge(part),
    default: part.maybe('default', (key) => part.number(key, precise)),
  };
}

function readEarliest(part: Part): DateField['earliest'] {
  const value = part.value('earliest');
  if (value === 'lead-time') return value;
  if (typeof value === 'number') return part.whole('earliest', 0, tenYears);

  part.wrong('earliest', `"lead-time", or working days from today: a whole number from 0 to ${tenYears}`);
  return 0;
}

function readRingSize(part: Part, placed: Placed): RingSizeField {
  return {
    ...readAsked(part, placed),
    kind: 'ring-size',
    minMm: part.number('minMm', around),
    maxMm: part.number('maxMm', around),
    steps: part.maybe('steps', (key) => part.oneOf(key, ['whole', 'halves', 'quarters'])),
    systems: readSystems(part),
    bandMm: part.maybe('bandMm', (key) => part.number(key, { least: 0.5, most: 30, decimals: 2 })),
    offersSizer: part.maybe('offersSizer', (key) => part.flag(key)),
    charge: maybeCharge(part),
  };
}

function readSystems(part: Part): RingSizeSystem[] {
  const wanted = `a list of systems among ${ringSizeSystems.join(', ')}, each once`;
  const named: RingSizeSystem[] = [];
  return part.entries('systems', { wanted, least: 1 }, (entry) => {
    const system = ringSizeSystems.find((each) => each === entry && !named.includes(each));
    if (system !== undefined) named.push(system);
    return system ?? null;
  });
}

function readMeasures(part: Part): MeasurementsField['measures'] {
  const listing = { wanted: 'a list of at least one measure', least: 1, most: 60 };
  return part.parts('measures', listing).map((measure) =>
    present({
      id: readId(measure, 'id'),
      label: readLabel(measure),
      guidance: measure.maybe('guidance', (key) => measure.words(key, longest.help)),
      ...readRange(measure),
    }),
  );
}
