import { beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { insertOptionSet } from '#app/options/create-option-set.server.ts';
import { assignProducts } from '#app/options/assign-products.server.ts';
import { publishOptionSet } from '#app/options/publish-option-set.server.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { dear, plain, putOnSale, ring, type RingOnSale } from '../builders/ring-on-sale.ts';
import { arrive, commissionsOf, paidFor, shopperAt, standingAt } from '../builders/till.ts';
import { workOff } from '../builders/work-off.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
let onSale: RingOnSale;
/** What the page wrote for the ring at £2,226. */
let honest: Readonly<Record<string, string>>;

beforeEach(async () => {
  onSale = await putOnSale(world);
  honest = onSale.specify(dear);
});

type Properties = Readonly<Record<string, string>>;

async function order(properties: Properties, quantity = 1): Promise<string[]> {
  const shopper = shopperAt(world);
  await shopper.ajax('/cart/add.js', { items: [{ id: 1_000_101, quantity, properties }] });
  return await shopper.pay();
}

const again =
  'Please remove this piece from your cart, choose its options again on its page and add it once more.';
const bespoke = (change: (text: string) => string) => () => ({
  ...honest,
  _bespoke: change(honest['_bespoke'] ?? ''),
});
/** The nth value of a selection, from 1. */
const value = (nth: number, to: string) =>
  bespoke((text) => {
    const parts = text.split(';');
    while (parts.length < nth + 3) parts.push('');
    parts[nth + 2] = to;
    return parts.join(';');
  });
/** Days since 1970: 6 January 2020. */
const MONDAY_IN_2020 = '18267';

describe('a tampered cart that checkout refuses', () => {
  it.each<[string, () => Properties, string]>([
    [
      'its selection taken out, the words kept',
      () => Object.fromEntries(Object.entries(honest).filter(([name]) => name !== '_bespoke')),
      '“Solitaire engagement ring” still needs “Metal”.',
    ],
    [
      'a selection made under other conditions',
      bespoke((text) => text.replace(/^2;[^;]+/, '2;0000000000')),
      'The options or prices of “Solitaire engagement ring” have changed.',
    ],
    [
      'a hidden question answered',
      () => ({ ...onSale.specify(plain), _bespoke: `${onSale.specify(plain)['_bespoke']};2` }),
      '“Clarity” of “Solitaire engagement ring” does not go with its other options.',
    ],
    [
      'a choice beyond those offered',
      value(1, '9'),
      'What was chosen for “Metal” of “Solitaire engagement ring” is not offered.',
    ],
    [
      'a choice before the first',
      value(1, '-1'),
      'What was chosen for “Metal” of “Solitaire engagement ring” is not offered.',
    ],
    [
      'a day that is over',
      value(5, MONDAY_IN_2020),
      '“Solitaire engagement ring” cannot be ready by the day chosen for “Needed by”.',
    ],
    [
      'more characters than there is room for',
      value(4, 'x'.repeat(21)),
      '“Engraving” of “Solitaire engagement ring” has too many characters.',
    ],
    [
      'marks heaped on one letter, to be charged as one',
      value(4, `a${'\u0301'.repeat(400)}`),
      '“Engraving” of “Solitaire engagement ring” has too many characters.',
    ],
    [
      'its selection in base64',
      bespoke((text) => Buffer.from(text).toString('base64')),
      'The options of “Solitaire engagement ring” could not be read.',
    ],
    [
      'noise for a selection',
      () => ({ ...honest, _bespoke: '\u202E2;\u0000;💍\uFFFF;;1' }),
      'The options of “Solitaire engagement ring” could not be read.',
    ],
  ])('%s', async (...[, tampered, said]) => {
    expect(await order(tampered())).toEqual([`${said} ${again}`]);
    expect(world.sandbox.state.orders).toEqual([]);
  });

  it('the selection of another product', async () => {
    const cheap = { ...ring, name: 'Charm', fields: ring.fields.slice(0, 2), rules: [] };
    const { shop } = world;
    const { id } = await inShop(shop, (tx) => insertOptionSet(tx, shop, cheap));
    await assignProducts(shop, { id, productIds: ['10006'], move: false });
    await publishOptionSet(shop, { id, revision: 1, by: '11' });
    expect(await workOff()).toEqual([]);
    const stamp = world.sandbox.state.metafields
      .find(({ ownerId, key }) => ownerId === '10006' && key === 'payload')
      ?.value.split(';')[1];
    expect(await order({ ...honest, _bespoke: `2;${stamp};;1;1` })).toEqual([
      `The options or prices of “Solitaire engagement ring” have changed. ${again}`,
    ]);
  });

  it('the ring tied to a cheap product, where no Function may price it', async () => {
    const shopper = shopperAt(world);
    const items = [
      { id: 1_000_401, quantity: 1 },
      { id: 1_000_101, quantity: 1, properties: honest, parent_id: 1_000_401 },
    ];
    await shopper.ajax('/cart/add.js', { items });
    expect(await shopper.pay()).toEqual([
      `“Solitaire engagement ring” cannot be tied to another product with these options. ${again}`,
    ]);
  });

  it('more of a counted choice than are left, on one line or on two', async () => {
    const said = `There is not enough left of what was chosen for “Metal” of “Solitaire engagement ring”. ${again}`;
    expect(await order(honest, 4)).toEqual([said]);
    const shopper = shopperAt(world);
    const items = ['A', 'B'].map((engraving) => ({
      id: 1_000_101,
      quantity: 2,
      properties: onSale.specify({ ...dear, engraving }),
    }));
    await shopper.ajax('/cart/add.js', { items });
    expect(await shopper.pay()).toEqual([said]);
  });
});

/** What was charged for a piece, and what its one commission has against it. */
async function taken() {
  await arrive(world);
  const [commission] = await commissionsOf(world);
  const [kinds] = await standingAt(world);
  return { snapshot: commission?.snapshot, kinds };
}

describe('a tampered cart that is charged for what it says', () => {
  it('a cheaper selection under dear words: the cheap ring is charged and made, and the words are flagged', async () => {
    const cheap = onSale.specify({ ...dear, stone: 'none', clarity: [] });
    expect(await order({ ...honest, _bespoke: cheap['_bespoke'] ?? '' })).toEqual([]);
    expect(paidFor(world)).toBe(1250 + 320 + 6);
    expect((await taken()).kinds).toContain('words-disagree');
  });

  it('lying words: the ring is charged and made as selected, and they are flagged', async () => {
    const words = honest['_words']?.replace('R & T', 'R & T & all the others') ?? '';
    expect(await order({ ...honest, _words: words, Engraving: 'R & T & all the others' })).toEqual([]);
    expect(paidFor(world)).toBe(2226);
    expect((await taken()).kinds).toEqual(['words-disagree']);
  });

  it('hidden names smuggled in through the words reach nobody', async () => {
    const words = `${honest['_words']};_bespoke=2\\;x;_priced=1\\;1\\;gb\\;0;_piece=a`;
    expect(await order({ ...honest, _words: words })).toEqual([]);
    expect(paidFor(world)).toBe(2226);
    const names = world.sandbox.state.orders.at(-1)?.lines[0]?.properties.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name.startsWith('_')).toSorted()).toEqual([
      '_bespoke',
      '_priced',
      '_words',
    ]);
    expect((await taken()).kinds).toEqual([]);
  });

  it('a forged base price or mark changes nothing', async () => {
    expect(await order({ ...honest, _priced: '1;1;gb;1', _piece: 'mark' })).toEqual([]);
    expect(paidFor(world)).toBe(2226);
    expect(await taken()).toMatchObject({
      kinds: [],
      snapshot: { charged: { baseMinor: 125_000, computedUnitMinor: 222_600 } },
    });
  });

  it.each(['_Bespoke', '_bespoke ', '_bespoke\u200B', '_bespoke[]'])(
    'a second selection under the name “%s” is not read',
    async (name) => {
      expect(await order({ [name]: onSale.specify(plain)['_bespoke'] ?? '', ...honest })).toEqual([]);
      expect(paidFor(world)).toBe(2226);
    },
  );

  it('the same name twice: whichever the shop keeps is both charged and made', async () => {
    const shopper = shopperAt(world);
    const form = new URLSearchParams({ id: '1000101', quantity: '1' });
    for (const own of [honest, onSale.specify(plain)])
      form.append('properties[_bespoke]', own['_bespoke'] ?? '');
    await shopper.post('/cart/add', form);
    expect(await shopper.pay()).toEqual([]);
    const { snapshot } = await taken();
    expect(snapshot).toMatchObject({
      charged: { unitMinor: 100 * paidFor(world), computedUnitMinor: 100 * paidFor(world) },
    });
  });

  it('a quantity changed after it was specified: what is charged once for the line is shared out anew', async () => {
    const shopper = shopperAt(world);
    const properties = onSale.specify({ ...plain, box: 'on' });
    await shopper.ajax('/cart/add.js', { items: [{ id: 1_000_101, quantity: 1000, properties }] });
    await shopper.ajax('/cart/change.js', { line: 1, quantity: 1 });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(1285);
    expect((await taken()).kinds).toEqual([]);
  });

  it('very many pieces: what is charged once for the line is charged in full, each share rounded up', async () => {
    expect(await order(onSale.specify({ ...plain, box: 'on' }), 1100)).toEqual([]);
    expect(paidFor(world)).toBe(1100 * 1250.04);
    expect((await taken()).kinds).toEqual([]);
  });
});
