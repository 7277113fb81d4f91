import {
  buildSchema,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { publishedSchema } from '../sandbox/admin-api/published-schema.ts';
import { resolverMap } from '../sandbox/admin-api/resolver-map.ts';
import { nodeTypeName } from '../sandbox/admin-api/schema.ts';
import { effectiveScopes, scopesFor } from '../sandbox/admin-api/scopes.ts';

const root = new URL('../../', import.meta.url);

interface Written {
  file: string;
  document: DocumentNode;
}

/** Every `#graphql` template of a file. Fragments of one file may be used by another, so all are read before any is judged. */
function documentsIn(file: string): Written[] {
  const source = readFileSync(new URL(file, root), 'utf8');
  return [...source.matchAll(/`#graphql\s([^`]*)`/g)].map(([, text = '']) => ({
    file,
    document: parse(text),
  }));
}

function appDocuments(): Written[] {
  return globSync('app/**/*.{ts,tsx}', { cwd: root.pathname })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap(documentsIn);
}

/** Those that come with the installation, and those that the app asks for when a feature needs them. */
function configuredScopes(): string[] {
  const configuration = parseToml(readFileSync(new URL('shopify.app.toml', root), 'utf8'));
  const shape = z.object({
    access_scopes: z.object({ scopes: z.string(), optional_scopes: z.array(z.string()).default([]) }),
  });
  const { scopes, optional_scopes: optional } = shape.parse(configuration).access_scopes;
  return [...scopes.split(',').map((scope) => scope.trim()), ...optional];
}

function faultsOf(schema: GraphQLSchema, written: readonly Written[]): string[] {
  const fragments = written.flatMap(({ document }) =>
    document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );
  return written.flatMap(({ file, document }) => {
    const own = new Set(
      document.definitions.map((definition) => ('name' in definition ? definition.name?.value : '')),
    );
    const borrowed = fragments.filter((fragment) => !own.has(fragment.name.value));
    const whole = { ...document, definitions: [...document.definitions, ...borrowed] };
    return validate(schema, whole)
      .filter((error) => !/^Fragment "\w+" is never used/.test(error.message))
      .map((error) => `${file}: ${error.message}`);
  });
}

it('every Admin document of the app is valid against the published 2026-10 schema', () => {
  expect(faultsOf(publishedSchema('admin_2026-10'), appDocuments())).toEqual([]);
});

it('the sandbox answers every field that the app asks for', () => {
  const info = new TypeInfo(publishedSchema('admin_2026-10'));
  const unanswered = new Set<string>();
  for (const { file, document } of appDocuments()) {
    const note = (name: string) => {
      const type = info.getParentType();
      const fields = type ? resolverMap[getNamedType(type).name] : undefined;
      if (type && fields !== undefined && !(name in fields) && !name.startsWith('__')) {
        unanswered.add(`${file}: ${type.name}.${name}`);
      }
    };
    visit(document, visitWithTypeInfo(info, { Field: (field) => note(field.name.value) }));
  }
  expect([...unanswered]).toEqual([]);
});

it('the scopes of the app’s configuration open everything that it asks for', () => {
  const granted = effectiveScopes(configuredScopes());
  const info = new TypeInfo(publishedSchema('admin_2026-10'));
  const closed = new Set<string>();
  for (const { file, document } of appDocuments()) {
    const note = (field: string) => {
      const [parent, returned] = [info.getParentType(), info.getType()];
      if (!parent || !returned) return;
      const needed = scopesFor({ type: parent.name, field, returns: nodeTypeName(returned) });
      if (needed.length > 0 && !needed.some((scope) => granted.has(scope))) {
        closed.add(`${file}: ${parent.name}.${field} needs ${needed.join(' or ')}`);
      }
    };
    visit(document, visitWithTypeInfo(info, { Field: ({ name }) => note(name.value) }));
  }
  expect([...closed]).toEqual([]);
});

it('every input query of a Function is valid against its published 2026-10 schema', () => {
  const faults = globSync('extensions/**/*.graphql', { cwd: root.pathname }).flatMap((file) => {
    const target = file.includes('validation') ? 'cart_checkout_validation' : 'cart_transform';
    const document = parse(readFileSync(new URL(file, root), 'utf8'));
    return faultsOf(publishedSchema(`functions_${target}_2026-10`), [{ file, document }]);
  });
  expect(faults).toEqual([]);
});

it('a document with a field that Shopify does not have is found', () => {
  const schema = buildSchema('type Query { shop: String }');
  expect(faultsOf(schema, [{ file: 'x.ts', document: parse('{ ship }') }])).toHaveLength(1);
});
