import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ChoiceField, Field } from '#app/options/engine/authoring/field.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { slotsOf } from '#app/options/engine/authoring/slots.ts';
import { starterSets } from '#app/options/engine/authoring/starter-sets.ts';
import { evaluate } from '#app/options/engine/runtime/evaluate.ts';
import { readPayload } from '#app/options/engine/runtime/payload.ts';
import { readSelection } from '#app/options/engine/runtime/read-selection.ts';
import { Surroundings } from '#app/options/engine/runtime/surroundings.ts';
import { drawBlock, type DrawnBlock } from './drawn-block.ts';

const shipped = starterSets.map(({ inCurrency }) => inCurrency('GBP'));

function setOf(...fields: Field[]): OptionSet {
  return { format: 2, name: 'A set', currency: 'GBP', fields };
}

const finish: ChoiceField = {
  id: 'finish',
  kind: 'choice',
  appearance: 'buttons',
  label: 'Finish',
  required: true,
  choices: [
    { id: 'bright', label: 'Bright' },
    { id: 'matte', label: 'Matte' },
    { id: 'hammered', label: 'Hammered', charge: { kind: 'flat', amount: 3500 } },
  ],
};
const words: Field = {
  id: 'words',
  kind: 'text',
  label: 'Words',
  required: false,
  maxCharacters: 12,
};

function bespokeOf({ html }: DrawnBlock): string {
  return /name='properties\[_bespoke\]'\s+value='([^']*)'/.exec(html)?.[1] ?? '';
}

