import { answer } from '../sandbox/admin-api/answer.ts';
import { effectiveScopes } from '../sandbox/admin-api/scopes.ts';
import { Throttle } from '../sandbox/admin-api/throttle.ts';
import { install } from '../sandbox/identity/installation.ts';
import type { AppRegistration } from '../sandbox/state/app-registration.ts';
import { createWorld, type World } from '../sandbox/state/world.ts';
import { isObject, type Exchange, type Json } from './recordings.ts';

/** As the recorded development store was, with every scope that the recordings show granted. */
export function recordedStore(app: Partial<AppRegistration> = {}): World {
  const world = createWorld({
    app: {
      scopes: [
        'write_products',
        'write_orders',
        'write_customers',
        'write_draft_orders',
        'write_cart_transforms',
        'write_validations',
        'write_merchant_managed_fulfillment_orders',
        'read_locations',
        'write_files',
      ],
      ...app,
    },
  });
  world.state.shop.plan = 'development';
  install(world);
  return world;
}

/** Ours for each recorded id, learnt while answers are compared. */
export type Ids = Map<string, string>;

/** What the sandbox says to a recorded request, with recorded ids exchanged for ours. */
export function ask(world: World, exchange: Exchange, ids: Ids = new Map()): Record<string, Json> {
  const installation = install(world);
  const context = { world, scopes: effectiveScopes(installation.scopes) };
  const said = answer(context, new Throttle(world), {
    query: exchange.query,
    variables: Object.fromEntries(
      Object.entries(exchange.variables).map(([name, value]) => [name, ours(value, ids)]),
    ),
    operationName: null,
  });
  return JSON.parse(JSON.stringify(said));
}

/**
 * Where two answers differ, as "path: recorded … ours …". Ids must correspond one to one, times need only be times,
 * digests and cursors only text; everything else must be the same.
 */
export function differences(
  recorded: Json,
  found: Json,
  { ids, path = '' }: { ids: Ids; path?: string },
): string[] {
  if (Array.isArray(recorded) && Array.isArray(found)) {
    if (recorded.length !== found.length) return [`${path}: ${recorded.length} items, ours ${found.length}`];
    return recorded.flatMap((item, index) =>
      differences(item, found[index] ?? null, { ids, path: `${path}/${index}` }),
    );
  }
  if (isObject(recorded) && isObject(found)) {
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(found)])];
    return keys.flatMap((key) =>
      key in recorded && key in found
        ? differences(recorded[key] ?? null, found[key] ?? null, { ids, path: `${path}/${key}` })
        : [`${path}/${key}: only in ${key in found ? 'ours' : 'the recording'}`],
    );
  }
  return alike(recorded, found, { ids, path })
    ? []
    : [`${path}: ${JSON.stringify(recorded)}, ours ${JSON.stringify(found)}`];
}

function alike(recorded: Json, found: Json, { ids, path }: { ids: Ids; path: string }): boolean {
  // Documents were re-indented on their way into the recordings, so lines and columns say nothing.
  if (/\/locations\/\d+\/(line|column)$/.test(path)) return true;
  if (typeof recorded !== 'string' || typeof found !== 'string') return recorded === found;
  if (recorded.startsWith('gid://')) return corresponds(recorded, found, ids);
  if (/^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(recorded)) return /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(found);

  return recorded === found || /\/(compareDigest|\w*[cC]ursor)$/.test(path);
}

function corresponds(recorded: string, found: string, ids: Ids): boolean {
  const known = ids.get(recorded);
  if (known !== undefined) return known === found;

  const sameKind = recorded.split('/').slice(0, 4).join('/') === found.split('/').slice(0, 4).join('/');
  if (sameKind) ids.set(recorded, found);
  return sameKind;
}

function ours(value: Json, ids: Ids): Json {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => ours(item, ids));
  if (!isObject(value)) return value;

  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ours(item, ids)]));
}
