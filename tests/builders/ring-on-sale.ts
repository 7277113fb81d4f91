import { inShop } from '#app/db.server.ts';
import { activatePriceRoute } from '#app/options/activate-price-route.server.ts';
import { assignProducts } from '#app/options/assign-products.server.ts';
import { insertOptionSet } from '#app/options/create-option-set.server.ts';
import type { Condition } from '#app/options/engine/authoring/condition.ts';
import type { OptionSet, Rule } from '#app/options/engine/authoring/option-set.ts';
import { slotsOf } from '#app/options/engine/authoring/slots.ts';
import { readableProperties } from '#app/options/engine/authoring/specification.ts';
import { writeSelection } from '#app/options/engine/runtime/selection.ts';
import { readPayload } from '#app/options/engine/runtime/payload.ts';
import { readSelection } from '#app/options/engine/runtime/read-selection.ts';
import { escape } from '#app/options/engine/runtime/escaping.ts';
import { evaluate } from '#app/options/engine/runtime/evaluate.ts';
import { Surroundings } from '#app/options/engine/runtime/surroundings.ts';
import { publishOptionSet } from '#app/options/publish-option-set.server.ts';
import type { InstalledShop } from './installed-shop.ts';
import { type Answers, bespokeOf } from './judged-piece.ts';
import { workOff } from './work-off.ts';

/**
 * A ring with a charge of most kinds: platinum £320 (three are left), a diamond £650 (€790 in euros) in clarity VVS £290, engraving £2 a
 * letter, a box £35 for the whole line, a knife edge £40, £15 in the market "eu", £20 off for customers who sign in.
 */
export const ring: OptionSet = {
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
          stock: { count: 3 },
        },
      ],
    },
    {
      id: 'stone',
      kind: 'choice',
      label: 'Stone',
      required: true,
      appearance: 'buttons',
      choices: [
        { id: 'none', label: 'No stone' },
        {
          id: 'diamond',
          label: 'Diamond',
          charge: { kind: 'flat', amount: { minor: 65_000, in: { EUR: 79_000 } } },
        },
      ],
    },
    {
      id: 'clarity',
      kind: 'choice',
      label: 'Clarity',
      required: true,
      showWhen: { field: 'stone', is: 'diamond' },
      appearance: 'buttons',
      choices: [
        { id: 'si', label: 'SI' },
        { id: 'vvs', label: 'VVS', charge: { kind: 'flat', amount: 29_000 } },
      ],
    },
    {
      id: 'engraving',
      kind: 'text',
      label: 'Engraving',
      required: false,
      maxCharacters: 20,
      charge: { kind: 'per-character', amount: 200, countsSpaces: false },
    },
    { id: 'needed', kind: 'date', label: 'Needed by', required: false, earliest: 'lead-time' },
    {
      id: 'box',
      kind: 'switch',
      label: 'Box',
      required: false,
      appearance: 'switch',
      charge: { kind: 'per-line', amount: 3500 },
    },
  ],
  rules: [
    extra('knife', { variant: 'Profile', isOneOf: ['Knife edge'] }, 4000),
    extra('eu', { market: ['eu'] }, 1500),
    extra('regular', { customer: 'signed-in' }, -2000),
  ],
  leadTime: { baseDays: 10 },
};

function extra(id: string, when: Condition, amount: number): Rule {
  const then = { kind: 'add-price', label: id, charge: { kind: 'flat', amount } } as const;
  return { id, name: id, when, then: [then] };
}

/** A platinum ring with a diamond, engraved "R & T": £1,250 + 320 + 650 + 3 × 2 = £2,226. */
export const dear: Answers = { metal: 'pt950', stone: 'diamond', clarity: 'si', engraving: 'R & T' };
/** A plain ring in gold, whose options cost nothing. */
export const plain: Answers = { metal: 'y18', stone: 'none' };

/** What a shopper's page puts on a line: `_bespoke`, and its words for people. */
export type Specified = Readonly<Record<string, string>>;

export interface RingOnSale {
  readonly optionSetId: string;
  /** The properties that the product page writes for these answers. */
  specify(answers: Answers): Specified;
}

/** A merchant's way: has the store say how it charges, drafts the set, puts it on products and publishes it; all jobs are done. */
export async function putOnSale(
  { shop, sandbox }: InstalledShop,
  { set = ring, productIds = ['10001'] }: { set?: OptionSet; productIds?: readonly string[] } = {},
): Promise<RingOnSale> {
  await activatePriceRoute(shop);
  const { id } = await inShop(shop, (tx) => insertOptionSet(tx, shop, set));
  await assignProducts(shop, { id, productIds, move: true });
  const published = await publishOptionSet(shop, { id, revision: 1, by: '11' });
  if (published.kind !== 'published') throw new Error(JSON.stringify(published));
  const failed = await workOff();
  if (failed.length > 0) throw new Error(failed.join('\n'));

  const payload = sandbox.state.metafields.find(
    ({ ownerId, key }) => ownerId === productIds[0] && key === 'payload',
  );
  if (payload === undefined) throw new Error('The product carries no payload.');
  return { optionSetId: id, specify: (answers) => specify(set, payload.value, answers) };
}

function specify(set: OptionSet, text: string, answers: Answers): Specified {
  const payload = readPayload(text);
  const typed = bespokeOf(payload.stamp, slotsOf(set), { answers, accepted: [] });
  const around = new Surroundings();
  const selection = readSelection(payload, typed);
  const bespoke = writeSelection(payload, selection, evaluate(payload, selection, around).visible);
  const words = readableProperties(set, { payload: text }, { bespoke, around });
  return {
    _bespoke: bespoke,
    _words: words.map(({ name, value }) => `${escape(name)}=${escape(value)}`).join(';'),
    ...Object.fromEntries(words.map(({ name, value }) => [name, value])),
  };
}
