import { dropTranslations } from '../../state/translatable-content.ts';
import type { Context, Fields } from '../context.ts';
import { parseGid } from '../gid.ts';
import { ownerOf, type Owner } from '../owners.ts';
import { digestOf, ownerTypeName, resolveNamespace } from '../resolvers/metafields.ts';
import { requireWrite } from '../scopes.ts';
import { sourceOf } from '../source.ts';
import type { UserError } from '../user-error.ts';
import { faultOfValue, isMetafieldType } from './metafield-value.ts';
import { findMetafield, tellOwners, writeMetafield, type MetafieldWrite } from './write-metafield.ts';

const mostAtOnce = 25;

type SetInput = {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
  compareDigest?: string | null;
};

type Checked = { write: MetafieldWrite } | { error: UserError };

export const metafieldMutations = {
  metafieldsSet: (_root, { metafields }: { metafields: SetInput[] }, context) => {
    if (metafields.length > mostAtOnce) {
      const message = `Exceeded the maximum metafields input limit of ${mostAtOnce}.`;
      return refused([{ field: ['metafields'], message, code: 'LESS_THAN_OR_EQUAL_TO', elementIndex: null }]);
    }
    for (const { ownerId } of metafields) {
      requireWrite(context, 'metafieldsSet', parseGid(ownerId)?.kind ?? '');
    }
    const checked = metafields.map((input, index) => check(context, input, index));
    const errors = checked.flatMap((one) => ('error' in one ? [one.error] : []));
    // All or nothing: one refusal leaves every metafield as it was.
    if (errors.length > 0) return refused(errors);

    const { world } = context;
    const writes = checked.flatMap((one) => ('write' in one ? [one.write] : []));
    const changed = writes.filter((write) => {
      const before = findMetafield(world, write);
      return before?.value !== write.value || before.type !== write.type;
    });
    const written = writes.map((write) => writeMetafield(world, write));
    tellOwners(world, changed);
    return { metafields: written.map(sourceOf.metafield), userErrors: [] };
  },
  metafieldsDelete: (
    _root,
    { metafields }: { metafields: { ownerId: string; namespace: string; key: string }[] },
    context,
  ) => {
    const { world } = context;
    const owners: Owner[] = [];
    const deletedMetafields = metafields.map((input) => {
      requireWrite(context, 'metafieldsDelete', parseGid(input.ownerId)?.kind ?? '');
      const owner = ownerOf(world, input.ownerId);
      const namespace = resolveNamespace(world, input.namespace);
      const found = owner === null ? null : findMetafield(world, { ...owner, namespace, key: input.key });
      if (owner === null || found === null) return null;

      world.state.metafields = world.state.metafields.filter((one) => one !== found);
      dropTranslations(world.state, [world.gid('Metafield', found.id)]);
      owners.push(owner);
      return { ownerId: input.ownerId, namespace: found.namespace, key: found.key };
    });
    tellOwners(world, owners);
    return { deletedMetafields, userErrors: [] };
  },
  metafieldDefinitionCreate: (_root, { definition }: { definition: DefinitionInput }, { world }) => {
    const namespace = resolveNamespace(world, definition.namespace);
    const ownerType = ownerTypes.find((one) => ownerTypeName(one) === definition.ownerType);
    if (ownerType === undefined) {
      throw new Error(`The sandbox shop keeps no metafields on ${definition.ownerType}.`);
    }
    const taken = world.state.metafieldDefinitions.some(
      (one) => one.ownerType === ownerType && one.namespace === namespace && one.key === definition.key,
    );
    if (taken) {
      const message = `Key is in use for ${definition.ownerType} metafields on the '${namespace}' namespace.`;
      return notCreated(['definition', 'key'], message, 'TAKEN');
    }
    if (!isMetafieldType(definition.type)) {
      return notCreated(
        ['definition', 'type'],
        `Type name ${definition.type} is not a valid type.`,
        'INCLUSION',
      );
    }
    const { name, key, type, description } = definition;
    const created = {
      id: world.nextId(),
      ownerType,
      name,
      description: description ?? null,
      namespace,
      key,
      type,
    };
    world.state.metafieldDefinitions.push(created);
    world.changed();
    return { createdDefinition: sourceOf.definition(created), userErrors: [] };
  },
} satisfies Fields;

