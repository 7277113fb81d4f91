import type { AppFunction } from '../../state/app-registration.ts';
import { takesFunctions } from '../../state/kind-of-store.ts';
import type { FunctionActivation } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import type { Fields } from '../context.ts';
import { idOf } from '../gid.ts';
import { sourceOf } from '../source.ts';
import { userError, type UserError } from '../user-error.ts';
import { checkMetafields, keepMetafields, type MetafieldInput } from './activation-metafields.ts';

const mostValidations = 25;

type Named = { functionHandle?: string | null; functionId?: string | null };
type ValidationChange = {
  title?: string | null;
  enable?: boolean | null;
  blockOnFailure?: boolean | null;
  metafields?: MetafieldInput[] | null;
};

/** Switching Functions on and off. Codes, messages and precedence as recorded, where there is a recording. */
export const activationMutations = {
  cartTransformCreate: (
    _root,
    args: Named & { blockOnFailure?: boolean | null; metafields?: MetafieldInput[] | null },
    { world },
  ) => {
    const found = findFunction(world, args, []);
    if ('error' in found) return { cartTransform: null, userErrors: [found.error] };

    const error =
      refusalOfTransform(world, found) ?? checkMetafields(args.metafields ?? [], ['metafields'])[0] ?? null;
    if (error !== null) return { cartTransform: null, userErrors: [error] };

    const activation = activate(world, found.definition, { ...args, enable: true });
    world.state.cartTransforms.push(activation);
    keepMetafields(world, { ownerType: 'CARTTRANSFORM', ownerId: activation.id }, args.metafields ?? []);
    return { cartTransform: sourceOf.cartTransform(activation), userErrors: [] };
  },
  cartTransformDelete: (_root, { id }: { id: string }, { world }) => {
    const wanted = idOf('CartTransform', id);
    const { cartTransforms } = world.state;
    if (!cartTransforms.some((one) => one.id === wanted)) {
      const message = 'Could not find cart transform for provided id.';
      return { deletedId: null, userErrors: [userError(['id'], message, 'NOT_FOUND')] };
    }
    world.state.cartTransforms = cartTransforms.filter((one) => one.id !== wanted);
    world.changed();
    return { deletedId: id, userErrors: [] };
  },
  validationCreate: (_root, { validation }: { validation: Named & ValidationChange }, { world }) => {
    const found = findFunction(world, validation, ['validation']);
    if ('error' in found) return { validation: null, userErrors: [found.error] };

    const refusal = refusalOfValidation(world, found, validation);
    const errors =
      refusal === null
        ? checkMetafields(validation.metafields ?? [], ['validation', 'metafields'])
        : [refusal];
    if (errors.length > 0) return { validation: null, userErrors: errors };

    const activation = activate(world, found.definition, validation);
    world.state.validations.push(activation);
    keepMetafields(world, { ownerType: 'VALIDATION', ownerId: activation.id }, validation.metafields ?? []);
    return { validation: sourceOf.validation(activation), userErrors: [] };
  },
  validationUpdate: (_root, { id, validation }: { id: string; validation: ValidationChange }, { world }) => {
    const activation = world.state.validations.find((one) => one.id === idOf('Validation', id));
    if (activation === undefined) return { validation: null, userErrors: [validationNotFound()] };

    const errors = checkMetafields(validation.metafields ?? [], ['validation', 'metafields']);
    if (errors.length > 0) return { validation: null, userErrors: errors };

    // The schema gives both switches the default false: leaving one out switches it off.
    activation.enabled = validation.enable ?? false;
    activation.blockOnFailure = validation.blockOnFailure ?? false;
    activation.title = validation.title ?? activation.title;
    keepMetafields(world, { ownerType: 'VALIDATION', ownerId: activation.id }, validation.metafields ?? []);
    return { validation: sourceOf.validation(activation), userErrors: [] };
  },
  validationDelete: (_root, { id }: { id: string }, { world }) => {
    const wanted = idOf('Validation', id);
    const { validations } = world.state;
    if (!validations.some((one) => one.id === wanted)) {
      return { deletedId: null, userErrors: [validationNotFound()] };
    }
    world.state.validations = validations.filter((one) => one.id !== wanted);
    world.changed();
    return { deletedId: id, userErrors: [] };
  },
} satisfies Fields;

