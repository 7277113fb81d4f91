import { inShop } from '#app/db.server.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';

/** A pendant whose stones and charms are counted. */
export const countedSet: OptionSet = {
  format: 2,
  name: 'Pendant',
  currency: 'GBP',
  fields: [
    {
      id: 'stone',
      kind: 'choice',
      label: 'Stone',
      required: true,
      appearance: 'radio',
      choices: [
        { id: 'garnet', label: 'Garnet' },
        { id: 'opal', label: 'Opal', stock: { count: 3, lowAt: 1 } },
      ],
    },
    {
      id: 'charms',
      kind: 'choices',
      label: 'Charms',
      required: false,
      appearance: 'checkboxes',
      choices: [
        { id: 'star', label: 'Star', stock: { count: 20 } },
        { id: 'moon', label: 'Moon', stock: { count: 10 } },
      ],
    },
  ],
};

export const COUNTED_SET = 'c0de0001-0000-4000-8000-000000000001';

/** Publishes the pendant, or what it has become, as its next version. */
export async function publishCounted(shop: string, at: Date, set: OptionSet = countedSet): Promise<string> {
  const optionSetId = COUNTED_SET;
  const document = JSON.parse(JSON.stringify(set));
  await inShop(shop, async (tx) => {
    await tx.optionSet.upsert({
      where: { shop_id: { shop, id: optionSetId } },
      create: { shop, id: optionSetId, name: set.name, document, createdAt: at, updatedAt: at },
      update: { document, updatedAt: at },
    });
    const version = 1 + (await tx.publication.count({ where: { shop, optionSetId } }));
    await tx.publication.create({
      data: {
        shop,
        optionSetId,
        version,
        document,
        payload: '',
        form: {},
        stamp: `stamp${version}`,
        at,
        by: '11',
      },
    });
  });
  return optionSetId;
}
