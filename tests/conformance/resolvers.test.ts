import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { publishedSchema } from '../sandbox/admin-api/published-schema.ts';
import { resolverMap } from '../sandbox/admin-api/resolver-map.ts';

it('every resolver answers a field that Shopify publishes', () => {
  const schema = publishedSchema('admin_2026-10');
  const strangers = Object.entries(resolverMap).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    const known = isObjectType(type) ? type.getFields() : {};
    return Object.keys(fields)
      .filter((field) => !(field in known))
      .map((field) => `${typeName}.${field}`);
  });
  expect(strangers).toEqual([]);
});
