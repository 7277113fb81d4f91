import { getOperationAST, GraphQLError, Kind, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { costOf } from '../sandbox/admin-api/cost.ts';
import { publishedSchema } from '../sandbox/admin-api/published-schema.ts';
import { at, recordings, type Exchange } from './recordings.ts';

const schema = publishedSchema('admin_2026-10');

function documentOf(exchange: Exchange) {
  try {
    const document = parse(exchange.query);
    return validate(schema, document).length === 0 ? document : null;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

it('asks the same price for every recorded query as Shopify did', () => {
  const wrong = recordings().flatMap((exchange) => {
    const recorded = at(exchange.answer, '/extensions/cost/requestedQueryCost');
    const document = documentOf(exchange);
    const operation = document && getOperationAST(document);
    if (typeof recorded !== 'number' || !document || !operation) return [];

    const fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    const asked = costOf({ schema, fragments, variables: exchange.variables }, operation);
    return asked === recorded ? [] : [`${exchange.file}${exchange.place}: ${recorded}, ours ${asked}`];
  });
  expect(wrong).toEqual([]);
});
