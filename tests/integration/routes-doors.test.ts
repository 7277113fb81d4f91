import { beforeEach, describe, expect, it } from 'vitest';
import { readCommission } from '#app/commissions/read-commission.server.ts';
import { createFromStarter } from '#app/options/create-option-set.server.ts';
import { readOptionSet } from '#app/options/read-option-set.server.ts';
import { letInOtherShop } from '../builders/guest-shop.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { openedCommission } from '../builders/opened-commission.ts';
import { type Fields, frameQuery, tokenOf, usePages } from '../builders/pages.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const installed = useInstalledShop();
const pages = usePages();

const OTHER = 'other-atelier.myshopify.com';
let commission: string;
let set: string;

beforeEach(async () => {
  commission = await openedCommission(installed.shop);
  ({ id: set } = await createFromStarter(installed.shop, 'signet-ring'));
  await letInOtherShop(OTHER);
});

const screens = () => [
  '/app',
  '/app/commissions',
  '/app/commissions?view=table',
  `/app/commissions/${commission}`,
  '/app/option-sets',
  `/app/option-sets/${set}`,
  `/app/option-sets/${set}/document`,
  '/app/option-sets/import',
];

const commissionCommands = (): [string, Fields][] => [
  [`/app/commissions/${commission}/moves`, { to: 'making', seen: '1' }],
  [`/app/commissions/${commission}/notes`, { text: 'Cast on Tuesday', seen: '1' }],
  [`/app/commissions/${commission}/splits`, { quantity: '1', seen: '1' }],
  [`/app/commissions/${commission}/acceptances`, { difference: 'line-removed', seen: '1' }],
  [`/app/commissions/${commission}/due-date`, { dueOn: '2027-02-14', seen: '1' }],
];

const setCommands = (): [string, Fields][] => [
  [`/app/option-sets/${set}/name`, { name: 'Theirs', revision: '1' }],
  [
    `/app/option-sets/${set}/document`,
    { text: '{"format":2,"name":"x","currency":"GBP","fields":[]}', revision: '1' },
  ],
  [`/app/option-sets/${set}/copy`, {}],
  [`/app/option-sets/${set}/archive`, { isArchived: 'true' }],
  [`/app/option-sets/${set}/publication`, { revision: '1' }],
  [`/app/option-sets/${set}/withdrawal`, {}],
  [`/app/option-sets/${set}/assignments`, { kind: 'retry' }],
  [`/app/option-sets/${set}/assignments`, { kind: 'unassign', productId: '1' }],
];

const asItWas = async () => {
  const file = await readCommission(installed.shop, commission);
  const standing = await readOptionSet(installed.shop, set);
  return JSON.stringify([file?.commission, file?.events, standing]);
};

const policyOf = async (path: string, query: Fields) => {
  const { headers, status } = await pages.open(path, query);
  return { status, policy: headers.get('content-security-policy') };
};

describe('somebody without a session token', () => {
  it('is sent to fetch one, and sees no page', async () => {
    for (const path of screens()) {
      const { status, headers, text } = await pages.open(path, {
        ...frameQuery(installed.shop, ''),
        id_token: '',
      });
      expect([path, status]).toEqual([path, 302]);
      expect(headers.get('location')).toContain('/auth/session-token');
      expect(text).toBe('');
    }
  });

  it('is told the way to Atelier when no shop is named either', async () => {
    expect((await pages.open('/app/commissions')).headers.get('location')).toBe('/auth/login');
    expect((await pages.open('/auth/login')).headers.get('location')).toBe('/');
    expect((await pages.open('/')).text).toContain('Atelier opens inside your Shopify admin');
  });

  it('changes nothing', async () => {
    const before = await asItWas();
    for (const [path, fields] of [...commissionCommands(), ...setCommands()]) {
      const { text } = await pages.post(path, null, fields);
      expect(text).toContain('"redirect","/auth/login"');
    }
    expect(await asItWas()).toBe(before);
  });
});

describe('a session token that Shopify did not sign, or that is for another app', () => {
  it('is answered with 401 and the request to try with a new one', async () => {
    const [head, claims] = installed.sandbox.sessionToken().split('.');
    const before = await asItWas();
    for (const token of ['nonsense', `${head}.${claims}.AAAA`, `${head}.${claims}.`]) {
      const { status, headers } = await pages.read(`/app/commissions/${commission}`, token);
      expect(status).toBe(401);
      expect(headers.get('x-shopify-retry-invalid-session-request')).toBe('1');
      for (const [path, fields] of commissionCommands())
        expect([path, (await pages.post(path, token, fields)).status]).toEqual([path, 401]);
    }
    expect(await asItWas()).toBe(before);
  });
});

describe('somebody of another shop', () => {
  it('sees lists without anything of ours', async () => {
    const token = tokenOf(installed.sandbox, OTHER);
    for (const path of ['/app', '/app/commissions', '/app/commissions?view=table', '/app/option-sets']) {
      const { status, text } = await pages.read(path, token);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/Solitaire|Signet|A-1001|1001|Für immer/);
    }
  });

  it('finds none of our pages by their addresses', async () => {
    const token = tokenOf(installed.sandbox, OTHER);
    const theirs = [
      `/app/commissions/${commission}`,
      '/app/commissions/A-1001',
      `/app/option-sets/${set}`,
      `/app/option-sets/${set}/document`,
    ];
    for (const path of theirs) {
      const { status, text } = await pages.read(path, token);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toMatch(/Solitaire|Für immer|Signet/);
    }
  });

  it('has every command refused, and nothing of ours changes', async () => {
    const token = tokenOf(installed.sandbox, OTHER);
    const before = await asItWas();
    for (const [path, fields] of commissionCommands()) {
      const { status, text } = await pages.post(path, token, fields);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain('This shop has no such commission');
    }
    for (const [path, fields] of setCommands()) {
      const { status, text } = await pages.post(path, token, fields);
      expect([path, status]).toEqual([path, 422]);
      expect(text).toMatch(/There is no such option set|no longer carries/);
    }
    expect(await asItWas()).toBe(before);
  });
});

describe('what may frame a page', () => {
  it('is the admin of the shop that asks, on every page, missing ones and errors included', async () => {
    const query = frameQuery(installed.shop, installed.sandbox.sessionToken());
    const missing = ['/app/commissions/A-9', '/app/option-sets/x', '/app/nowhere', '/nowhere'];
    for (const path of [...screens(), ...missing]) {
      const { policy } = await policyOf(path, query);
      expect(policy).toMatch(`frame-ancestors https://${installed.shop} https://admin.shopify.com`);
    }
    expect((await policyOf('/app/commissions/A-9', query)).status).toBe(404);
    expect((await policyOf('/auth/session-token', query)).policy).toContain(`https://${installed.shop}`);
  });

  it('is never the admin of another shop, and nobody where no shop asks', async () => {
    const query = frameQuery(OTHER, tokenOf(installed.sandbox, OTHER));
    expect((await policyOf('/app', query)).policy).not.toContain(installed.shop);
    expect((await policyOf('/', {})).policy).toBe("frame-ancestors 'none';");
    const forged = { ...query, shop: 'x.example;script-src *' };
    expect((await policyOf('/nowhere', forged)).policy).toBe("frame-ancestors 'none';");
  });
});
