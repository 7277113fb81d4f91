import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { executeSync, parse, validate } from 'graphql';
import type { FunctionObject } from './function-objects.ts';
import { queryCost, querySize } from './query-cost.ts';

/** Shopify's "Functions: input query limits". */
const maxQueryBytes = 3000;
const maxQueryCost = 30;
const maxListArgument = 100;

export type FunctionInput =
  | { readonly input: Readonly<Record<string, unknown>>; readonly failure: null }
  | { readonly failure: string };

/**
 * Selects a Function's input with its own query. A query beyond the limits, or one that the schema does not know, is a failure
 * in words; a field that the sandbox has no value for throws, naming it, because an absent field would look like a null.
 */
export function selectInput(schema: GraphQLSchema, query: string, root: FunctionObject): FunctionInput {
  const bytes = querySize(query);
  if (bytes > maxQueryBytes)
    return { failure: `The input query has ${bytes} bytes; ${maxQueryBytes} are allowed.` };

  const document = parse(query);
  const [fault] = validate(schema, document);
  if (fault !== undefined) return { failure: `The input query is not valid: ${fault.message}` };

  const cost = queryCost(schema, document);
  if (cost > maxQueryCost)
    return { failure: `The input query costs ${cost}; ${maxQueryCost} is the most allowed.` };

  const { data, errors } = executeSync({ schema, document, rootValue: root, fieldResolver: resolveStrictly });
  if (errors?.[0] !== undefined) throw new Error(errors[0].message, { cause: errors[0] });

  return { input: { ...data }, failure: null };
}

const resolveStrictly: GraphQLFieldResolver<FunctionObject, unknown> = (...[source, given, , info]) => {
  if (!Object.hasOwn(source, info.fieldName)) {
    throw new Error(
      `The sandbox has no value for ${info.parentType.name}.${info.fieldName} in a Function’s input.`,
    );
  }
  const long = Object.entries(given).find(
    ([, value]) => Array.isArray(value) && value.length > maxListArgument,
  );
  if (long !== undefined)
    throw new Error(`${info.fieldName}(${long[0]}:) has more than ${maxListArgument} elements.`);

  const value = source[info.fieldName];
  return typeof value === 'function' ? value(given) : value;
};
