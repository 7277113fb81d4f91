import { expect, it } from 'vitest';
import { recordings, type Json } from './recordings.ts';
import { ask, differences, recordedStore } from './replay.ts';

// Other fields, or lists of enum values that grew since, stand in these.
const unlike = [/stagedUploadsCreate/, /TOPIC/, /webhookSubscription/, /fileCreate\b.*SHOP_IMAGE/s];

function withoutPlaces(errors: Json): Json {
  return Array.isArray(errors)
    ? errors.map((error) =>
        typeof error === 'object' && error !== null && !Array.isArray(error)
          ? {
              message: error['message'] ?? null,
              extensions: error['extensions'] ?? null,
              path: error['path'] ?? null,
            }
          : error,
      )
    : errors;
}

it('refuses what Shopify refused before executing it, in its words and with its codes', () => {
  const world = recordedStore();
  const refused = recordings().filter(
    ({ answer, query }) =>
      answer['errors'] !== undefined && !answer['data'] && !unlike.some((pattern) => pattern.test(query)),
  );
  const found = refused.flatMap((exchange) =>
    differences(
      withoutPlaces(exchange.answer['errors'] ?? null),
      withoutPlaces(ask(world, exchange)['errors'] ?? null),
      {
        ids: new Map(),
        path: exchange.file,
      },
    ),
  );
  expect(found).toEqual([]);
});
