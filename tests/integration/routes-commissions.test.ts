import { beforeEach, describe, expect, it } from 'vitest';
import { readCommission } from '#app/commissions/read-commission.server.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { openedCommission, raiseDifference } from '../builders/opened-commission.ts';
import { type Fields, usePages } from '../builders/pages.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const installed = useInstalledShop();
const pages = usePages();

let id: string;
beforeEach(async () => {
  id = await openedCommission(installed.shop, { quantity: 3 });
});

const post = async (verb: string, fields: Fields | string, name = id) =>
  await pages.post(`/app/commissions/${name}/${verb}`, installed.sandbox.sessionToken(), fields);
const file = async () => {
  const found = await readCommission(installed.shop, id);
  if (found === null) throw new Error('The commission is gone.');
  return found;
};

describe('a command at the bench', () => {
  it('moves a commission, and says where it stands now', async () => {
    const { status, text } = await post('moves', { to: 'making', seen: '1' });
    expect(status).toBe(200);
    expect(text).toContain('A-1001: Making');
    expect((await file()).commission).toMatchObject({ revision: 2, standing: { stage: 'making' } });
    expect((await file()).events.at(-1)).toMatchObject({ kind: 'moved', by: 'shopify:user:501' });
  });

  it('holds it with a reason and takes it up again where it was', async () => {
    await post('moves', { to: 'on-hold', reason: 'Waiting for the stone', seen: '1' });
    expect((await file()).commission.standing).toMatchObject({ stage: 'on-hold', returnsTo: 'sourcing' });
    const { text } = await post('moves', { to: 'work', seen: '2' });
    expect(text).toContain('A-1001: Sourcing');
  });

  it('writes a note, sets and removes the due date', async () => {
    expect((await post('notes', { text: 'Cast on Tuesday', seen: '1' })).text).toContain('Note added');
    expect((await post('due-date', { dueOn: '2027-02-14', seen: '2' })).text).toContain('Due date saved');
    expect((await file()).commission.dueOn).toBe('2027-02-14');
    expect((await post('due-date', { dueOn: '', seen: '3' })).text).toContain('Due date removed');
    expect((await file()).events.map(({ kind }) => kind)).toEqual([
      'opened',
      'noted',
      'due-date-set',
      'due-date-set',
    ]);
  });

  it('splits pieces off into a commission of their own', async () => {
    expect((await post('splits', { quantity: '1', seen: '1' })).text).toContain('Split off into A-1002');
    expect((await file()).commission.quantity).toBe(2);
    expect((await readCommission(installed.shop, 'A-1002'))?.commission.quantity).toBe(1);
  });

  it('accepts a difference', async () => {
    await raiseDifference(installed.shop, id);
    const { text } = await post('acceptances', { difference: 'line-removed', seen: '2' });
    expect(text).toContain('Difference accepted');
    expect((await file()).commission.differences[0]?.acceptance).toMatchObject({ by: 'shopify:user:501' });
  });
});

describe('a command that was sent twice', () => {
  const commands: [string, Fields][] = [
    ['moves', { to: 'making', seen: '1' }],
    ['notes', { text: 'Cast on Tuesday', seen: '1' }],
    ['splits', { quantity: '1', seen: '1' }],
    ['due-date', { dueOn: '2027-02-14', seen: '1' }],
  ];

  it.each(commands)('is done once: %s', async (verb, fields) => {
    const answers = await Promise.all([post(verb, fields), post(verb, fields)]);
    answers.push(await post(verb, fields));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await file()).events).toHaveLength(2);
    expect(await readCommission(installed.shop, 'A-1003')).toBeNull();
  });

  it('is done once: acceptances', async () => {
    await raiseDifference(installed.shop, id);
    const fields = { difference: 'line-removed', seen: '2' };
    const answers = await Promise.all([post('acceptances', fields), post('acceptances', fields)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await file()).events.map(({ kind }) => kind)).toEqual([
      'opened',
      'difference-raised',
      'difference-accepted',
    ]);
  });
});

describe('a command that is refused', () => {
  const refusals: [string, Fields, string][] = [
    ['moves', { to: 'completed', seen: '1' }, 'not-ready'],
    ['notes', { text: '  ', seen: '1' }, 'nothing-written'],
    ['notes', { text: 'x'.repeat(5_001), seen: '1' }, 'too-long'],
    ['splits', { quantity: '3', seen: '1' }, 'split-too-large'],
    ['splits', { quantity: '0.5', seen: '1' }, 'split-too-large'],
    ['acceptances', { difference: 'line-removed', seen: '1' }, 'no-such-difference'],
    ['due-date', { dueOn: '2027-02-30', seen: '1' }, 'not-a-day'],
  ];

  it.each(refusals)('says why with 422 and changes nothing: %s %j', async (verb, fields, code) => {
    const { status, text } = await post(verb, fields);
    expect(status).toBe(422);
    expect(text).toContain('refused');
    expect(text).toContain(code);
    expect((await file()).commission.revision).toBe(1);
  });

  it('says with 409 what a colleague did meanwhile', async () => {
    await post('moves', { to: 'design', seen: '1' });
    const { status, text } = await post('moves', { to: 'making', seen: '1' });
    expect(status).toBe(409);
    expect(text).toContain('A-1001 was changed since you looked');
    expect((await file()).commission.standing.stage).toBe('design');
  });
});

describe('a form that no page of ours sends', () => {
  const malformed: [string, Fields | string][] = [
    ['moves', { to: 'melting', seen: '1' }],
    ['moves', { to: 'making' }],
    ['moves', { to: 'making', seen: 'yesterday' }],
    ['moves', { to: 'making', seen: '99999999999' }],
    ['notes', { seen: '1' }],
    ['notes', { text: 'Cast\0', seen: '1' }],
    ['notes', 'not a form'],
    ['splits', { quantity: 'all', seen: '1' }],
    ['acceptances', { difference: '', seen: '1' }],
    ['due-date', { dueOn: '2027-02-14', seen: '-1' }],
  ];

  it.each(malformed)('is answered with 400 in words and changes nothing: %s %j', async (verb, fields) => {
    const { status, text } = await post(verb, fields);
    expect(status).toBe(400);
    expect(text).toContain('The page sent something that this command does not take');
    expect((await file()).commission.revision).toBe(1);
  });

  it.each(['A-9', 'nonsense', '%00', 'A-99999999999', '0e3d6a44-7a3f-4c4e-9a51-000000000000'])(
    'names no commission of the shop: %s',
    async (name) => {
      expect((await post('moves', { to: 'making', seen: '1' }, name)).status).toBe(404);
      expect((await pages.read(`/app/commissions/${name}`, installed.sandbox.sessionToken())).status).toBe(
        404,
      );
    },
  );
});

describe('an address of the list that was typed or is old', () => {
  it.each([
    'view=table&after=x',
    'view=table&after=%5B1%5D',
    'view=table&before=%5B"2026-02-30",-1%5D',
    'search=%00',
    'search=%25_',
    'stage=melting&due=never&more=x',
    'view=table&sort=size&after=%5Bnull,1e99%5D',
  ])('still opens: %s', async (query) => {
    const { status } = await pages.read(`/app/commissions?${query}`, installed.sandbox.sessionToken());
    expect(status).toBe(200);
  });
});
