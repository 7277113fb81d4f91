import {
  getNamedType,
  GraphQLError,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Context, Resolver } from './context.ts';
import { publishedSchema } from './published-schema.ts';
import { resolverMap } from './resolver-map.ts';
import { requireScopes } from './scopes.ts';

export const apiVersion = '2026-10';

let attached: GraphQLSchema | null = null;

/** Shopify's published schema with the sandbox's resolvers in it; built once a process. */
export function adminSchema(): GraphQLSchema {
  attached ??= attach(publishedSchema(`admin_${apiVersion}`));
  return attached;
}

/** For fields without a resolver: values that a resolver returned whole, such as a money bag, answer for themselves. */
export const plainField: GraphQLFieldResolver<unknown, Context> = (...call) => {
  const [source, , context, info] = call;
  const type = info.parentType.name;
  requireScopes(context, { type, field: info.fieldName, returns: nodeTypeName(info.returnType) });
  if (typeof source === 'object' && source !== null && Object.hasOwn(source, info.fieldName)) {
    return Object.entries(source).find(([name]) => name === info.fieldName)?.[1];
  }
  throw new GraphQLError(
    `The sandbox shop has no answer for ${type}.${info.fieldName}. Give it a resolver in tests/sandbox/admin-api.`,
    { extensions: { code: 'SANDBOX_NOT_IMPLEMENTED' } },
  );
};

function attach(schema: GraphQLSchema): GraphQLSchema {
  for (const [typeName, fields] of Object.entries(resolverMap)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`Shopify's schema has no type ${typeName}.`);

    for (const [fieldName, resolver] of Object.entries(fields)) {
      const field = type.getFields()[fieldName];
      // Fields of other API versions are left out here and found by the conformance test.
      if (field !== undefined) field.resolve = guarded(resolver);
    }
  }
  return schema;
}

function guarded(resolver: Resolver): GraphQLFieldResolver<unknown, Context> {
  return (...call) => {
    const [source, args, context, info] = call;
    requireScopes(context, {
      type: info.parentType.name,
      field: info.fieldName,
      returns: nodeTypeName(info.returnType),
    });
    return resolver(source, args, context);
  };
}

/** "Order" for an Order, a list of them or a connection to them. */
export function nodeTypeName(type: GraphQLOutputType): string {
  return getNamedType(type).name.replace(/Connection$/, '');
}