interface Found {
  definition: AppFunction;
  field: string[];
  byHandle: boolean;
}

function findFunction(
  world: World,
  { functionHandle, functionId }: Named,
  path: string[],
): Found | { error: UserError } {
  const field = [...path, functionHandle ? 'functionHandle' : 'functionId'];
  if (functionHandle && functionId) {
    const message = 'Only one of function_id or function_handle can be provided, not both.';
    return { error: userError(field, message, 'MULTIPLE_FUNCTION_IDENTIFIERS') };
  }
  if (!functionHandle && !functionId) {
    const message = 'Either function_id or function_handle must be provided.';
    return { error: userError([...path, 'functionHandle'], message, 'MISSING_FUNCTION_IDENTIFIER') };
  }
  const definition = world.app.functions.find(
    (one) => one.handle === functionHandle || one.id === functionId,
  );
  if (definition === undefined) {
    const named = functionHandle ? `handle: ${functionHandle}` : `id: ${functionId}`;
    return { error: userError(field, `Could not find function with ${named}.`, 'FUNCTION_NOT_FOUND') };
  }
  return { definition, field, byHandle: Boolean(functionHandle) };
}

// Recorded: a registered function of another kind is "already registered" by its id, and of the wrong kind by its handle.
function refusalOfTransform(world: World, { definition, field, byHandle }: Found): UserError | null {
  const wrongKind = definition.apiType !== 'cart_transform';
  const { cartTransforms, validations } = world.state;
  const registered = [...cartTransforms, ...validations].some((one) => one.functionId === definition.id);
  if (registered && !(wrongKind && byHandle)) {
    const message = 'Could not enable cart transform because it is already registered';
    return userError(field, message, 'FUNCTION_ALREADY_REGISTERED');
  }
  if (wrongKind) {
    const message =
      'Unexpected Function API. The provided function must implement one of the following extension targets: [purchase.cart-transform.run, cart.transform.run].';
    return userError(field, message, byHandle ? 'FUNCTION_DOES_NOT_IMPLEMENT' : 'FUNCTION_NOT_FOUND');
  }
  return refusalOfCustomApp(world, field);
}

function refusalOfValidation(
  world: World,
  { definition, field }: Found,
  { enable }: ValidationChange,
): UserError | null {
  if (definition.apiType !== 'cart_checkout_validation') {
    // Recorded with the placeholder unfilled.
    const message =
      'Unexpected Function API. The provided function must implement one of the following extension targets: [%{targets}].';
    return userError(field, message, 'FUNCTION_DOES_NOT_IMPLEMENT');
  }
  if (enable === true && world.state.validations.filter((one) => one.enabled).length >= mostValidations) {
    const message = `Cannot have more than ${mostValidations} active validation functions.`;
    return userError([], message, 'MAX_VALIDATIONS_ACTIVATED');
  }
  return refusalOfCustomApp(world, field);
}

function refusalOfCustomApp(world: World, field: string[]): UserError | null {
  if (takesFunctions(world.state.shop)) return null;

  const message = 'Shop must be on a Shopify Plus plan to activate functions from a custom app.';
  return userError(field, message, 'CUSTOM_APP_FUNCTION_NOT_ELIGIBLE');
}

function activate(
  world: World,
  definition: AppFunction,
  { title, enable, blockOnFailure }: ValidationChange,
): FunctionActivation {
  world.changed();
  return {
    id: world.nextId(),
    functionHandle: definition.handle,
    functionId: definition.id,
    enabled: enable ?? false,
    blockOnFailure: blockOnFailure ?? false,
    title: title ?? definition.title,
  };
}

function validationNotFound(): UserError {
  return userError(['id'], 'Validation not found.', 'NOT_FOUND');
}
