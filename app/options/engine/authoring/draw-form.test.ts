import { describe, expect, test } from 'vitest';

import { choice, choices, flat, number, priced, setOf } from '../../../../tests/builders/judged-piece.ts';
import type { Charge } from './charge.ts';
import { compileOptionSet } from './compile.ts';
import type { Field } from './field.ts';
import type { FormChoice, FormField, FormItem } from './form.ts';
import type { OptionSet } from './option-set.ts';

function drawn(set: OptionSet): FormField[] {
  return compileOptionSet(set).form.steps.flatMap(({ items }) => items.flatMap(fieldsIn));
}

function fieldsIn(item: FormItem): FormField[] {
  if (item.is === 'group') return item.items.flatMap(fieldsIn);
  return item.is === 'field' ? [item] : [];
}

const gold = { field: 'metal', is: 'gold' } as const;
const metal = choice('metal', ['gold', priced('platinum', flat(32_000))]);

function costs(charge: Charge): FormChoice | undefined {
  return drawn(setOf([choice('metal', [priced('gold', charge)])]))[0]?.choices?.[0];
}

function lettering(charge: Charge): Field {
  return { id: 'words', kind: 'text', label: 'Words', required: false, maxCharacters: 9, charge };
}

describe('what a choice costs', () => {
  test('is said in hundredths of the currency or as a percentage, or that it depends', () => {
    expect(costs(flat(12_500))).toEqual({ label: 1, cents: 12_500 });
    expect(costs({ kind: 'percentage', percent: 7.5 })).toEqual({ label: 1, percent: 7.5 });
    expect(costs(flat(0))).toEqual({ label: 1 });
    expect(costs({ kind: 'formula', formula: '10' })).toEqual({ label: 1, varies: true });
    expect(costs({ kind: 'flat', amount: { minor: 5, in: { EUR: 6 } } })).toEqual({ label: 1, varies: true });
  });

  test('is in hundredths where the currency has none', () => {
    const yen = { ...setOf([choice('metal', [priced('gold', flat(500))])]), currency: 'JPY' };
    expect(drawn(yen)[0]?.choices?.[0]?.cents).toBe(50_000);
  });
});

test('what a field costs is said where one figure says it', () => {
  const charges: [Charge, unknown][] = [
    [
      { kind: 'per-character', amount: 250, countsSpaces: true },
      { per: 'character', cents: 250 },
    ],
    [
      { kind: 'per-line', amount: 900 },
      { per: 'line', cents: 900 },
    ],
    [
      { kind: 'percentage', percent: 12.5 },
      { per: 'percent', cents: 1_250 },
    ],
    [flat(-100), { per: 'piece', cents: -100 }],
    [{ kind: 'per-character', amount: 250, countsSpaces: true, free: 3 }, undefined],
  ];
  expect(charges.map(([charge]) => drawn(setOf([lettering(charge)]))[0]?.charge)).toEqual(
    charges.map(([, said]) => said),
  );
  expect(drawn(setOf([lettering({ kind: 'formula', formula: '10' })]))[0]?.varies).toBe(true);
});

