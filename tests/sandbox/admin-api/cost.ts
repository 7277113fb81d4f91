import {
  getNamedType,
  isListType,
  isNonNullType,
  OperationTypeNode,
  valueFromASTUntyped,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isComposite, selectedFields, type Fragments, type SelectedField } from './selection.ts';

/** Points that a mutation costs whatever it selects of its own payload. */
const mutationCost = 10;

interface Counting {
  schema: GraphQLSchema;
  fragments: Fragments;
  variables: Record<string, unknown>;
}

/**
 * Points for an operation: the requested cost without `data`, what it came to with it. An object costs 1, a connection
 * 2 and its nodes times a factor that grows with the logarithm of the page, a mutation 10 with its payload's first level
 * free. The requested cost agrees with every recording; the actual one is close.
 */
export function costOf(counting: Counting, operation: OperationDefinitionNode, data?: unknown): number {
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const root = isMutation ? counting.schema.getMutationType() : counting.schema.getQueryType();
  if (!root) return 0;

  const fields = selectedFields(counting.schema, counting.fragments, {
    parent: root,
    selections: [operation.selectionSet],
  });
  const costs = [...fields].map(([key, field]) => {
    const value = data === undefined ? undefined : read(data, key);
    return isMutation
      ? mutationCost + payloadCost(counting, field, value)
      : fieldCost(counting, field, value);
  });
  return Math.max(1, total(costs));
}

/** How often the nodes of a page of this size are counted: 3 → 2, 10 → 4, 50 → 7, 100 → 9. */
function pageFactor(size: number): number {
  return size < 3 ? size : Math.max(2, Math.floor(2 * Math.log(size)));
}

function payloadCost(counting: Counting, field: SelectedField, value: unknown): number {
  return total(
    [...children(counting, field)].map(([key, child]) =>
      childrenCost(counting, child, value === undefined ? undefined : read(value, key)),
    ),
  );
}

function fieldCost(counting: Counting, field: SelectedField, value: unknown): number {
  const type = getNamedType(field.type);
  if (!isComposite(type) || value === null || type.name === 'PageInfo') return 0;
  if (type.name.endsWith('Connection')) return connectionCost(counting, field, value);

  return 1 + childrenCost(counting, field, value);
}

function childrenCost(counting: Counting, field: SelectedField, value: unknown): number {
  if (!isComposite(getNamedType(field.type)) || value === null) return 0;
  if (Array.isArray(value)) {
    return Math.max(0, ...value.map((item) => childrenCost(counting, field, item)));
  }
  const costs = [...children(counting, field)].map(([key, child]) =>
    fieldCost(counting, child, value === undefined ? undefined : read(value, key)),
  );
  return total(costs);
}

function connectionCost(counting: Counting, field: SelectedField, value: unknown): number {
  const size = pageSize(counting, field);
  const lists = [...children(counting, field)].filter(([, child]) => isList(child));
  const costs = lists.map(([key, child]) => {
    const items = value === undefined ? undefined : read(value, key);
    if (!Array.isArray(items)) return pageFactor(size) * nodeCost(counting, child, undefined);

    const each = Math.max(0, ...items.map((item) => nodeCost(counting, child, item)));
    return pageFactor(Math.min(items.length, size)) * each;
  });
  return 2 + total(costs);
}

// A node costs the same whether it is reached through `nodes` or through `edges { node }`.
function nodeCost(counting: Counting, list: SelectedField, item: unknown): number {
  if (!getNamedType(list.type).name.endsWith('Edge')) return 1 + childrenCost(counting, list, item);

  const node = children(counting, list).get('node');
  return node === undefined
    ? 1
    : 1 + childrenCost(counting, node, item === undefined ? undefined : read(item, 'node'));
}

function children(counting: Counting, field: SelectedField): Map<string, SelectedField> {
  return selectedFields(counting.schema, counting.fragments, {
    parent: getNamedType(field.type),
    selections: field.selections,
  });
}

function isList({ type }: SelectedField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function pageSize({ variables }: Counting, { node }: SelectedField): number {
  const sizes = (node.arguments ?? [])
    .filter((argument) => argument.name.value === 'first' || argument.name.value === 'last')
    .map((argument) => valueFromASTUntyped(argument.value, variables));
  return sizes.find((size) => typeof size === 'number') ?? 10;
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return null;

  return Object.entries(value).find(([name]) => name === key)?.[1] ?? null;
}

function total(costs: readonly number[]): number {
  return costs.reduce((sum, cost) => sum + cost, 0);
}
