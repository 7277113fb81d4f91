import { createHash } from 'node:crypto';
import type { Metafield } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Context, Fields } from '../context.ts';
import { gid } from '../gid.ts';
import { sourceOf, type MetafieldDefinitionSource, type MetafieldSource } from '../source.ts';
import { ownerSource } from '../owners.ts';
import { translationsOf } from './translations.ts';

type OwnerType = Metafield['ownerType'];

/** Namespaces that begin with `$app` are the app's own: "$app:bespoke" is stored as "app--<app id>--bespoke". */
export function resolveNamespace(world: World, namespace: string | null | undefined): string {
  if (namespace === null || namespace === undefined) return `app--${world.app.appId}`;

  return namespace.replace(
    /^\$app(?::|$)/,
    (prefix) => `app--${world.app.appId}${prefix === '$app:' ? '--' : ''}`,
  );
}

/** What `compareDigest` protects: it changes whenever type or value do. */
export function digestOf({ type, value }: Pick<Metafield, 'type' | 'value'>): string {
  return createHash('sha256').update(`${type}\n${value}`).digest('hex');
}

/** `metafield` and `metafields` of an owner, for every type that has them. */
export function metafieldFields<S>(
  ownerType: OwnerType,
  ownerId: (source: S, context: Context) => string,
): Fields<S> {
  return {
    metafield: (source: S, args: { namespace?: string | null; key: string }, context) => {
      const [namespace, key] = identify(context.world, args);
      const found = context.world.state.metafields.find(
        (one) =>
          one.ownerType === ownerType &&
          one.ownerId === ownerId(source, context) &&
          one.namespace === namespace &&
          one.key === key,
      );
      return found === undefined ? null : sourceOf.metafield(found);
    },
    metafields: (
      source: S,
      args: PageArguments & { namespace?: string | null; keys?: string[] | null },
      context,
    ) => {
      const namespace = args.namespace ? resolveNamespace(context.world, args.namespace) : null;
      const keys = args.keys?.map((key) => identify(context.world, { key }).join('.'));
      return connect({
        items: context.world.state.metafields.filter(
          (one) =>
            one.ownerType === ownerType &&
            one.ownerId === ownerId(source, context) &&
            (namespace === null || one.namespace === namespace) &&
            (keys === undefined || keys.includes(`${one.namespace}.${one.key}`)),
        ),
        args,
        id: (one) => one.id,
        node: sourceOf.metafield,
      });
    },
  };
}

/** GraphQL calls an app installation's metafields "API_PERMISSION". */
export function ownerTypeName(ownerType: OwnerType): string {
  return ownerType === 'APPINSTALLATION' ? 'API_PERMISSION' : ownerType;
}

export const metafieldResolvers = {
  Metafield: {
    id: ({ metafield }) => gid('Metafield', metafield.id),
    legacyResourceId: ({ metafield }) => metafield.id,
    namespace: ({ metafield }) => metafield.namespace,
    key: ({ metafield }) => metafield.key,
    type: ({ metafield }) => metafield.type,
    value: ({ metafield }) => metafield.value,
    jsonValue: ({ metafield }) => jsonValueOf(metafield),
    compareDigest: ({ metafield }) => digestOf(metafield),
    sizeInBytes: ({ metafield }) => Buffer.byteLength(metafield.value),
    ownerType: ({ metafield }) => ownerTypeName(metafield.ownerType),
    owner: ({ metafield }, _args, { world }) => ownerSource(world, metafield),
    definition: ({ metafield }, _args, { world }) => {
      const found = world.state.metafieldDefinitions.find(
        (one) =>
          one.ownerType === metafield.ownerType &&
          one.namespace === metafield.namespace &&
          one.key === metafield.key,
      );
      return found === undefined ? null : sourceOf.definition(found);
    },
    translations: ({ metafield }, args: { locale: string; marketId?: string | null }, { world }) =>
      translationsOf(world.state, gid('Metafield', metafield.id), args),
    createdAt: ({ metafield }) => metafield.createdAt,
    updatedAt: ({ metafield }) => metafield.updatedAt,
  } satisfies Fields<MetafieldSource>,
  MetafieldDefinition: {
    id: ({ definition }) => gid('MetafieldDefinition', definition.id),
    name: ({ definition }) => definition.name,
    description: ({ definition }) => definition.description,
    namespace: ({ definition }) => definition.namespace,
    key: ({ definition }) => definition.key,
    ownerType: ({ definition }) => ownerTypeName(definition.ownerType),
    type: ({ definition }) => ({ name: definition.type, category: categoryOf(definition.type) }),
    validations: () => [],
    pinnedPosition: () => null,
    validationStatus: () => 'ALL_VALID',
    metafieldsCount: ({ definition }, _args, { world }) =>
      world.state.metafields.filter(
        (one) =>
          one.ownerType === definition.ownerType &&
          one.namespace === definition.namespace &&
          one.key === definition.key,
      ).length,
  } satisfies Fields<MetafieldDefinitionSource>,
};

// "namespace.key" is accepted as a key; without a namespace the app's own is meant.
function identify(
  world: World,
  { namespace, key }: { namespace?: string | null; key: string },
): [string, string] {
  const dot = key.lastIndexOf('.');
  if ((namespace === null || namespace === undefined) && dot > 0) {
    return [resolveNamespace(world, key.slice(0, dot)), key.slice(dot + 1)];
  }
  return [resolveNamespace(world, namespace), key];
}

function jsonValueOf({ type, value }: Metafield): unknown {
  if (type === 'boolean') return value === 'true';
  if (type === 'number_integer') return Number(value);
  if (/^(json|rating|money|dimension|volume|weight|list\.|rich_text_field)/.test(type))
    return JSON.parse(value);

  return value;
}

function categoryOf(type: string): string {
  if (type === 'json') return 'JSON';

  return type.includes('text_field') ? 'TEXT' : (type.split('_')[0]?.toUpperCase() ?? 'TEXT');
}
