import { beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { readWorkshop } from '#app/workshop/read-workshop.server.ts';
import { COUNTED_SET, publishCounted } from '../builders/counted-set.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { type Fields, frameQuery, tokenOf, usePages } from '../builders/pages.ts';
import { workOff } from '../builders/work-off.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const installed = useInstalledShop();
const pages = usePages();

const at = new Date('2026-11-23T09:00:00Z');
beforeEach(async () => {
  await publishCounted(installed.shop, at);
});

const post = async (verb: string, fields: Fields | string = {}) =>
  await pages.post(`/app/workshop/${verb}`, installed.sandbox.sessionToken(), fields);
const view = async () => await readWorkshop(installed.shop, new Date());

/** A price that waits for the maker. */
async function waiting(): Promise<void> {
  const row = { shop: installed.shop, metal: 'gold', at, minorPerGram: '9000', by: 'source' };
  await inShop(installed.shop, async (tx) => await tx.spotPrice.create({ data: row }));
}

const settings: Fields = {
  url: 'https://prices.example.com/latest',
  gold: 'rates.XAU',
  silver: '',
  platinum: '',
  palladium: '',
  currencyPath: '',
  ratePath: '',
  unit: 'ounce',
  currency: '',
  guardPercent: '8',
  closedWeekdays: '3',
  closedDays: '2026-12-24,2026-12-25',
  dailyCapacity: '4',
  revision: '1',
};
const price: Fields = { metal: 'gold', amount: '82.46', unit: 'gram' };
const decision: Fields = { metal: 'gold', at: at.toISOString(), isAccepted: 'true' };
const recount: Fields = { optionSetId: COUNTED_SET, fieldId: 'stone', choiceId: 'opal', left: '7' };

describe('the workshop’s page', () => {
  it('shows prices, stock, calendar, source and charging', async () => {
    await waiting();
    const query = frameQuery(installed.shop, installed.sandbox.sessionToken());
    const { status, text } = await pages.open('/app/workshop', query);
    expect(status).toBe(200);
    for (const words of ['Spot prices', 'waits for you', 'Stone: Opal', 'Open on', 'Charging'])
      expect(text).toContain(words);
  });

  it('is nobody’s who is not signed in', async () => {
    expect((await pages.read('/app/workshop', null)).status).not.toBe(200);
  });
});

describe('a command about the workshop', () => {
  it('sets a price, and signs it with who set it', async () => {
    expect((await post('spot-prices', price)).text).toContain('Gold has its new price');
    expect((await view()).spot[0]?.current).toMatchObject({ minorPerGram: '8246.000000' });
    expect((await view()).spot[0]?.current?.by).toMatch(/^\d+$/);
  });

  it('accepts a price that waits', async () => {
    await waiting();
    expect((await post('spot-decisions', decision)).text).toContain('it holds from now on');
    expect((await view()).spot[0]).toMatchObject({ current: { minorPerGram: '9000.000000' }, waiting: null });
  });

  it('saves source and calendar together', async () => {
    expect((await post('settings', settings)).text).toContain('Workshop saved');
    expect(await view()).toMatchObject({
      revision: 2,
      source: { url: 'https://prices.example.com/latest', paths: { gold: 'rates.XAU' }, guardPercent: 8 },
      calendar: { closedWeekdays: 3, closedDays: ['2026-12-24', '2026-12-25'], dailyCapacity: 4 },
    });
  });

  it('recounts a choice', async () => {
    expect((await post('recounts', recount)).text).toContain('Counted');
    expect((await view()).stock[0]?.choices[0]).toMatchObject({ choiceId: 'opal', left: 7 });
  });

  it('has product pages told, and telling them twice changes nothing', async () => {
    await post('spot-prices', price);
    expect(await workOff()).toEqual([]);
    const { metafields } = installed.sandbox.state;
    const told = () => metafields.find(({ key }) => key === 'workshop')?.value;
    expect(told()).toContain('gold=8246');
    const before = told();
    await post('recounts', { ...recount, left: '3' });
    expect(await workOff()).toEqual([]);
    expect(told()).toBe(before);
  });
});

describe('a command that is refused', () => {
  it('says with 409 that somebody was quicker, and keeps what they saved', async () => {
    await post('settings', settings);
    const { status, text } = await post('settings', { ...settings, guardPercent: '50' });
    expect(status).toBe(409);
    expect(text).toContain('changed-meanwhile');
    expect((await view()).source.guardPercent).toBe(8);
  });

  const refusals: [string, Fields, string][] = [
    ['spot-prices', { ...price, amount: 'much' }, 'no-price'],
    ['spot-decisions', decision, 'not-waiting'],
    ['spot-fetches', {}, 'no-source'],
    ['settings', { ...settings, url: 'http://10.0.0.1/' }, 'no-address'],
    ['settings', { ...settings, closedWeekdays: '127' }, 'never-open'],
    ['settings', { ...settings, closedDays: 'tomorrow' }, 'no-day'],
    ['recounts', { ...recount, left: 'some' }, 'no-count'],
    ['recounts', { ...recount, choiceId: 'pearl' }, 'not-counted'],
  ];

  it.each(refusals)('says why with 422 and changes nothing: %s %j', async (verb, fields, code) => {
    const before = await view();
    const { status, text } = await post(verb, fields);
    expect(status).toBe(422);
    expect(text).toContain(code);
    expect(await view()).toEqual(before);
  });
});

describe('a form that no page of ours sends', () => {
  const malformed: [string, Fields | string][] = [
    ['spot-prices', { ...price, metal: 'mithril' }],
    ['spot-prices', { ...price, unit: 'stone' }],
    ['spot-prices', 'not a form'],
    ['spot-decisions', { ...decision, at: 'yesterday' }],
    ['spot-decisions', { ...decision, isAccepted: 'perhaps' }],
    ['settings', { ...settings, revision: 'first' }],
    ['settings', { ...settings, closedWeekdays: '128' }],
    ['settings', { url: '' }],
    ['recounts', { ...recount, optionSetId: 'pendant' }],
    ['recounts', { ...recount, fieldId: 'stone\0' }],
  ];

  it.each(malformed)('is answered with 400 in words: %s %j', async (verb, fields) => {
    const before = await view();
    const { status, text } = await post(verb, fields);
    expect(status).toBe(400);
    expect(text).toContain('The page sent something that this command does not take');
    expect(await view()).toEqual(before);
  });
});

describe('another shop', () => {
  it('neither sees this workshop nor changes it', async () => {
    await post('spot-prices', price);
    const before = await view();
    const stranger = tokenOf(installed.sandbox, 'elsewhere.myshopify.com');
    const read = await pages.read('/app/workshop', stranger);
    expect(read.text).not.toContain('8246');
    for (const [verb, fields] of [
      ['spot-prices', { ...price, amount: '1' }],
      ['recounts', { ...recount, left: '0' }],
      ['settings', settings],
    ] as const)
      expect([verb, (await pages.post(`/app/workshop/${verb}`, stranger, fields)).status]).not.toEqual([
        verb,
        200,
      ]);
    expect(await view()).toEqual(before);
  });
});
