import {
  coerceInputValue,
  isInputType,
  Kind,
  print,
  typeFromAST,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FormattedError } from './answer.ts';

interface Place {
  locations: { line: number; column: number }[];
  path?: (string | number)[];
}

/** Validation errors in the words and with the codes of Shopify's API (graphql-ruby), as far as there are recordings. */
export function shopifyError(document: DocumentNode, error: GraphQLError): FormattedError {
  const node = error.nodes?.[0];
  const place = placeOf(document, error, node);
  const unknownField = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message);
  if (unknownField !== null) {
    const [, fieldName = '', typeName = ''] = unknownField;
    const message = `Field '${fieldName}' doesn't exist on type '${typeName}'`;
    return { message, ...place, extensions: { code: 'undefinedField', typeName, fieldName } };
  }
  const missing = /^(Field|Directive) "@?(\w+)" argument "(\w+)" of type/.exec(error.message);
  if (missing !== null) {
    const [, className = '', name = '', argument = ''] = missing;
    const message = `${className} '${name}' is missing required arguments: ${argument}`;
    const extensions = { code: 'missingRequiredArguments', className, name, arguments: argument };
    return { message, ...place, extensions };
  }
  return invalidLiteral(document, error) ?? { message: error.message, ...place };
}

/** What is wrong with the variables, an error for each; empty when all of them fit. */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): FormattedError[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const type = typeFromAST(schema, definition.type);
    const name = definition.variable.name.value;
    if (type === undefined || !isInputType(type)) return [];
    if (variables[name] === undefined && definition.type.kind !== Kind.NON_NULL_TYPE) return [];
    if (variables[name] === undefined && definition.defaultValue !== undefined) return [];

    const problems: { path: (string | number)[]; explanation: string }[] = [];
    coerceInputValue(variables[name] ?? null, type, (path, _value, fault) => {
      problems.push({ path: [...path], explanation: explain(fault.message) });
    });
    if (problems.length === 0) return [];

    const [first] = problems;
    const where = first && first.path.length > 0 ? ` for ${first.path.join('.')} (${first.explanation})` : '';
    return {
      message: `Variable $${name} of type ${print(definition.type)} was provided invalid value${where}`,
      locations: locationsOf(definition),
      extensions: { code: 'INVALID_VARIABLE', value: variables[name] ?? null, problems },
    };
  });
}

function explain(message: string): string {
  return /to be null|was not provided/.test(message) ? 'Expected value to not be null' : message;
}

function placeOf(document: DocumentNode, error: GraphQLError, node: ASTNode | undefined): Place {
  const locations = (error.locations ?? []).slice(0, 1).map(({ line, column }) => ({ line, column }));
  const path = node === undefined ? null : pathTo(document, node);
  return path === null ? { locations } : { locations, path };
}

// graphql-ruby points at the field, and names the argument; graphql-js points at the value.
function invalidLiteral(document: DocumentNode, error: GraphQLError): FormattedError | null {
  const value = error.nodes?.[0];
  if (
    value === undefined ||
    !/^Expected value of type|does not exist in ".*" enum|cannot represent/.test(error.message)
  ) {
    return null;
  }
  const expected = /^Expected value of type "([^"]+)"/.exec(error.message)?.[1] ?? enumIn(error.message);
  const found = argumentAround(document, value);
  if (found === null) return null;

  const message = `Argument '${found.argument}' on Field '${found.field}' has an invalid value (${print(value)}). Expected type '${expected}'.`;
  return {
    message,
    locations: found.locations,
    path: [...found.path, found.argument],
    extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName: found.argument },
  };
}

function enumIn(message: string): string {
  return /in "([^"]+)" enum/.exec(message)?.[1] ?? 'another type';
}

interface ArgumentPlace {
  argument: string;
  field: string;
  path: (string | number)[];
  locations: Place['locations'];
}

function argumentAround(document: DocumentNode, value: ASTNode): ArgumentPlace | null {
  const found: ArgumentPlace[] = [];
  visit(document, {
    Field(field) {
      const argument = field.arguments?.find((one) => one.value === value);
      if (argument === undefined) return;
      found.push({
        argument: argument.name.value,
        field: field.name.value,
        path: pathTo(document, field) ?? [],
        locations: locationsOf(field),
      });
    },
  });
  return found[0] ?? null;
}

/** "mutation Name", then the fields down to the node. */
function pathTo(document: DocumentNode, wanted: ASTNode): (string | number)[] | null {
  const paths: string[][] = [];
  visit(document, {
    enter(...[node, , , , ancestors]) {
      if (node !== wanted) return;
      const above = ancestors.flatMap((ancestor) => ('kind' in ancestor ? [ancestor] : []));
      paths.push([...above, node].flatMap(nameOf));
    },
  });
  return paths[0] ?? null;
}

function nameOf(node: ASTNode): string[] {
  if (node.kind === Kind.OPERATION_DEFINITION) {
    return [node.name === undefined ? node.operation : `${node.operation} ${node.name.value}`];
  }
  if (node.kind === Kind.FRAGMENT_DEFINITION) return [`fragment ${node.name.value}`];

  return node.kind === Kind.FIELD ? [node.alias?.value ?? node.name.value] : [];
}

function locationsOf(node: ASTNode): Place['locations'] {
  const start = node.loc?.startToken;
  return start === undefined ? [] : [{ line: start.line, column: start.column }];
}
