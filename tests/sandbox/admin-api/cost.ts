import {
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  valueFromASTUntyped,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isComposite, selectedFields, type Fragments, type SelectedField } from './selection.ts';

/** Points that a mutation costs whatever it selects of its own payload, and a few that cost more. */
const mutationCost = 10;
const dearer: Record<string, number> = { refundCreate: 20, fileCreate: 20 };

/** A count at the root is as dear as a mutation. */
const countCost = 10;

/** Objects that cost nothing. */
const free = new Set(['MoneyBag', 'MoneyV2', 'PageInfo']);

interface Counting {
  schema: GraphQLSchema;
  fragments: Fragments;
  variables: Record<string, unknown>;
}

/**
 * Points for an operation: the requested cost without `data`, what it came to with it. An object costs 1, money nothing,
 * a connection 2 and its nodes times a factor that grows with the logarithm of the page, a mutation 10 with its payload's
 * first level free. Found by fitting to the recordings: every requested cost agrees, and seven in eight of the actual ones.
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
    if (!isMutation) return rootCost(counting, field, value);
    return (dearer[field.node.name.value] ?? mutationCost) + payloadCost(counting, field, value);
  });
  return Math.max(1, total(costs));
}

// Looked for and not found costs the same as found.
function rootCost(counting: Counting, field: SelectedField, value: unknown): number {
  const type = getNamedType(field.type);
  if (type.name === 'Count') return countCost;

  return value === null && isComposite(type) ? 1 : fieldCost(counting, field, value);
}

/** How often the nodes of a page of this size are counted: 3 → 2, 10 → 4, 50 → 7, 100 → 9. */
function pageFactor(size: number): number {
  return size < 3 ? size : Math.floor(2 * Math.log(size));
}

/** How often they are counted when only so many came. */
function filledFactor(size: number, items: number): number {
  return Math.min(pageFactor(size), Math.ceil((2 * Math.log(Math.max(size, 2)) * items) / size));
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
  if (!isComposite(type) || value === null || free.has(type.name)) return 0;
  if (type.name.endsWith('Connection')) return connectionCost(counting, field, value);

  return 1 + childrenCost(counting, field, value);
}

function childrenCost(counting: Counting, field: SelectedField, value: unknown): number {
  if (!isComposite(getNamedType(field.type)) || value === null) return 0;
  if (Array.isArray(value)) {
    return Math.max(0, ...value.map((item) => childrenCost(counting, field, item)));
  }
  let shared = 0;
  const byType = new Map<string, number>();
  for (const [key, child] of children(counting, field)) {
    const cost = fieldCost(counting, child, value === undefined ? undefined : read(value, key));
    // Of an interface or a union only one type can come: what they share is counted, and the dearest of them.
    if (isAbstractType(getNamedType(field.type)) && isObjectType(child.parent)) {
      byType.set(child.parent.name, (byType.get(child.parent.name) ?? 0) + cost);
    } else {
      shared += cost;
    }
  }
  return shared + Math.max(0, ...byType.values());
}

function connectionCost(counting: Counting, field: SelectedField, value: unknown): number {
  const size = pageSize(counting, field);
  const lists = [...children(counting, field)].filter(([, child]) => isList(child));
  const costs = lists.map(([key, child]) => {
    const items = value === undefined ? undefined : read(value, key);
    if (!Array.isArray(items)) return pageFactor(size) * nodeCost(counting, child, undefined);

    if (items.length === 0) return pageFactor(size);
    const each = Math.max(...items.map((item) => nodeCost(counting, child, item)));
    return filledFactor(size, items.length) * each;
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
