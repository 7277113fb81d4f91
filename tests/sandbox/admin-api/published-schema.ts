import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

// The package exports none of its data, so the files are found by their place.
const folder = new URL('../../../node_modules/@shopify/dev-mcp/dist/data/', import.meta.url);

/** The schemas as Shopify publishes them in @shopify/dev-mcp: "admin_2026-10", "functions_cart_transform_2026-10" … */
export function publishedSchema(name: string): GraphQLSchema {
  const text = gunzipSync(readFileSync(new URL(`${name}.json.gz`, folder))).toString();
  return buildClientSchema(introspectionIn(JSON.parse(text)));
}

function introspectionIn(read: unknown): IntrospectionQuery {
  const found = typeof read === 'object' && read !== null && 'data' in read ? read.data : read;
  if (!isIntrospection(found))
    throw new Error('The schema file does not hold the answer to an introspection.');

  return found;
}

function isIntrospection(found: unknown): found is IntrospectionQuery {
  return typeof found === 'object' && found !== null && '__schema' in found;
}
