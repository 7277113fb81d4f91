import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema, parse, validate, visit } from 'graphql';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { buildStaleFunctions, wasmPath } from './build-functions.ts';

const schemas = join(import.meta.dirname, '../node_modules/@shopify/dev-mcp/dist');
const configuration = z.object({
  api_version: z.string(),
  extensions: z.tuple([
    z.object({
      handle: z.string(),
      type: z.literal('function'),
      targeting: z.tuple([z.object({ target: z.string(), input_query: z.string(), export: z.string() })]),
      build: z.object({ command: z.string(), path: z.string() }),
    }),
  ]),
});

await buildStaleFunctions();

describe.each([
  ['option-pricing', 'cart.transform.run', 'functions_cart_transform', 42_000],
  // Nine languages take half of it.
  ['option-validation', 'cart.validations.generate.run', 'functions_cart_checkout_validation', 84_000],
] as const)('the Function %s', (...row) => {
  const [handle, target, api, mostBytes] = row;
  const folder = join(import.meta.dirname, handle);
  const toml = parseToml(readFileSync(join(folder, 'shopify.extension.toml'), 'utf8'));
  const { api_version, extensions } = configuration.parse(toml);
  const [extension] = extensions;
  const [targeting] = extension.targeting;
  const query = readFileSync(join(folder, targeting.input_query), 'utf8');

  test('is declared for its target', () => {
    expect([extension.handle, targeting.target]).toEqual([handle, target]);
    expect(join(folder, extension.build.path)).toBe(wasmPath(handle));
  });

  test("asks what the published schema can answer, within Shopify's limits", () => {
    const introspection = JSON.parse(
      gunzipSync(readFileSync(join(schemas, 'data', `${api}_${api_version}.json.gz`))).toString('utf8'),
    );
    const schema = buildClientSchema(introspection.data ?? introspection);
    expect(validate(schema, parse(query))).toEqual([]);
    expect(Buffer.byteLength(query)).toBeLessThanOrEqual(3000);
    expect(costOf(query)).toBeLessThanOrEqual(30);
  });

  test(`ships a module of at most ${mostBytes} bytes that imports nothing but Shopify`, () => {
    const wasm = readFileSync(wasmPath(handle));
    const module = new WebAssembly.Module(new Uint8Array(wasm));
    const imported = WebAssembly.Module.imports(module).map((one) => one.module);
    expect([...new Set(imported)]).toEqual(['shopify_function_v2']);
    expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toEqual([targeting.export, 'memory']);
    expect(wasm.length).toBeLessThanOrEqual(mostBytes);
  });
});

/** Shopify's calculation: a metafield costs 3, an attribute 1 above its leaf, each leaf 1, everything else nothing. */
function costOf(query: string): number {
  let cost = 0;
  visit(parse(query), {
    Field: ({ name, selectionSet }) => {
      if (name.value === 'metafield') cost += 3;
      else if (name.value === 'attribute' || selectionSet === undefined) cost += 1;
    },
  });
  return cost;
}