type DefinitionInput = {
  name: string;
  namespace?: string | null;
  key: string;
  type: string;
  description?: string | null;
  ownerType: string;
};

const ownerTypes: Owner['ownerType'][] = [
  'PRODUCT',
  'PRODUCTVARIANT',
  'ORDER',
  'SHOP',
  'APPINSTALLATION',
  'CARTTRANSFORM',
  'VALIDATION',
];

function check({ world }: Context, input: SetInput, index: number): Checked {
  const fail = (part: string, message: string, code: string): Checked => ({
    error: { field: ['metafields', String(index), part], message, code, elementIndex: index },
  });
  const owner = ownerOf(world, input.ownerId);
  if (owner === null) return fail('ownerId', 'Owner does not exist.', 'INVALID');

  const namespace = resolveNamespace(world, input.namespace);
  const unfit = faultOfName(namespace, input.key);
  if (unfit !== null) return fail(unfit.part, unfit.message, unfit.code);
  if (belongsToOthers(world.app.appId, namespace)) {
    const message = 'Access to this namespace and key on Metafields for this resource type is not allowed.';
    return fail('namespace', message, 'APP_NOT_AUTHORIZED');
  }
  const existing = findMetafield(world, { ...owner, namespace, key: input.key });
  if (
    input.compareDigest !== undefined &&
    input.compareDigest !== (existing === null ? null : digestOf(existing))
  ) {
    const message =
      'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.';
    return fail('compareDigest', message, 'STALE_OBJECT');
  }
  const type = input.type ?? typeOf(world, { ...owner, namespace, key: input.key }) ?? existing?.type ?? '';
  if (type === '') return fail('type', "Type can't be blank", 'BLANK');
  if (!isMetafieldType(type))
    return fail('type', `Type must be a known metafield type, not ${type}.`, 'INVALID_TYPE');
  if (input.value.trim() === '') return fail('value', "Value can't be blank.", 'BLANK');

  const fault = faultOfValue(type, input.value);
  if (fault !== null) return fail('value', fault, 'INVALID_VALUE');
  return { write: { ...owner, namespace, key: input.key, type, value: input.value } };
}

function typeOf(world: Context['world'], wanted: Owner & { namespace: string; key: string }) {
  return world.state.metafieldDefinitions.find(
    (one) =>
      one.ownerType === wanted.ownerType && one.namespace === wanted.namespace && one.key === wanted.key,
  )?.type;
}

function faultOfName(namespace: string, key: string) {
  if (namespace.length < 3)
    return {
      part: 'namespace',
      message: 'Namespace is too short (minimum is 3 characters)',
      code: 'TOO_SHORT',
    };
  if (namespace.length > 255)
    return {
      part: 'namespace',
      message: 'Namespace is too long (maximum is 255 characters)',
      code: 'TOO_LONG',
    };
  if (key.length < 2)
    return { part: 'key', message: 'Key is too short (minimum is 2 characters)', code: 'TOO_SHORT' };
  if (key.length > 64)
    return { part: 'key', message: 'Key is too long (maximum is 64 characters)', code: 'TOO_LONG' };
  if (!/^[\w-]+$/.test(key))
    return { part: 'key', message: 'Key contains one or more invalid characters.', code: 'INVALID' };

  return null;
}

function belongsToOthers(appId: string, namespace: string): boolean {
  return (
    namespace === 'shopify' ||
    (namespace.startsWith('app--') && !`${namespace}--`.startsWith(`app--${appId}--`))
  );
}

function refused(userErrors: UserError[]) {
  return { metafields: null, userErrors };
}

function notCreated(field: string[], message: string, code: string) {
  return { createdDefinition: null, userErrors: [{ field, message, code }] };
}
