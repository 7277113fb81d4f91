import { inShop } from '#app/db.server.ts';
import { ensureSurcharges } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { enqueueWorkshop } from '#app/workshop/enqueue-workshop.server.ts';
import { adminFor, type AdminClient } from '#app/shopify/admin-client.server.ts';
import {
  createCartTransform,
  createValidation,
  deleteCartTransform,
  deleteValidation,
  enableValidation,
  readActivations,
  type Activation,
  type Activations,
} from '#app/shopify/functions.server.ts';

export type PriceRouteOutcome =
  | { readonly kind: 'transform' }
  /** The store runs no Functions of this app. `said` is in Shopify's words. */
  | { readonly kind: 'nested'; readonly said: string }
  /** One of the Functions could not be activated, for another reason. */
  | { readonly kind: 'incomplete'; readonly said: string };

interface Answers {
  readonly pricing: Activation;
  readonly checking: Activation;
}

const PRICING = 'option-pricing';
const CHECKING = { functionHandle: 'option-validation', title: 'Atelier: options of bespoke pieces' };
const NOT_ELIGIBLE = 'CUSTOM_APP_FUNCTION_NOT_ELIGIBLE';

/**
 * Activates the pricing and the checking Function in the store and writes down what it answered. Safe to run at any time:
 * what is active already stays, what was switched off is switched on again.
 * @throws ShopifyOutage when Shopify does not answer; nothing is written down then.
 */
export async function activatePriceRoute(shop: string): Promise<PriceRouteOutcome> {
  const admin = await adminFor(shop);
  const before = await readActivations(admin);
  const pricing = await activatePricing(admin, before);
  const answers = {
    pricing,
    checking: pricing.kind === 'activated' ? await activateChecking(admin, before) : pricing,
  };
  const outcome = outcomeOf(answers);
  await writeDown(shop, answers, outcome);

  return outcome;
}

/**
 * A store has at most one cart transform of an app, so any that it lists is ours. One that lets a failing run pass would sell pieces at the
 * price without their options: it is made anew.
 */
async function activatePricing(admin: AdminClient, before: Activations): Promise<Activation> {
  const active = before.cartTransforms[0];
  if (active?.blockOnFailure) return { kind: 'activated', id: active.id };
  if (active) await deleteCartTransform(admin, active.id);
  const created = await createCartTransform(admin, PRICING);
  if (created.kind === 'activated' || created.code !== 'FUNCTION_ALREADY_REGISTERED') return created;

  const registered = (await readActivations(admin)).cartTransforms[0];
  return registered ? { kind: 'activated', id: registered.id } : created;
}

async function activateChecking(admin: AdminClient, before: Activations): Promise<Activation> {
  const ours = checkings(before)[0];
  if (!ours) return await createChecking(admin);
  if (ours.isOn) return { kind: 'activated', id: ours.id };

  return await enableValidation(admin, { id: ours.id, title: CHECKING.title });
}

/** Shopify takes the same Function twice, so a press and a job at once would make two: all but the first go again. */
async function createChecking(admin: AdminClient): Promise<Activation> {
  const created = await createValidation(admin, CHECKING);
  if (created.kind === 'refused') return created;

  const [kept, ...spare] = checkings(await readActivations(admin));
  for (const { id } of spare) await deleteValidation(admin, id);
  return kept ? { kind: 'activated', id: kept.id } : created;
}

/** Our validations in an order that every process agrees on. */
function checkings({ validations }: Activations): Activations['validations'] {
  return validations
    .filter(({ functionHandle }) => functionHandle === CHECKING.functionHandle)
    .toSorted((one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1));
}

function outcomeOf({ pricing, checking }: Answers): PriceRouteOutcome {
  if (pricing.kind === 'refused') {
    return { kind: pricing.code === NOT_ELIGIBLE ? 'nested' : 'incomplete', said: pricing.said };
  }
  if (checking.kind === 'refused') {
    return { kind: checking.code === NOT_ELIGIBLE ? 'nested' : 'incomplete', said: checking.said };
  }

  return { kind: 'transform' };
}

async function writeDown(
  shop: string,
  { pricing, checking }: Answers,
  outcome: PriceRouteOutcome,
): Promise<void> {
  await inShop(shop, async (tx) => {
    // Storefronts charge by the route that the workshop names; the surcharge product is made first where it is needed. Before the shop's
    // row, as intake does.
    await enqueueWorkshop(tx, shop);
    if (outcome.kind === 'nested') await enqueue(tx, ensureSurcharges, { shop });
    await tx.shop.update({
      where: { shop },
      data: {
        priceRoute: outcome.kind === 'incomplete' ? null : outcome.kind,
        priceRouteRefusal: outcome.kind === 'transform' ? null : outcome.said,
        priceRouteCheckedAt: new Date(),
        cartTransformId: pricing.kind === 'activated' ? pricing.id : null,
        validationId: checking.kind === 'activated' ? checking.id : null,
      },
    });
  });
}
