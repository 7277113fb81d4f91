import { inShop } from '#app/db.server.ts';
import { compileOptionSet } from '#app/options/engine/authoring/compile.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** A ring as its maker offers it: platinum costs £320 more and there is enough for five, engraving £2 a letter; it takes ten days. */
const ring: OptionSet = {
  format: 2,
  name: 'Ring',
  currency: 'GBP',
  fields: [
    {
      id: 'metal',
      kind: 'choice',
      label: 'Metal',
      required: true,
      appearance: 'buttons',
      choices: [
        { id: 'y18', label: '18 ct yellow gold' },
        {
          id: 'pt950',
          label: 'Platinum 950',
          charge: { kind: 'flat', amount: 32_000 },
          stock: { count: 5 },
        },
      ],
    },
    {
      id: 'engraving',
      kind: 'engraving',
      label: 'Engraving',
      required: false,
      room: 20,
      lines: 1,
      fonts: [
        { id: 'roman', label: 'Roman', family: 'serif', advanceEm: 0.5, draws: ['latin', 'punctuation'] },
      ],
      charge: { kind: 'per-character', amount: 200, countsSpaces: false },
    },
  ],
  leadTime: { baseDays: 10 },
};

export const optionSetId = '7b1c5a86-1f5a-4f0b-9b5e-0a1f2c3d4e5f';

/** Publishes the ring's options for a product. Answers the stamp that selections carry. */
export async function publishRing(shop: string, productId: string): Promise<string> {
  const { payload, stamp, form, words } = compileOptionSet(ring);
  const at = new Date();
  const document = JSON.parse(JSON.stringify(ring));
  await inShop(shop, async (tx) => {
    await tx.optionSet.create({
      data: { shop, id: optionSetId, name: ring.name, document, createdAt: at, updatedAt: at },
    });
    await tx.publication.create({
      data: {
        shop,
        optionSetId,
        version: 1,
        document,
        payload,
        words,
        stamp,
        at,
        by: 'staff',
        form: JSON.parse(JSON.stringify(form)),
      },
    });
    await tx.assignment.create({
      data: {
        shop,
        productId,
        optionSetId,
        productTitle: 'Ring',
        assignedAt: at,
        publishedVersion: 1,
        publishedAt: at,
      },
    });
  });
  return stamp;
}

type NewOrder = Parameters<Sandbox['orders']['place']>[0];
export type NewLine = NewOrder['lines'][number];

/** A platinum ring engraved "R & T" as the product page orders it and the cart transform expands it: £1250 + £320 + £6. */
export function ringLine(sandbox: Sandbox, stamp: string, changes: Partial<NewLine> = {}): NewLine {
  const product = sandbox.state.products[0];
  const variant = product?.variants[0];
  if (!product || !variant) throw new Error('The seeded shop has no ring.');
  const properties = [
    { name: '_bespoke', value: `2;${stamp};;2;R & T` },
    { name: 'Metal', value: 'Platinum 950' },
    { name: 'Engraving', value: 'R & T' },
  ];
  return {
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: variant.title,
    sku: variant.sku,
    quantity: 1,
    unitPrice: '1576.00',
    properties,
    sellingPlanName: null,
    group: {
      id: sandbox.world.nextId(),
      title: product.title,
      quantity: 1,
      variantId: variant.id,
      properties,
    },
    ...changes,
  };
}

export function orderOf(lines: NewLine[], changes: Partial<NewOrder> = {}): NewOrder {
  return {
    email: 'rosalind.achebe@example.com',
    customerId: '60001',
    financialStatus: 'PAID',
    presentmentCurrency: 'GBP',
    rate: '1.0',
    note: '',
    attributes: [],
    tags: [],
    lines,
    shippingAddress: null,
    ...changes,
  };
}
