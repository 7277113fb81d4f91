import { describe, expect, it } from 'vitest';
import type { World } from '../sandbox/state/world.ts';
import { recallFunctions, recallLocations, recallOrder, recallProduct } from './recorded-shop.ts';
import { at, recordedFiles, recordings, type Exchange, type Json } from './recordings.ts';
import { ask, differences, recordedStore, type Ids } from './replay.ts';

/** Where our answers to these recorded requests, asked in their order, differ from Shopify's. */
function replay(world: World, exchanges: readonly Exchange[]): string[] {
  const ids: Ids = new Map();
  // A pattern that finds nothing would prove nothing; only a machine without the recordings may have none.
  expect(exchanges.length > 0 || recordings().length === 0).toBe(true);
  return exchanges.flatMap((exchange) => {
    const said = ask(world, exchange, ids);
    const { data = null, errors = null } = exchange.answer;
    const recorded: Json = { data, errors };
    const ours: Json = { data: said['data'] ?? null, errors: said['errors'] ?? null };
    return differences(recorded, ours, { ids, path: `${exchange.file}${exchange.place}` });
  });
}

function callsOf(name: string, mutationsAndReads: RegExp, not = /^$/): Exchange[] {
  return recordings(name).filter(
    ({ query, place }) =>
      mutationsAndReads.test(query) && !not.test(query) && !/upstreamCalls|preflight|preCleanup/.test(place),
  );
}

describe('the sandbox answers as the recorded store did', () => {
  it('to tags on things that are not there', () => {
    expect(replay(recordedStore(), callsOf('tags-not-found', /tags(Add|Remove)/))).toEqual([]);
  });

  it('to who the app is and where it is installed', () => {
    const exchanges = callsOf('observed-identity', /currentAppInstallation|shop \{/, /delegate/i);
    const title = 'hermes-conformance-products';
    const world = recordedStore({ handle: title, title });
    const { shop } = world.state;
    Object.assign(shop, {
      name: 'harry-test-heelo',
      domain: 'harry-test-heelo.myshopify.com',
      currency: 'CAD',
    });
    expect(replay(world, exchanges)).toEqual([]);
  });

  it('to typed metafields, set and read', () => {
    const world = recordedStore();
    for (const { content } of recordedFiles('typed-keys')) {
      recallProduct(world, at(content, '/setupProduct/response/data/productCreate/product'));
    }
    expect(replay(world, callsOf('typed-keys', /metafieldsSet|product\(/))).toEqual([]);
  });

  it.each([
    'api-mismatch',
    'wrong-api-precedence',
    'metafields-input',
    'update-metafields',
    'title-fallback',
  ])('to Functions switched on and off (%s)', (name) => {
    const exchanges = callsOf(name, /cartTransform|validation/i, /shopifyFunctions\(/);
    for (const { content } of recordedFiles(name)) {
      const lookup = recordings(name).find(({ query }) => query.includes('shopifyFunctions('));
      const nodes = at(lookup?.answer ?? null, '/data/shopifyFunctions/nodes');
      const functions = recallFunctions(nodes).map((one) =>
        // Recorded untranslated in one run.
        JSON.stringify(content).includes('t:name') ? { ...one, title: 't:name' } : one,
      );
      expect(replay(recordedStore({ functions }), exchanges)).toEqual([]);
    }
  });

  it.each(['hold-multi-line', 'release-hold-selective', 'move-multi-line'])(
    'to fulfilment orders held, released and moved (%s)',
    (name) => {
      for (const { content } of recordedFiles(name)) {
        const world = recordedStore();
        const created = at(content, '/setup/orderCreate/response/payload/data/orderCreate/order');
        recallLocations(world, content);
        recallOrder(world, created ?? at(content, '/setup/create/response/payload/data/orderCreate/order'));

        const exchanges = callsOf(
          name,
          /fulfillmentOrder(Hold|ReleaseHold|Move)?\(|order\(/,
          /orderCreate|orderCancel/,
        );
        expect(replay(world, exchanges)).toEqual([]);
      }
    },
  );

  it('to drafts that are refused, and to one that is not there', () => {
    const world = recordedStore();
    expect(replay(world, callsOf('draft-order-create-validation-matrix', /draftOrderCreate/))).toEqual([]);
    expect(replay(world, recordings('draft-order-by-id-not-found'))).toEqual([]);
  });

  it('to staged uploads that are refused', () => {
    const exchanges = callsOf('staged-uploads-create-validation', /stagedUploadsCreate/).filter(
      ({ answer }) => !('errors' in answer) && JSON.stringify(answer).includes('"message"'),
    );
    expect(replay(recordedStore(), exchanges)).toEqual([]);
  });
});
