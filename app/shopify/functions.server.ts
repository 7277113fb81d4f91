import type { AdminClient } from './admin-api.server.ts';
import { refuseOn, type UserError } from './user-errors.ts';

/** Ids are Shopify's whole ones: they are only ever handed back to it. */
export interface Activations {
  readonly cartTransforms: readonly {
    readonly id: string;
    readonly functionId: string;
    /** Otherwise a run that fails sells pieces at the price without their options. */
    readonly blockOnFailure: boolean;
  }[];
  readonly validations: readonly {
    readonly id: string;
    readonly functionHandle: string;
    readonly isOn: boolean;
    readonly title: string;
  }[];
}

export type Activation =
  | { readonly kind: 'activated'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string | null; readonly said: string };

/** The cart transforms of this app and the validations of the store, as far as Functions of this app stand behind them. */
export async function readActivations(admin: AdminClient): Promise<Activations> {
  const { cartTransforms, validations } = await admin.run(
    `#graphql
      query Activations {
        cartTransforms(first: 10) {
          nodes {
            id
            functionId
            blockOnFailure
          }
        }
        validations(first: 50) {
          nodes {
            id
            title
            enabled
            blockOnFailure
            shopifyFunction {
              handle
            }
          }
        }
      }
    `,
    {},
  );

  return {
    cartTransforms: cartTransforms.nodes,
    validations: validations.nodes.map(({ id, title, enabled, blockOnFailure, shopifyFunction }) => ({
      id,
      functionHandle: shopifyFunction.handle,
      isOn: enabled && blockOnFailure,
      title,
    })),
  };
}

/** Refused with FUNCTION_ALREADY_REGISTERED when it is active, CUSTOM_APP_FUNCTION_NOT_ELIGIBLE where the store runs none of ours. */
export async function createCartTransform(admin: AdminClient, functionHandle: string): Promise<Activation> {
  const { cartTransformCreate } = await admin.run(
    `#graphql
      mutation ActivatePricing($functionHandle: String!) {
        cartTransformCreate(functionHandle: $functionHandle, blockOnFailure: true) {
          cartTransform {
            id
          }
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    { functionHandle },
  );

  return activation(cartTransformCreate?.cartTransform?.id, cartTransformCreate?.userErrors);
}

/** Removes a cart transform; one that is gone is what was wanted. It cannot be updated, only made anew. */
export async function deleteCartTransform(admin: AdminClient, id: string): Promise<void> {
  const { cartTransformDelete } = await admin.run(
    `#graphql
      mutation DeactivatePricing($id: ID!) {
        cartTransformDelete(id: $id) {
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    { id },
  );
  const errors = cartTransformDelete?.userErrors;
  if (errors?.some(({ code }) => code === 'NOT_FOUND')) return;
  refuseOn(errors, 'The pricing of options could not be made anew');
}

/** A second call makes a second validation: read first whether there is one. */
export async function createValidation(
  admin: AdminClient,
  { functionHandle, title }: { functionHandle: string; title: string },
): Promise<Activation> {
  const { validationCreate } = await admin.run(
    `#graphql
      mutation ActivateValidation($validation: ValidationCreateInput!) {
        validationCreate(validation: $validation) {
          validation {
            id
          }
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    { validation: { functionHandle, title, enable: true, blockOnFailure: true } },
  );

  return activation(validationCreate?.validation?.id, validationCreate?.userErrors);
}

/** Switches a validation on again, as it was created. */
export async function enableValidation(
  admin: AdminClient,
  { id, title }: { id: string; title: string },
): Promise<Activation> {
  const { validationUpdate } = await admin.run(
    `#graphql
      mutation EnableValidation($id: ID!, $validation: ValidationUpdateInput!) {
        validationUpdate(id: $id, validation: $validation) {
          validation {
            id
          }
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    { id, validation: { title, enable: true, blockOnFailure: true } },
  );

  return activation(validationUpdate?.validation?.id, validationUpdate?.userErrors);
}

/** Removes a validation; one that is gone is what was wanted. */
export async function deleteValidation(admin: AdminClient, id: string): Promise<void> {
  const { validationDelete } = await admin.run(
    `#graphql
      mutation DeleteValidation($id: ID!) {
        validationDelete(id: $id) {
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    { id },
  );
  const errors = validationDelete?.userErrors;
  if (errors?.some(({ code }) => code === 'NOT_FOUND')) return;
  refuseOn(errors, 'A second checking of options could not be removed');
}

function activation(id: string | undefined, errors: readonly UserError[] | undefined): Activation {
  if (id !== undefined) return { kind: 'activated', id };

  return {
    kind: 'refused',
    code: errors?.[0]?.code ?? null,
    said: errors?.map(({ message }) => message).join(' ') || 'Shopify gave no answer.',
  };
}
