import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { wrap } from '../owners.ts';
import { sourceOf, type CartTransformSource, type ValidationSource } from '../source.ts';
import { metafieldFields } from './metafields.ts';

/** Functions that were switched on: cart transforms and validations. */
export const activationResolvers = {
  CartTransform: {
    id: ({ activation }) => gid('CartTransform', activation.id),
    functionId: ({ activation }) => activation.functionId,
    blockOnFailure: ({ activation }) => activation.blockOnFailure,
    ...metafieldFields<CartTransformSource>('CARTTRANSFORM', ({ activation }) => activation.id),
  } satisfies Fields<CartTransformSource>,
  Validation: {
    id: ({ activation }) => gid('Validation', activation.id),
    title: ({ activation }) => activation.title,
    enabled: ({ activation }) => activation.enabled,
    blockOnFailure: ({ activation }) => activation.blockOnFailure,
    errorHistory: () => null,
    shopifyFunction: ({ activation }, _args, { world }) => {
      const definition = world.app.functions.find((one) => one.id === activation.functionId);
      return definition === undefined ? null : sourceOf.function(definition);
    },
    ...metafieldFields<ValidationSource>('VALIDATION', ({ activation }) => activation.id),
  } satisfies Fields<ValidationSource>,
};

export const activationQueries = {
  cartTransforms: (_root, args: PageArguments, { world }) =>
    connect({
      items: world.state.cartTransforms,
      args,
      id: (one) => one.id,
      node: sourceOf.cartTransform,
    }),
  validation: (_root, { id }: { id: string }, { world }) =>
    wrap(
      world.state.validations.find((one) => one.id === idOf('Validation', id)) ?? null,
      sourceOf.validation,
    ),
  validations: (_root, args: PageArguments, { world }) =>
    connect({ items: world.state.validations, args, id: (one) => one.id, node: sourceOf.validation }),
} satisfies Fields;
