import { GraphQLError } from 'graphql';
import { findFulfillmentOrder, findLine, findProduct, findVariant } from '../../state/find.ts';
import type { MetafieldDefinition } from '../../state/shop-state.ts';
import type { StoredFile } from '../../state/stored-files.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Context, Fields } from '../context.ts';
import { idOf, parseGid } from '../gid.ts';
import { wrap } from '../owners.ts';
import { requireScopes } from '../scopes.ts';
import { sourceOf } from '../source.ts';
import { ownerTypeName, resolveNamespace } from './metafields.ts';
import { visibleOrder } from './orders.ts';

type Finder = (id: string, context: Context) => unknown;

const finders: Record<string, Finder> = {
  Order: (id, context) => wrap(visibleOrder(context, id), sourceOf.order),
  LineItem: (id, { world }) =>
    wrap(findLine(world.state, id), ({ order, line }) => sourceOf.line(order, line)),
  FulfillmentOrder: (id, { world }) =>
    wrap(findFulfillmentOrder(world.state, id), ({ order, fulfillmentOrder }) =>
      sourceOf.fulfillmentOrder(order, fulfillmentOrder),
    ),
  Product: (id, { world }) => wrap(findProduct(world.state, id), sourceOf.product),
  ProductVariant: (id, { world }) =>
    wrap(findVariant(world.state, id), ({ product, variant }) => sourceOf.variant(product, variant)),
  Customer: (id, { world }) => wrap(byId(world.state.customers, id), sourceOf.customer),
  Location: (id, { world }) => wrap(byId(world.state.locations, id), sourceOf.location),
  DraftOrder: (id, { world }) => wrap(byId(world.state.draftOrders, id), sourceOf.draftOrder),
  MediaImage: (id, { world }) => wrap(fileOf(world, 'MediaImage', id), (file) => sourceOf.file(file)),
  GenericFile: (id, { world }) => wrap(fileOf(world, 'GenericFile', id), (file) => sourceOf.file(file)),
  Metafield: (id, { world }) => wrap(byId(world.state.metafields, id), sourceOf.metafield),
  MetafieldDefinition: (id, { world }) =>
    wrap(byId(world.state.metafieldDefinitions, id), sourceOf.definition),
  CartTransform: (id, { world }) => wrap(byId(world.state.cartTransforms, id), sourceOf.cartTransform),
  Validation: (id, { world }) => wrap(byId(world.state.validations, id), sourceOf.validation),
  Shop: (id, { world }) => (world.state.shop.id === id ? sourceOf.shop() : null),
  App: (id, { world }) => (world.app.appId === id ? sourceOf.app() : null),
  AppInstallation: (id, { world }) => (world.state.installation?.id === id ? sourceOf.installation() : null),
};

/** Whatever the gid names, null when it is not there. @throws GraphQLError for an id that is none, or of an unknown kind. */
function nodeOf(context: Context, id: string): unknown {
  const parsed = parseGid(id);
  if (parsed === null) {
    throw new GraphQLError(`Invalid global id '${id}'`, {
      extensions: { code: 'argumentLiteralsIncompatible' },
    });
  }
  const find = finders[parsed.kind];
  if (find === undefined) throw new GraphQLError(`The sandbox shop cannot find a ${parsed.kind} by its id.`);

  requireScopes(context, { type: 'QueryRoot', field: 'node', returns: parsed.kind });
  return find(parsed.id, context);
}

export const nodeQueries = {
  node: (_root, { id }: { id: string }, context) => nodeOf(context, id),
  nodes: (_root, { ids }: { ids: string[] }, context) => ids.map((id) => nodeOf(context, id)),
  location: (_root, { id }: { id?: string | null }, { world }) =>
    wrap(
      id ? byId(world.state.locations, idOf('Location', id)) : (world.state.locations[0] ?? null),
      sourceOf.location,
    ),
  metafieldDefinition: (_root, args: { identifier?: Identifier | null; id?: string | null }, { world }) => {
    const id = idOf('MetafieldDefinition', args.id);
    const found = world.state.metafieldDefinitions.find(
      (one) => one.id === id || matches(world, one, args.identifier ?? {}),
    );
    return wrap(found ?? null, sourceOf.definition);
  },
  metafieldDefinitions: (_root, args: PageArguments & Identifier, { world }) =>
    connect({
      items: world.state.metafieldDefinitions.filter((one) => matches(world, one, args)),
      args,
      id: (one) => one.id,
      node: sourceOf.definition,
    }),
} satisfies Fields;

type Identifier = { ownerType?: string | null; namespace?: string | null; key?: string | null };

function matches(
  world: Context['world'],
  one: MetafieldDefinition,
  { ownerType, namespace, key }: Identifier,
) {
  return (
    ownerType === ownerTypeName(one.ownerType) &&
    (!namespace || one.namespace === resolveNamespace(world, namespace)) &&
    (!key || one.key === key)
  );
}

function fileOf({ state }: Context['world'], kind: StoredFile['kind'], id: string): StoredFile | null {
  const file = byId(state.files, id);
  return file?.kind === kind ? file : null;
}

function byId<T extends { id: string }>(items: readonly T[], id: string | null): T | null {
  return items.find((item) => item.id === id) ?? null;
}
