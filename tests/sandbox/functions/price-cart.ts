import { z } from 'zod';
import { takesFunctions } from '../state/kind-of-store.ts';
import type { Cart, FunctionActivation } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { applyOperations, transformResult } from './apply-cart-transform.ts';
import type { AppExtensions } from './app-extensions.ts';
import { recordRun } from './function-log.ts';
import type { BuyerJourneyStep, FunctionOccasion } from './function-objects.ts';
import type { FunctionTarget } from './function-schema.ts';
import { runShopFunction } from './run-shop-function.ts';
import type { TransformedCart } from './transformed-cart.ts';
import { untransformedCart } from './transformed-cart.ts';

/** What shoppers are told when a Function that may block did not run. */
const outage = 'There was a problem with your order and it can’t be completed. Try again in a moment.';

export interface PricedCart extends TransformedCart {
  /** What the validations said; empty when the cart may go on. */
  readonly errors: readonly { readonly message: string; readonly target: string }[];
}

export interface PricingOccasion {
  readonly step: BuyerJourneyStep;
  readonly buyer?: FunctionOccasion['buyer'];
  /** LanguageCode of the Functions schema that checkout is read in; English when left out. */
  readonly language?: string;
  /** This project's own when left out. */
  readonly extensions?: AppExtensions;
}

const validationResult = z.object({
  operations: z.array(
    z.object({
      validationAdd: z
        .object({ errors: z.array(z.object({ message: z.string(), target: z.string() })) })
        .nullish(),
    }),
  ),
});

/**
 * The cart as Shopify would sell it: the active cart transform applied, then every enabled validation asked.
 * A transform that fails does not happen, and blocks only when it was activated so; likewise a validation.
 */
export function priceCart(world: World, cart: Cart, occasion: PricingOccasion): PricedCart {
  const errors: { message: string; target: string }[] = [];
  let priced = untransformedCart(world.state, cart);
  if (priced.lines.length === 0) return { ...priced, errors };

  for (const activation of active(world, world.state.cartTransforms)) {
    const answer = transform(world, activation, { ...occasion, cart: priced });
    priced = answer.cart;
    if (answer.blocked) errors.push({ message: outage, target: '$.cart' });
  }
  for (const activation of active(world, world.state.validations)) {
    errors.push(...ask(world, activation, { ...occasion, cart: priced }));
  }

  return { ...priced, errors };
}

function active(world: World, activations: readonly FunctionActivation[]): FunctionActivation[] {
  return takesFunctions(world.state.shop) ? activations.filter(({ enabled }) => enabled) : [];
}

interface Turn extends PricingOccasion {
  readonly cart: TransformedCart;
}

function transform(
  world: World,
  activation: FunctionActivation,
  turn: Turn,
): { cart: TransformedCart; blocked: boolean } {
  const target = 'cart.transform.run';
  const { cart } = turn;
  const run = runShopFunction(occasionOf(world, activation, turn), target, turn.extensions);
  const result = run.failure === null ? transformResult.safeParse(run.output) : undefined;
  const fault = result?.error?.issues[0];
  const failure = run.failure ?? (fault === undefined ? null : `${fault.path.join('.')}: ${fault.message}`);
  const applied = result?.success
    ? applyOperations(cart, result.data.operations, world.state)
    : { cart, refusals: [] };

  record(world, { activation, target, turn, run: { ...run, failure }, refusals: applied.refusals });

  return { cart: applied.cart, blocked: failure !== null && activation.blockOnFailure };
}

function ask(world: World, activation: FunctionActivation, turn: Turn): PricedCart['errors'] {
  const target = 'cart.validations.generate.run';
  const run = runShopFunction(occasionOf(world, activation, turn), target, turn.extensions);

  record(world, { activation, target, turn, run, refusals: [] });
  if (run.failure !== null) return activation.blockOnFailure ? [{ message: outage, target: '$.cart' }] : [];

  return validationResult
    .parse(run.output)
    .operations.flatMap(({ validationAdd }) => validationAdd?.errors ?? []);
}

function occasionOf(
  world: World,
  activation: FunctionActivation,
  { cart, step, buyer, language }: Turn,
): FunctionOccasion {
  const owner = world.state.validations.includes(activation) ? 'VALIDATION' : 'CARTTRANSFORM';

  return {
    world,
    activation,
    owner,
    cart,
    step,
    buyer: buyer ?? { email: null, phone: null, customerId: cart.cart.customerId },
    language: language ?? 'EN',
  };
}

interface Recorded {
  activation: FunctionActivation;
  target: FunctionTarget;
  turn: Turn;
  run: { inputBytes: number; outputBytes: number; logs: string; failure: string | null };
  refusals: readonly string[];
}

function record(world: World, { activation, target, turn, run, refusals }: Recorded): void {
  recordRun(world, {
    at: world.now(),
    handle: activation.functionHandle,
    target,
    cartToken: turn.cart.cart.token,
    step: turn.step,
    inputBytes: run.inputBytes,
    outputBytes: run.outputBytes,
    logs: run.logs,
    failure: run.failure,
    refusals,
  });
}
