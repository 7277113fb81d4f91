import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exampleOf, examples } from './examples/examples.ts';
import { fieldKinds } from './parse-field.ts';
import { parseOptionSet } from './parse-option-set.ts';
import { scriptNames } from './scripts.ts';
import { starterSets } from './starter-sets.ts';

const schema: object = JSON.parse(readFileSync('public/schemas/option-set-2.json', 'utf8'));
const conforms = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
const documents = [...examples, ...starterSets.map(({ inCurrency }) => inCurrency('GBP'))].map(plain);

/** What the schema has against a document, nothing for a document of the format. */
const faults = (document: unknown): string =>
  conforms(document) ? '' : JSON.stringify([conforms.errors, document]);
const isTaken = (document: unknown): boolean => 'set' in parseOptionSet(document);

describe('schema and parser agree', () => {
  test.each(examples.map((set) => [set.name, set] as const))('on the example "%s"', (_name, set) => {
    expect(faults(plain(set))).toBe('');
    expect(parseOptionSet(plain(set))).toEqual({ set });
  });

  test.each(starterSets)('on the starter set "$name"', ({ inCurrency }) => {
    expect(faults(plain(inCurrency('JPY')))).toBe('');
  });

  test('on every kind of field, and on the scripts of fonts', () => {
    const text = JSON.stringify(schema);
    expect(Object.keys(exampleOf).toSorted()).toEqual([...fieldKinds].toSorted());
    expect(fieldKinds.filter((kind) => !text.includes(`"${kind}"`))).toEqual([]);
    expect(text).toContain(JSON.stringify(scriptNames));
  });

  test('on what has to be there: one key or entry less, and both refuse or both take it', () => {
    const disputed = documents.flatMap(without).filter((less) => isTaken(less) !== conforms(less));
    const ragged = disputed.filter((less) => JSON.stringify(less).includes('"size-chart"'));
    expect(disputed.filter((less) => !ragged.includes(less))).toEqual([]);
    expect(ragged.filter(isTaken)).toEqual([]);
  });

  test('on documents with one thing replaced, for everything there is', () => {
    const taken = examples
      .map(plain)
      .flatMap((document) => odd.flatMap((value) => swapped(document, value)))
      .flatMap((broken) => Object.entries(parseOptionSet(broken)))
      .filter(([answer]) => answer === 'set');
    expect(taken.map(([, set]) => faults(plain(set))).filter((fault) => fault !== '')).toEqual([]);
    expect(taken.length).toBeGreaterThan(1000);
  });

  test('on documents broken anywhere: what the parser takes is a document of the schema', () => {
    const broken = fc.record({
      document: fc.constantFrom(...documents),
      value: junk,
      steps: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
    });
    const law = fc.property(broken, ({ document, value, steps }) => {
      const parsed = parseOptionSet(plain(replaced(document, value, steps)));
      expect('set' in parsed ? faults(plain(parsed.set)) : '').toBe('');
      expect('findings' in parsed && parsed.findings.length === 0).toBe(false);
    });
    fc.assert(law, { numRuns: 3000 });
  });
});

const odd = [
  '',
  ' ',
  'a',
  'A b',
  'lead-time',
  '09:61',
  'https://',
  '#12345',
  1e12,
  -1,
  0.0001,
  3,
  true,
  [],
  {},
  null,
];
const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.integer(), fc.double(), fc.constantFrom(...odd));

test('the schema knows a misspelt key that the parser drops', () => {
  const [document] = documents;
  const misspelt = { ...Object(document), rulez: [] };
  expect(conforms(misspelt)).toBe(false);
  expect(parseOptionSet(misspelt)).toHaveProperty('set');
});

test('a document may name its schema for the editor', () => {
  const [document] = documents;
  expect(
    conforms({ $schema: 'https://atelier.example.com/schemas/option-set-2.json', ...Object(document) }),
  ).toBe(true);
});

/** The document with one key or entry less, for every one that there is. */
function without(document: unknown): unknown[] {
  if (Array.isArray(document))
    return document.flatMap((entry: unknown, index) => [
      document.toSpliced(index, 1),
      ...without(entry).map((less) => document.with(index, less)),
    ]);
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => [
    Object.fromEntries(Object.entries(document).filter(([other]) => other !== key)),
    ...without(value).map((less) => ({ ...document, [key]: less })),
  ]);
}

/** The document with another value, for every place that there is. */
function swapped(document: unknown, value: unknown): unknown[] {
  if (typeof document !== 'object' || document === null) return [value];
  const inner = Object.entries(document).flatMap(([key, old]) =>
    swapped(old, value).map((other) =>
      Array.isArray(document) ? document.with(Number(key), other) : { ...document, [key]: other },
    ),
  );
  return [value, ...inner];
}

/** The document with another value at a place that `steps` lead to. */
function replaced(document: unknown, value: unknown, [step = 0, ...steps]: readonly number[]): unknown {
  if (typeof document !== 'object' || document === null) return value;
  const keys = Object.keys(document);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const inner: unknown = steps.length === 0 ? value : replaced(Reflect.get(document, key), value, steps);
  return Array.isArray(document) ? document.with(Number(key), inner) : { ...document, [key]: inner };
}
