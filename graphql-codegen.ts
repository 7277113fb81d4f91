import { ApiType, pluckConfig, preset } from '@shopify/api-codegen-preset';
import {
  buildClientSchema,
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLInputType,
  printSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

// The published schema comes with @shopify/dev-mcp: generating types asks nobody.
const published = 'node_modules/@shopify/dev-mcp/dist/data/admin_2026-10.json.gz';
const introspection = JSON.parse(gunzipSync(readFileSync(published)).toString());

/** Shopify's preset, with only the types that our documents use: those of the whole API would be 2 MB beside them. */
const lean = {
  ...preset,
  async buildGeneratesSection(options: Parameters<typeof preset.buildGeneratesSection>[0]) {
    const sections = await preset.buildGeneratesSection(options);
    return sections.map((section) => ({
      ...section,
      plugins: section.plugins.map(withoutLibraryTypes),
      pluginMap: { ...section.pluginMap, 'used-types': { plugin: printUsedTypes } },
    }));
  },
};

function withoutLibraryTypes(plugin: Record<string, unknown>): Record<string, unknown> {
  if ('typescript-operations' in plugin) return { 'typescript-operations': { skipTypename: true } };
  if ('gen-dts' in plugin) {
    const augmentation = `declare module './operations.ts' {
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}`;
    return { 'gen-dts': Object.assign({}, plugin['gen-dts'], { interfaceExtensionCode: augmentation }) };
  }
  return JSON.stringify(plugin).includes('import') ? { 'used-types': {} } : plugin;
}

function printUsedTypes(schema: GraphQLSchema, documents: { document?: DocumentNode }[]): string {
  const used = new Set<GraphQLNamedType>();
  const info = new TypeInfo(schema);
  const note = () => {
    for (const type of [info.getType(), info.getInputType()]) collect(getNamedType(type), used);
  };
  for (const { document } of documents) {
    if (document) visit(document, visitWithTypeInfo(info, { Field: note, VariableDefinition: note }));
  }
  const types = [...used].toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    '// Written by `npm run codegen`.',
    'type InputMaybe<T> = T | null;',
    'type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };',
    `type Scalars = {\n${types.filter(isScalarType).map(scalar).join('\n')}\n};`,
    ...types.filter(isEnumType).map((type) => {
      const values = type.getValues().map(({ name }) => `'${name}'`);
      return `type ${type.name} = ${values.join(' | ')};`;
    }),
    ...types.filter(isInputObjectType).map((type) => {
      const fields = Object.values(type.getFields()).map((field) => `  ${field.name}${written(field.type)};`);
      return `type ${type.name} = {\n${fields.join('\n')}\n};`;
    }),
  ].join('\n');
}

function collect(named: GraphQLNamedType | undefined, used: Set<GraphQLNamedType>): void {
  if (named === undefined || used.has(named)) return;
  if (isScalarType(named) || isEnumType(named) || isInputObjectType(named)) used.add(named);
  if (isInputObjectType(named)) {
    for (const field of Object.values(named.getFields())) collect(getNamedType(field.type), used);
  }
}

function scalar({ name }: GraphQLNamedType): string {
  const plain = { Boolean: 'boolean', Int: 'number', Float: 'number', JSON: 'unknown' }[name] ?? 'string';
  return `  ${name}: { input: ${plain}; output: ${plain} };`;
}

function written(type: GraphQLInputType): string {
  return isNonNullType(type) ? `: ${shape(type.ofType)}` : `?: ${shape(type)} | null`;
}

function shape(type: GraphQLInputType): string {
  if (isNonNullType(type)) return shape(type.ofType);
  if (isListType(type)) return `Array<${shape(type.ofType)}>`;
  return isScalarType(type) ? `Scalars['${type.name}']['input']` : String(type);
}

const config = {
  schema: printSchema(buildClientSchema(introspection.data ?? introspection, { assumeValid: true })),
  documents: ['app/shopify/**/*.server.ts'],
  pluckConfig,
  generates: {
    'app/shopify/admin.generated.d.ts': {
      preset: lean,
      presetConfig: { apiType: ApiType.Admin },
      config: { defaultScalarType: 'string', scalars: { JSON: 'unknown' } },
    },
  },
};

export default config;
