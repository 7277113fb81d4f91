import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** One field of a selection with everything that is selected under its response key. */
export interface SelectedField {
  parent: GraphQLNamedType;
  node: FieldNode;
  type: GraphQLOutputType;
  selections: SelectionSetNode[];
}

/** The fields that selections come down to, by response key, through fragments and merged as GraphQL merges them. */
export function selectedFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  { parent, selections }: { parent: GraphQLNamedType; selections: readonly SelectionSetNode[] },
): Map<string, SelectedField> {
  const found = new Map<string, SelectedField>();
  const visit = (set: SelectionSetNode, type: GraphQLNamedType) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        keep(found, type, selection);
      } else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition?.name.value;
        const narrowed = condition === undefined ? type : (schema.getType(condition) ?? type);
        if (fragment !== undefined) visit(fragment.selectionSet, narrowed);
      }
    }
  };
  for (const set of selections) visit(set, parent);
  return found;
}

function keep(found: Map<string, SelectedField>, parent: GraphQLNamedType, node: FieldNode): void {
  const type = fieldType(parent, node.name.value);
  if (type === null) return;

  const key = node.alias?.value ?? node.name.value;
  const merged = found.get(key) ?? { parent, node, type, selections: [] };
  if (node.selectionSet !== undefined) merged.selections.push(node.selectionSet);
  found.set(key, merged);
}

function fieldType(parent: GraphQLNamedType, name: string): GraphQLOutputType | null {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;

  return parent.getFields()[name]?.type ?? null;
}

export function isComposite(type: GraphQLNamedType): boolean {
  return isObjectType(type) || isAbstractType(type);
}
