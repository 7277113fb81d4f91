import { beforeEach, describe, expect, it } from 'vitest';
import { letInOtherShop } from '../builders/guest-shop.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { frameQuery, tokenOf, usePages } from '../builders/pages.ts';
import { workOff } from '../builders/work-off.ts';
import { useTestDatabase } from '../setup/test-database.ts';
import { listDataRequests } from '#app/privacy/list-data-requests.server.ts';

useTestDatabase();
const installed = useInstalledShop();
const pages = usePages();

const OTHER = 'other-atelier.myshopify.com';
const LIST = '/app/privacy-requests';
let request: string;

beforeEach(async () => {
  await letInOtherShop(OTHER);
  installed.sandbox.privacy.requestData('60001');
  await installed.sandbox.webhooks.settled();
  await workOff();
  request = (await listDataRequests(installed.shop)).open[0]?.id ?? '';
});

const ours = () => tokenOf(installed.sandbox, installed.shop);
const theirs = () => tokenOf(installed.sandbox, OTHER);
const isAnswered = async () => (await listDataRequests(installed.shop)).open.length === 0;

describe('a customer’s request for their data', () => {
  it('is listed for the shop that it came to, and for no other', async () => {
    expect(request).not.toBe('');
    expect((await pages.read(LIST, ours())).text).toContain(request);
    expect((await pages.read(LIST, theirs())).text).not.toContain(request);
  });

  it('opens as a page of the shop', async () => {
    const page = await pages.open(LIST, frameQuery(installed.shop, ours()));
    expect([page.status, page.text.includes('60001')]).toEqual([200, true]);
  });

  it('gives what is held to the shop alone', async () => {
    const mine = await pages.read(`${LIST}/${request}/data`, ours());
    expect([mine.status, mine.text.includes('gatheredAt')]).toEqual([200, true]);
    const other = await pages.read(`${LIST}/${request}/data`, theirs());
    expect([other.status, other.text.includes('gatheredAt')]).toEqual([404, false]);
  });

  it('is marked as answered by the shop alone, and once', async () => {
    await pages.post(`${LIST}/${request}/answer`, theirs(), {});
    expect(await isAnswered()).toBe(false);

    expect((await pages.post(`${LIST}/${request}/answer`, ours(), {})).status).toBe(200);
    expect((await pages.post(`${LIST}/${request}/answer`, ours(), {})).status).toBe(200);
    expect(await isAnswered()).toBe(true);
  });

  it('is shown to nobody who is not signed in', async () => {
    expect((await pages.read(LIST, null)).text).not.toContain(request);
    expect((await pages.read(`${LIST}/${request}/data`, null)).text).not.toContain('gatheredAt');
  });
});
