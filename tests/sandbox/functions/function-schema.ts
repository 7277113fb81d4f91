import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { GraphQLInputType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import { buildClientSchema } from 'graphql';

/** What the sandbox knows to run: Shopify's targets, their published schema and the mutation that takes the result. */
const functionTargets = {
  'cart.transform.run': { api: 'cart_transform', result: 'cartTransformRun' },
  'cart.validations.generate.run': {
    api: 'cart_checkout_validation',
    result: 'cartValidationsGenerateRun',
  },
} as const;

export type FunctionTarget = keyof typeof functionTargets;

const published = new URL('../../../node_modules/@shopify/dev-mcp/dist/data/', import.meta.url);
const schemas = new Map<string, GraphQLSchema>();

/** Shopify's published schema of a Function API, from the package that carries it. */
export function functionSchema(target: FunctionTarget, version: string): GraphQLSchema {
  const name = `functions_${functionTargets[target].api}_${version}`;
  const known = schemas.get(name);
  if (known !== undefined) return known;

  const text = gunzipSync(readFileSync(new URL(`${name}.json.gz`, published))).toString('utf8');
  const { data }: { data: IntrospectionQuery } = JSON.parse(text);
  const schema = buildClientSchema(data);
  schemas.set(name, schema);

  return schema;
}

/** The input type that the target's result has to have. */
export function resultType(target: FunctionTarget, schema: GraphQLSchema): GraphQLInputType {
  const field = functionTargets[target].result;
  const mutation = schema.getMutationType()?.getFields()[field];
  const argument = mutation?.args.find(({ name }) => name === 'result');
  if (argument === undefined) throw new Error(`The Functions schema has no result “${field}” for ${target}.`);

  return argument.type;
}