it('draws every slot of the shipped sets once, in the order of the payload', () => {
  for (const set of shipped) {
    const { html } = drawBlock(set);
    const drawn = [...html.matchAll(/data-field='[^']*'\s+data-label='([^']*)'/g)].map(([, label]) => label);
    expect(drawn).toEqual(slotsOf(set).map(({ label }) => label.replaceAll("'", '&#39;')));
  }
});

it('draws the shipped sets in every language it speaks', () => {
  const locales = readdirSync(new URL('../../extensions/product-options/locales', import.meta.url));
  const spoken = locales.flatMap((name) => /^([\w-]+)(?:\.default)?\.json$/.exec(name)?.[1] ?? []);
  expect(spoken).toHaveLength(10);
  for (const locale of spoken)
    expect(drawBlock(shipped[0] ?? setOf(), { locale }).html).toContain('data-say');
});

it('fills in a default and nothing that costs', () => {
  const { html } = drawBlock(setOf({ ...finish, default: 'bright' }));
  expect(html).toMatch(/value='Bright'[^>]*\schecked/);
  expect(html.match(/\schecked/g)).toHaveLength(1);
});

it('sells a piece of free choices without script, by a selection that the checkout accepts', () => {
  const block = drawBlock(setOf({ ...finish, default: 'matte' }, words));
  const payload = readPayload(block.payload);
  const answer = evaluate(payload, readSelection(payload, bespokeOf(block)), new Surroundings());
  expect(bespokeOf(block)).toBe(`2;${payload.stamp};;2;`);
  expect(answer.problems).toBe(0);
  expect(answer.surchargeMinor).toBe(0);
});

it('locks without script whatever costs, and what a required default stands for', () => {
  const { html } = drawBlock(setOf({ ...finish, default: 'matte' }, words));
  const locked = [...html.matchAll(/value='(\w+)'[^>]*data-scripted disabled/g)].map(([, label]) => label);
  expect(locked).toEqual(['Bright', 'Hammered']);
});

it('locks without script the choices that cost something, and no others, where nothing must be chosen', () => {
  for (const appearance of ['buttons', 'dropdown'] as const) {
    const { html } = drawBlock(setOf({ ...finish, appearance, required: false }));
    const locked = [...html.matchAll(/value='(\w+)'[^>]*data-scripted disabled/g)].map(([, label]) => label);
    expect(locked).toEqual(['Hammered']);
  }
});

it('locks without script a text that is charged by a figure or by a formula', () => {
  const charged = { ...words, charge: { kind: 'per-character', amount: 200, countsSpaces: true } } as const;
  const lens: Field = {
    id: 'length',
    kind: 'number',
    label: 'Length',
    required: false,
    min: 1,
    max: 9,
    step: 1,
    charge: { kind: 'formula', formula: 'length * 3' },
  };
  expect(drawBlock(setOf(charged)).html).toMatch(/id='bespoke-s-b-0'[^>]*data-scripted disabled/);
  expect(drawBlock(setOf(lens)).html).toMatch(/id='bespoke-s-b-0'[^>]*data-scripted disabled/);
});

it('says beforehand that a piece with a question that must be answered needs scripts', () => {
  const block = drawBlock(setOf(finish));
  expect(bespokeOf(block)).toBe('0');
  expect(block.html).not.toContain('data-scripted');
  expect(block.html).toContain('Switch them on to order this piece');
});

it('hands the checkout nothing without script that it would refuse or sell too cheap', () => {
  for (const set of shipped) {
    const block = drawBlock(set);
    if (bespokeOf(block) === '0') continue;
    const payload = readPayload(block.payload);
    const answer = evaluate(payload, readSelection(payload, bespokeOf(block)), new Surroundings());
    expect([set.name, answer.problems, answer.surchargeMinor]).toEqual([set.name, 0, 0]);
  }
});

it('speaks the shopper’s language line by line, and the set’s own when a line is lost', () => {
  const { form } = drawBlock(setOf(finish));
  const german = [form.mark, ...form.words.map((word) => `${word} (de)`)];
  expect(drawBlock(setOf(finish), { words: german.join('\r\n') }).html).toContain("'Matte (de)'");
  expect(drawBlock(setOf(finish), { words: german.slice(0, -1).join('\n') }).html).not.toContain('(de)');
});

it('speaks the set’s own language where the translation is one of other words, as many as they are', () => {
  const before = drawBlock(setOf({ ...finish, choices: finish.choices.toReversed() })).form;
  const outdated = [before.mark, ...before.words.map((word) => `${word} (de)`)].join('\n');
  const { html, form } = drawBlock(setOf(finish), { words: outdated });
  expect(before.words).toHaveLength(form.words.length);
  expect(html).not.toContain('(de)');
  expect(html).not.toContain(form.mark);
});

it('takes whatever a maker writes as words', () => {
  const nasty = `Mum's "<b>&\`\\`;
  const { html } = drawBlock(
    setOf({ ...finish, label: nasty, help: nasty, choices: [{ id: 'a', label: nasty }] }),
  );
  expect(html).not.toContain('<b>');
  expect(html).not.toContain(`Mum's`);
});

it('starts a ring size in the system of the shopper’s country', () => {
  const size: Field = {
    id: 'size',
    kind: 'ring-size',
    label: 'Size',
    required: true,
    minMm: 44,
    maxMm: 68,
    systems: ['UK', 'US'],
  };
  expect(drawBlock(setOf(size), { country: 'CA' }).html).toMatch(/value='US'\s+selected/);
  expect(drawBlock(setOf(size), { country: 'GB' }).html).toMatch(/value='UK'\s+selected/);
  expect(drawBlock(setOf(size), { country: 'FR' }).html).toMatch(/value='UK'\s+selected/);
});

it('says whether taxes are in the price', () => {
  expect(drawBlock(setOf(words)).html).toContain('Taxes included.');
  expect(drawBlock(setOf(words), { taxesIncluded: false }).html).toContain('Taxes are added at checkout.');
});

it('holds prices back until they are converted, where the shopper sees another currency', () => {
  expect(drawBlock(setOf(finish), { currency: 'EUR' }).html).toContain('data-converted');
  expect(drawBlock(setOf(finish)).html).not.toContain('data-converted');
});

it('has a sentence for every key that the page contract names', () => {
  const readme = readFileSync(new URL('../../extensions/product-options/README.md', import.meta.url), 'utf8');
  const table = /\| `say` key[\s\S]*?\n\n/.exec(readme)?.[0] ?? '';
  const named = [...table.matchAll(/^\| (`[^|]*?`)\s+\|/gm)].flatMap(([, keys]) =>
    [...(keys ?? '').matchAll(/`([\w.]+)`/g)].map(([, key]) => key),
  );
  expect(named.length).toBeGreaterThan(10);
  const { html } = drawBlock(setOf(words));
  const json: unknown = JSON.parse(
    /<script type='application\/json'>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '',
  );
  for (const key of named.filter((one) => one !== 'say'))
    expect(json).toHaveProperty(['say', `${key}`], expect.any(String));
});
