import { beforeEach, describe, expect, it } from 'vitest';
import { readHome } from '#app/home/read-home.server.ts';
import { createFromStarter } from '#app/options/create-option-set.server.ts';
import { compileOptionSet } from '#app/options/engine/authoring/compile.ts';
import { signetRing } from '#app/options/engine/authoring/starter-sets.ts';
import { listOptionSets } from '#app/options/list-option-sets.server.ts';
import { readOptionSet } from '#app/options/read-option-set.server.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { type Fields, usePages } from '../builders/pages.ts';
import { workOff } from '../builders/work-off.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const installed = useInstalledShop();
const pages = usePages();

let id: string;
beforeEach(async () => {
  ({ id } = await createFromStarter(installed.shop, 'signet-ring'));
});

const send = async (path: string, fields: Fields | string = {}) =>
  await pages.post(path, installed.sandbox.sessionToken(), fields);
const post = async (verb: string, fields: Fields | string = {}) =>
  await send(`/app/option-sets/${id}/${verb}`, fields);
const set = async () => {
  const found = await readOptionSet(installed.shop, id);
  if (found === null) throw new Error('The option set is gone.');
  return found;
};
const guide = async () => (await readHome(installed.shop, new Date())).guide;
const product = () => installed.sandbox.state.products[0]?.id ?? '';
const assign = async () => await post('assignments', { kind: 'assign', productIds: product() });

