import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { functionSchema } from './function-schema.ts';
import { queryCost, querySize } from './query-cost.ts';

const schema = functionSchema('cart.transform.run', '2026-10');

function cost(query: string): number {
  return queryCost(schema, parse(query));
}

test('a leaf costs one, an object nothing, and the type name nothing', () => {
  expect(cost('{ __typename presentmentCurrencyRate cart { lines { id quantity __typename } } }')).toBe(3);
});

function metafieldQuery(fields: string): string {
  return `{ cart { lines { merchandise { ... on ProductVariant { product { metafield(key: "payload") { ${fields} } } } } } } }`;
}

test('a metafield costs three whatever is read of it', () => {
  expect(cost(metafieldQuery('value'))).toBe(3);
  expect(cost(metafieldQuery('value type jsonValue'))).toBe(3);
});

test('an attribute costs what is read of it', () => {
  expect(cost('{ cart { lines { attribute(key: "_bespoke") { key value } } } }')).toBe(2);
});

test('tests for tags and collections cost three each', () => {
  const query =
    '{ cart { lines { merchandise { ... on ProductVariant { product { hasAnyTag(tags: ["a"]) hasTags(tags: ["a"]) { hasTag } inAnyCollection(ids: []) } } } } } }';

  expect(cost(query)).toBe(9);
});

test('comments do not count towards the size of a query', () => {
  expect(querySize('{ a } # a long word about it')).toBe('{ a } '.length);
  expect(querySize('{ a(key: "#1") }')).toBe('{ a(key: "#1") }'.length);
});
