import { example, type Examples } from './example.ts';

/** What is counted or measured. */
export const measuringExamples: Examples<
  'number' | 'quantity' | 'date' | 'time' | 'ring-size' | 'measurements'
> = {
  number: example('Length of a chain', {
    id: 'length',
    kind: 'number',
    label: 'Length',
    required: true,
    min: 38,
    max: 60,
    step: 0.5,
    unit: 'cm',
    charge: {
      kind: 'tiered',
      of: 'length',
      each: false,
      tiers: [
        { from: 45, amount: 1000 },
        { from: 50.5, amount: { minor: 2000, in: { EUR: 2400, 'market:japan:JPY': 3500 } } },
      ],
    },
  }),
  quantity: example('Beads', {
    id: 'beads',
    kind: 'quantity',
    label: 'Silver beads',
    required: false,
    min: 0,
    max: 12,
    step: 1,
    charge: { kind: 'per-unit', amount: 600, free: 2 },
    default: 0,
  }),
  date: {
    ...example('A day to keep', {
      id: 'needed',
      kind: 'date',
      label: 'Needed by',
      required: false,
      earliest: 'lead-time',
      latest: 365,
      charge: { kind: 'flat', amount: 0 },
    }),
    leadTime: { baseDays: 15 },
  },
  time: example('A call', {
    id: 'call',
    kind: 'time',
    label: 'A good time to call',
    required: false,
    from: '09:30',
    to: '17:00',
    stepMinutes: 30,
  }),
  'ring-size': example('Size of a band', {
    id: 'size',
    kind: 'ring-size',
    label: 'Ring size',
    required: true,
    minMm: 44,
    maxMm: 70,
    steps: 'halves',
    systems: ['UK', 'US', 'ISO', 'IT', 'DE', 'JP', 'HK'],
    bandMm: 5,
    offersSizer: true,
    charge: {
      kind: 'tiered',
      of: 'size',
      each: false,
      tiers: [{ from: 62, amount: 2500 }],
    },
  }),
  measurements: example('Measures for a shirt', {
    id: 'body',
    kind: 'measurements',
    label: 'Your measurements',
    required: true,
    unit: 'cm',
    measures: [
      { id: 'neck', label: 'Neck', guidance: 'Where the collar sits.', min: 32, max: 52, step: 0.5 },
      { id: 'sleeve', label: 'Sleeve', min: 50, max: 80, step: 0.5 },
    ],
  }),
};