describe('defaults', () => {
  test('are filled in, and decide what starts hidden', () => {
    const set = setOf([
      { ...metal, default: 'gold' },
      { ...choices('charms', ['star', 'moon', 'sun']), default: ['star', 'sun'] },
      { ...number('width'), default: 2.5 },
      { id: 'wrap', kind: 'switch', label: 'Wrap', required: false, appearance: 'switch', default: true },
      { ...choice('finish', ['matt']), showWhen: gold },
      { ...choice('plating', ['black']), showWhen: { not: gold } },
      {
        ...choice('box', ['oak']),
        showWhen: {
          all: [
            { field: 'charms', contains: 'sun' },
            { field: 'width', equals: 2.5 },
          ],
        },
      },
    ]);
    const fields = drawn(set);
    expect(fields.map(({ default: value }) => value)).toEqual([
      0,
      [0, 2],
      2.5,
      true,
      undefined,
      undefined,
      undefined,
    ]);
    expect(fields.flatMap(({ id, hidden }) => (hidden ? [id] : []))).toEqual(['plating']);
  });

  test('never cost anything', () => {
    const set = setOf([
      { ...metal, default: 'platinum' },
      { ...number('width', { kind: 'per-unit', amount: 5 }), default: 2 },
      {
        id: 'wrap',
        kind: 'switch',
        label: 'Wrap',
        required: false,
        appearance: 'switch',
        default: true,
        charge: flat(5),
      },
      { id: 'terms', kind: 'switch', label: 'Terms', required: true, appearance: 'checkbox', default: true },
    ]);
    expect(drawn(set).map(({ default: value }) => value)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the page', () => {
  const set: OptionSet = {
    ...setOf(
      [
        { ...metal, inStep: 'design', group: 'look' },
        {
          id: 'words',
          kind: 'engraving',
          label: 'Inside',
          help: 'Up to ten',
          required: false,
          inStep: 'design',
          group: 'look',
          room: 10,
          lines: 2,
          symbols: '♥∞👨‍👩‍👧',
          fonts: [
            {
              id: 'plain',
              label: 'Plain',
              family: 'Plain',
              file: 'https://x.example/p.woff2',
              advanceEm: 0.6,
              draws: [],
            },
            { id: 'fine', label: 'Fine', family: 'Fine', advanceEm: 0.6, draws: [] },
          ],
        },
        { id: 'line', kind: 'divider', inStep: 'design' },
        { id: 'hint', kind: 'paragraph', text: 'Soft', inStep: 'fit', showWhen: gold },
        { ...number('width'), inStep: 'fit' },
      ],
      [
        { id: 'day', name: 'Day', when: gold, then: [{ kind: 'add-days', days: 2 }] },
        {
          id: 'soft',
          name: 'Soft',
          when: gold,
          then: [{ kind: 'warn', field: 'width', message: 'Soft', mustAccept: true }],
        },
        {
          id: 'fee',
          name: 'Fee',
          when: gold,
          then: [
            { kind: 'add-price', label: 'Assay', charge: flat(5) },
            { kind: 'block', message: 'No' },
          ],
        },
      ],
    ),
    steps: [
      { id: 'design', label: 'Design' },
      { id: 'fit', label: 'Fit', help: 'Last' },
    ],
    groups: [{ id: 'look', label: 'Look' }],
  };
  const { form } = compileOptionSet(set);
  const word = (index: number | undefined) => form.words[index ?? -1];

  test('stands in steps, frames and slots, in their order', () => {
    expect(form.steps.map(({ label, help }) => [word(label), word(help)])).toEqual([
      ['Design', undefined],
      ['Fit', 'Last'],
    ]);
    expect(form.steps[0]?.items).toMatchObject([
      {
        is: 'group',
        items: [
          { slot: 0, id: 'metal' },
          {
            is: 'group',
            kind: 'engraving',
            items: [
              { slot: 1, input: 'engraving', lines: 2 },
              { slot: 2, id: 'words.font' },
            ],
          },
        ],
      },
      { is: 'content', kind: 'divider', hidden: false },
    ]);
    expect(drawn(set).map(({ slot }) => slot)).toEqual([0, 1, 2, 3]);
  });

  test('offers symbols one by one and shows fonts in themselves', () => {
    const [, text, font] = drawn(set);
    expect(text?.symbols).toEqual(['♥', '∞', '👨‍👩‍👧']);
    expect(font).toMatchObject({ kind: 'choice', appearance: 'fonts', hidden: true, required: true });
    expect(font?.choices?.map(({ family, file }) => [family, file])).toEqual([
      ['Plain', 'https://x.example/p.woff2'],
      ['Fine', undefined],
    ]);
  });

  test('says advice, refusals and extras by the numbers of the payload’s rules', () => {
    expect(form.messages.map((one) => ({ ...one, text: word(one.text) }))).toEqual([
      { rule: 1, kind: 'warn', text: 'Soft', slot: 3, mustAccept: true },
      { rule: 3, kind: 'block', text: 'No', mustAccept: false },
    ]);
    expect(form.extras.map(word)).toEqual(['Assay']);
    expect(form.steps[1]?.items[0]).toMatchObject({ kind: 'paragraph', hidden: true, when: 4 });
    expect(form.leadTime).toBe(false);
  });

  test('of one page is a single step without a name', () => {
    expect(compileOptionSet(setOf([metal])).form.steps).toMatchObject([{ items: [{ slot: 0 }] }]);
  });
});

test('sizes, ranges, guides and files are drawn as the maker set them', () => {
  const [size, hour, sketch, cut] = drawn(
    setOf([
      {
        id: 'size',
        kind: 'ring-size',
        label: 'Size',
        required: true,
        minMm: 50,
        maxMm: 52,
        steps: 'whole',
        systems: ['UK', 'ISO'],
        bandMm: 6,
        offersSizer: true,
      },
      {
        id: 'hour',
        kind: 'time',
        label: 'Hour',
        required: false,
        from: '09:30',
        to: '17:00',
        stepMinutes: 15,
      },
      {
        id: 'sketch',
        kind: 'file',
        label: 'Sketch',
        required: false,
        accepts: 'pictures-and-pdf',
        maxMegabytes: 10,
        guide: { title: 'How', text: 'One.\nTwo.' },
      },
      {
        id: 'stone',
        kind: 'stone',
        label: 'Stone',
        required: true,
        appearance: 'radio',
        cut: [{ id: 'r', label: 'Round' }],
        charge: flat(100),
      },
    ]),
  );
  expect(size).toMatchObject({ kind: 'ring-size', required: true, bandMm: 6, offersSizer: true });
  expect(
    size?.sizes?.map(({ system, sizes }) => [system, sizes.map(({ label }) => label).join(' ')]),
  ).toEqual([
    ['UK', 'K L'],
    ['ISO', '50 51 52'],
  ]);
  expect(hour).toMatchObject({ kind: 'time', min: 570, max: 1_020, step: 15 });
  expect(sketch).toMatchObject({
    kind: 'file',
    megabytes: 10,
    guide: { text: [expect.any(Number), expect.any(Number)] },
  });
  expect(sketch?.accept).toContain('application/pdf');
  expect(cut).toMatchObject({ kind: 'choice', appearance: 'radio', charge: { per: 'piece', cents: 100 } });
});
