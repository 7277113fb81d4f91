import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getNamedType, isLeafType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Fields that cost 3 whatever is read of them. */
const dear = new Set(['hasAnyTag', 'hasTags', 'inAnyCollection', 'inCollections']);
const free = new Set(['Metafield', 'HasTagResponse', 'CollectionMembership']);

/**
 * What an input query costs, after the table in Shopify's "Functions: input query limits": 3 for a metafield, a field of a
 * metaobject, a tag or collection test; 0 below those and for `__typename`; 1 for a metaobject and for any other leaf.
 */
export function queryCost(schema: GraphQLSchema, document: DocumentNode): number {
  const types = new TypeInfo(schema);
  let cost = 0;

  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter({ name }) {
          const type = types.getType();
          if (type === null || type === undefined || name.value === '__typename') return;

          cost += costOf(name.value, {
            parent: types.getParentType()?.name ?? '',
            type: getNamedType(type).name,
          });
          const isPlainLeaf = isLeafType(getNamedType(type)) && !dear.has(name.value);
          if (isPlainLeaf && !free.has(types.getParentType()?.name ?? '')) cost += 1;
        },
      },
    }),
  );

  return cost;
}

function costOf(field: string, { parent, type }: { parent: string; type: string }): number {
  if (type === 'Metafield' || dear.has(field)) return 3;
  if (parent === 'Metaobject' && field === 'field') return 3;

  return type === 'Metaobject' ? 1 : 0;
}

/** Bytes of the query with comments left out; Shopify allows 3 000. */
export function querySize(query: string): number {
  const bare = query.replaceAll(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, (match) =>
    match.startsWith('#') ? '' : match,
  );

  return Buffer.byteLength(bare, 'utf8');
}