describe('an option set, from starter to archive', () => {
  it('begins as a starter, a pasted document or a copy', async () => {
    expect((await send('/app/option-sets/starters', { starter: 'engagement-ring' })).text).toContain(
      '“Engagement ring” is a draft now',
    );
    const { document } = await set();
    expect((await send('/app/option-sets/import', { text: document })).text).toContain('is a draft now');
    expect((await post('copy')).text).toContain('This is the copy');
    expect((await listOptionSets(installed.shop)).sets).toHaveLength(4);
  });

  it('is renamed and rewritten, one revision at a time', async () => {
    expect((await post('name', { name: 'Signets', revision: '1' })).status).toBe(200);
    const { document } = await set();
    const text = document.replace('Signets', 'Family signets');
    expect((await post('document', { text, revision: '2' })).text).toContain('Saved as a draft');
    expect(await set()).toMatchObject({ name: 'Family signets', revision: 3 });
  });

  it('is assigned, published, withdrawn and archived', async () => {
    expect((await assign()).status).toBe(200);
    expect((await post('publication', { revision: '1' })).text).toContain('Version 1 is on its way');
    expect(await workOff()).toEqual([]);
    expect((await set()).products).toMatchObject([{ carrying: { kind: 'carries' } }]);
    expect((await post('withdrawal')).text).toContain('Withdrawn');
    expect((await post('archive', { isArchived: 'true' })).text).toContain('Archived');
    expect((await set()).isArchived).toBe(true);
    expect((await post('archive', { isArchived: 'false' })).text).toContain('Restored');
  });

  it('has one version, however often it was published', async () => {
    await assign();
    const answers = await Promise.all([1, 2, 3].map(() => post('publication', { revision: '1' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await set()).publications.map(({ version }) => version)).toEqual([1]);
  });

  it('lets a product go again, and only once', async () => {
    await assign();
    const unassign = async () => await post('assignments', { kind: 'unassign', productId: product() });
    expect((await unassign()).status).toBe(200);
    await workOff();
    expect((await unassign()).status).toBe(422);
    expect((await post('assignments', { kind: 'retry' })).status).toBe(200);
  });
});

async function explain(query: Fields) {
  const address = `/app/option-sets/${id}/explanation?${new URLSearchParams(query)}`;
  return await pages.read(address, installed.sandbox.sessionToken());
}

describe('what is picked in the preview of a draft', () => {
  it('is explained, part by part', async () => {
    const stamp = compileOptionSet(signetRing('GBP')).stamp;
    const { status, text } = await explain({ bespoke: `2;${stamp};;1`, cents: '40000' });
    expect(status).toBe(200);
    expect(text).toContain('Base price');
    expect(text).toContain('40000');
  });

  it('is explained as nothing picked when it is no selection at all', async () => {
    const { text } = await explain({ bespoke: '\u0000;;', cents: 'x' });
    expect(text).toContain('100000');
  });
});

describe('a command about a set that is refused', () => {
  it('says with 409 that somebody was quicker', async () => {
    await post('name', { name: 'Signets', revision: '1' });
    const { document } = await set();
    const commands: [string, Fields][] = [
      ['name', { name: 'Mine', revision: '1' }],
      ['document', { text: document, revision: '1' }],
      ['publication', { revision: '1' }],
    ];
    for (const [verb, fields] of commands) {
      const { status, text } = await post(verb, fields);
      expect([verb, status]).toEqual([verb, 409]);
      expect(text).toContain('changed-meanwhile');
    }
    expect(await set()).toMatchObject({ name: 'Signets', revision: 2 });
  });

  const refusals: [string, Fields, string][] = [
    ['name', { name: '  ', revision: '1' }, 'no-name'],
    ['document', { text: '{', revision: '1' }, 'unreadable'],
    ['publication', { revision: '1' }, 'no-products'],
    ['withdrawal', {}, 'not-published'],
    ['assignments', { kind: 'assign', productIds: '999999999' }, 'unknown-product'],
    ['translations', {}, 'may-not-translate'],
  ];

  it.each(refusals)('says why with 422 and changes nothing: %s %j', async (verb, fields, code) => {
    const before = await set();
    const { status, text } = await post(verb, fields);
    expect(status).toBe(422);
    expect(text).toContain(code);
    expect(await set()).toEqual(before);
  });

  it('says that Shopify is silent, and assigns nothing', async () => {
    installed.sandbox.faults.next('admin-api', { status: 500 }, 50);
    const { status, text } = await assign();
    expect(status).toBe(503);
    expect(text).toContain('Shopify did not answer, so nothing was changed.');
    expect((await set()).products).toEqual([]);
  });
});

describe('a form or an address that no page of ours sends', () => {
  const malformed: [string, Fields | string][] = [
    ['name', { name: 'Mine', revision: 'first' }],
    ['name', { name: 'Mine\0', revision: '1' }],
    ['name', { name: 'Mine', revision: '99999999999' }],
    ['document', { revision: '1' }],
    ['publication', {}],
    ['publication', 'not a form'],
    ['archive', { isArchived: 'perhaps' }],
    ['assignments', { kind: 'assign', productIds: 'one, two' }],
    ['assignments', { kind: 'melt' }],
  ];

  it.each(malformed)('is answered with 400 in words: %s %j', async (verb, fields) => {
    const before = await set();
    const { status, text } = await post(verb, fields);
    expect(status).toBe(400);
    expect(text).toContain('The page sent something that this command does not take');
    expect(await set()).toEqual(before);
  });

  it('is answered with 404 where the address names no set', async () => {
    id = 'signet';
    const verbs = ['name', 'copy', 'archive', 'publication', 'withdrawal', 'assignments', 'document'];
    for (const verb of [...verbs, 'translations']) {
      const fields = { name: 'x', text: '{}', revision: '1', kind: 'retry', isArchived: 'true' };
      expect([verb, (await post(verb, fields)).status]).toEqual([verb, 404]);
    }
  });
});

describe('commands of Home', () => {
  it('put the setup guide away and bring it back, once however often it is asked', async () => {
    await send('/app/setup-guide/dismissal', { isDismissed: 'yes' });
    await send('/app/setup-guide/dismissal', { isDismissed: 'yes' });
    expect((await guide()).isDismissed).toBe(true);
    expect((await send('/app/setup-guide/dismissal', { isDismissed: 'no' })).text).toContain('is back');
    expect((await send('/app/setup-guide/dismissal', { isDismissed: 'maybe' })).status).toBe(400);
    expect((await guide()).isDismissed).toBe(false);
  });

  it('check how the shop charges, and say so when Shopify is silent', async () => {
    expect((await send('/app/price-route/check')).text).toContain('Charging is active in your shop');
    installed.sandbox.faults.next('admin-api', { status: 500 }, 50);
    expect((await send('/app/price-route/check')).status).toBe(503);
  });
});
