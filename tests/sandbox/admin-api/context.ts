import type { World } from '../state/world.ts';

/** What a resolver may know of the request it answers. */
export interface Context {
  readonly world: World;
  /** Scopes of the installation, with the read scope that every write scope brings. */
  readonly scopes: ReadonlySet<string>;
}

type Arguments = Record<string, unknown>;

interface Field<S> {
  // A method, not a function property: GraphQL has already checked arguments against the schema, so a resolver may
  // name the shape it expects, and TypeScript compares methods both ways.
  read(source: S, args: Arguments, context: Context): unknown;
}

export type Resolver<S = unknown> = Field<S>['read'];

/** Fields of one type of the schema, by name. */
export type Fields<S = unknown> = Record<string, Resolver<S>>;

/** All that the sandbox answers: type name → field name → resolver. */
export type ResolverMap = Record<string, Fields>;
