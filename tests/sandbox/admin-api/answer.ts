import {
  executeSync,
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  validate,
  valueFromASTUntyped,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
import { shopifyError, variableErrors } from './refusals.ts';
import { adminSchema, plainField } from './schema.ts';
import type { Throttle, ThrottleStatus } from './throttle.ts';

export interface FormattedError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** The body of an answer, as Shopify shapes it; the HTTP status is 200 whatever it says. */
export interface Answer {
  data?: unknown;
  errors?: readonly FormattedError[];
  extensions?: {
    cost: { requestedQueryCost: number; actualQueryCost: number | null; throttleStatus: ThrottleStatus };
  };
}

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

const mostPointsAQuery = 1000;
const mostItemsAnInput = 250;
const rateLimits = 'https://shopify.dev/api/usage/rate-limits';

/** Validates, prices, throttles and executes one request against the shop. */
export function answer(context: Context, throttle: Throttle, asked: Asked): Answer {
  const schema = adminSchema();
  const prepared = prepare(schema, asked);
  if ('errors' in prepared) return { errors: prepared.errors };

  const { document, operation, fragments } = prepared;
  const counting = { schema, fragments, variables: asked.variables };
  const requested = costOf(counting, operation);
  if (requested > mostPointsAQuery) return tooCostly(requested);
  if (!throttle.admits(requested)) return throttled(requested, throttle.status());

  const tooLong = oversizedInput(operation, asked.variables);
  if (tooLong !== null) {
    throttle.spend(requested);
    return { errors: [tooLong], extensions: costExtension(requested, null, throttle.status()) };
  }
  const { data, errors } = executeSync({
    schema,
    document,
    contextValue: context,
    variableValues: asked.variables,
    operationName: asked.operationName,
    fieldResolver: plainField,
  });
  const actual = Math.min(requested, costOf(counting, operation, data ?? null));
  throttle.spend(actual);
  return {
    ...(errors !== undefined && { errors: errors.map(formatted) }),
    data: data ?? null,
    extensions: costExtension(requested, actual, throttle.status()),
  };
}

/** What an empty bucket says. */
export function throttled(requested: number, status: ThrottleStatus): Answer {
  const error = { message: 'Throttled', extensions: { code: 'THROTTLED', documentation: rateLimits } };
  return { errors: [error], extensions: costExtension(requested, null, status) };
}

function prepare(schema: GraphQLSchema, { query, variables, operationName }: Asked) {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [formatted(error)] };
    throw error;
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { errors: invalid.map((error) => shopifyError(document, error)) };

  const operation = getOperationAST(document, operationName);
  if (!operation) return { errors: [{ message: 'An operation name is required' }] };

  const errors = variableErrors(schema, operation, variables);
  if (errors.length > 0) return { errors };

  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return { document, operation, fragments };
}

function tooCostly(cost: number): Answer {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${mostPointsAQuery}).

See https://shopify.dev/concepts/about-apis/rate-limits for more information on how the
cost of a query is calculated.

To query larger amounts of data with fewer limits, bulk operations should be used instead.
See https://shopify.dev/api/usage/bulk-operations/queries for usage details.
`;
  const extensions = {
    code: 'MAX_COST_EXCEEDED',
    cost,
    maxCost: mostPointsAQuery,
    documentation: rateLimits,
  };
  return { errors: [{ message, extensions }] };
}

function oversizedInput(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): FormattedError | null {
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    for (const argument of selection.arguments ?? []) {
      const found = oversized(valueFromASTUntyped(argument.value, variables), [argument.name.value]);
      if (found === null) continue;
      const { line = 1, column = 1 } = selection.loc?.startToken ?? {};
      return {
        message: `The input array size of ${found.size} is greater than the maximum allowed of ${mostItemsAnInput}.`,
        locations: [{ line, column }],
        path: [selection.alias?.value ?? selection.name.value, ...found.path],
        extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' },
      };
    }
  }
  return null;
}

function oversized(
  value: unknown,
  path: (string | number)[],
): { size: number; path: (string | number)[] } | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value) && value.length > mostItemsAnInput) return { size: value.length, path };

  for (const [key, item] of Object.entries(value)) {
    const found = oversized(item, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function costExtension(requested: number, actual: number | null, throttleStatus: ThrottleStatus) {
  return { cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus } };
}

function formatted(error: GraphQLError): FormattedError {
  const { message, locations, path, extensions } = error;
  return {
    message,
    ...(locations !== undefined && {
      locations: locations.map(({ line, column }) => ({ line, column })),
    }),
    ...(Object.keys(extensions).length > 0 && { extensions: { ...extensions } }),
    ...(path !== undefined && { path }),
  };
}
