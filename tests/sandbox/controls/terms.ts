import { z } from 'zod';
import type { World } from '../state/world.ts';

const amount = z.string().regex(/^\d+(\.\d{1,2})?$/);
const percent = z.number().positive().max(100);

const discountSchema = z.strictObject({
  title: z.string().min(1),
  /** Left out: the discount is automatic. */
  code: z.string().min(1).nullable().default(null),
  value: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percentage'), percent }),
    z.strictObject({ kind: z.literal('fixed'), amount }),
  ]),
  productIds: z.array(z.string()).default([]),
});

/** What may be told to `POST /_sandbox/terms`; each list replaces what was there. */
export const termsSchema = z.strictObject({
  discounts: z.array(discountSchema).optional(),
  giftCards: z.array(z.strictObject({ code: z.string().min(4), balance: amount })).optional(),
  companies: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        customerIds: z.array(z.string()).min(1),
        percentageOff: z.number().nonnegative().max(100).default(0),
        prices: z.record(z.string(), amount).default({}),
      }),
    )
    .optional(),
  /** By variant id. */
  sellingPlans: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          name: z.string().min(1),
          percentageOff: z.number().nonnegative().max(100).default(0),
          recurring: z.boolean().default(true),
        }),
      ),
    )
    .optional(),
});

export type Terms = z.input<typeof termsSchema>;

/** Sets discounts, gift cards, companies and selling plans, with ids of the shop's own. @throws ZodError for terms that make no sense. */
export function agreeTerms(world: World, wanted: Terms): void {
  const { discounts, giftCards, companies, sellingPlans } = termsSchema.parse(wanted);
  const { state } = world;
  if (discounts) state.discounts = discounts.map((one) => ({ id: world.nextId(), ...one }));
  if (giftCards) state.giftCards = giftCards.map((one) => ({ id: world.nextId(), ...one }));
  if (companies) {
    state.companies = companies.map(({ name, customerIds, percentageOff, prices }) => ({
      id: world.nextId(),
      name,
      contacts: customerIds.map((customerId) => ({ id: world.nextId(), customerId })),
      locations: [
        {
          id: world.nextId(),
          name,
          catalogue: { id: world.nextId(), title: `${name} prices`, percentageOff, prices },
        },
      ],
    }));
  }
  const variants = state.products.flatMap((product) => product.variants);
  for (const [variantId, plans] of Object.entries(sellingPlans ?? {})) {
    const variant = variants.find(({ id }) => id === variantId);
    if (variant === undefined) throw new Error(`The shop has no variant ${variantId}.`);
    variant.sellingPlans = plans.map((plan) => ({ id: world.nextId(), ...plan }));
  }
  world.changed();
}
