import type { World } from '../../state/world.ts';
import type { Owner } from '../owners.ts';
import { resolveNamespace } from '../resolvers/metafields.ts';
import { userError, type UserError } from '../user-error.ts';
import { faultOfValue, isMetafieldType } from './metafield-value.ts';
import { writeMetafield } from './write-metafield.ts';

export type MetafieldInput = {
  namespace?: string | null;
  key?: string | null;
  type?: string | null;
  value?: string | null;
};

/** What is wrong with metafields that came along with an activation; every message and code as recorded. */
export function checkMetafields(metafields: readonly MetafieldInput[], path: string[]): UserError[] {
  return metafields.flatMap((metafield, index) => {
    const fault = faultOf(metafield);
    return fault === null ? [] : [userError([...path, String(index)], fault.message, fault.code)];
  });
}

/** Adds or overwrites by namespace and key; others stay. */
export function keepMetafields(world: World, owner: Owner, metafields: readonly MetafieldInput[]): void {
  for (const { namespace, key, type, value } of metafields) {
    writeMetafield(world, {
      ...owner,
      namespace: resolveNamespace(world, namespace),
      key: key ?? '',
      type: type ?? '',
      value: value ?? '',
    });
  }
  world.changed();
}

function faultOf({
  namespace,
  key,
  type,
  value,
}: MetafieldInput): { message: string; code: string | null } | null {
  if (namespace === 'shopify') {
    const message = 'ApiPermission metafields can only be created or updated by the app owner.';
    return { message, code: 'APP_NOT_AUTHORIZED' };
  }
  if (!key || value === null || value === undefined) return { message: 'presence', code: null };
  if (!type) return { message: 'One or more required inputs are blank.', code: 'BLANK' };
  if (!isMetafieldType(type)) return { message: 'The type is invalid.', code: 'INVALID_TYPE' };
  if (value === '' || faultOfValue(type, value) !== null) {
    return { message: 'The value is invalid.', code: 'INVALID_VALUE' };
  }
  return null;
}
