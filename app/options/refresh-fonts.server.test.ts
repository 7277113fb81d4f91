import { createServer, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Network } from '#app/fetch-public.server.ts';
import { segments, tables, trueType } from '../../tests/builders/font-file.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromDocument } from './create-option-set.server.ts';
import { publishOptionSet } from './publish-option-set.server.ts';
import { readOptionSet } from './read-option-set.server.ts';
import { saveOptionSet } from './save-option-set.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

/** A font of the letters A to Z and a to z, 0.425 em wide. */
const letters = trueType(tables(segments(), 1));
let answers: { status: number; body: Buffer };
let asked = 0;
let addresses = ['93.184.215.14'];
const server = createServer((_request, response) => {
  asked += 1;
  response.writeHead(answers.status).end(answers.body);
});
/** A host on this machine that passes for a public one. */
const network: Network = {
  addressesOf: async () => addresses,
  request: (options, onAnswer) => {
    const at = server.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    return httpRequest({ ...options, agent: false, host: '127.0.0.1', port }, onAnswer);
  },
};

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
beforeEach(() => {
  answers = { status: 200, body: letters };
  asked = 0;
  addresses = ['93.184.215.14'];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const setWith = (draws: readonly string[], advanceEm = 0.425) =>
  JSON.stringify({
    format: 2,
    name: 'Inscription',
    currency: 'GBP',
    fields: [
      {
        id: 'letters',
        kind: 'font',
        label: 'Lettering',
        required: true,
        fonts: [
          {
            id: 'mono',
            label: 'Mono',
            family: 'Mono',
            file: 'https://fonts.example.com/mono.woff2',
            advanceEm,
            draws,
          },
        ],
      },
    ],
  });

async function imported(text: string): Promise<string> {
  const created = await createFromDocument(atelier.shop, text, network);
  if (created.kind !== 'created') throw new Error(JSON.stringify(created));
  return created.id;
}
const findings = async (id: string) =>
  ((await readOptionSet(atelier.shop, id))?.findings ?? []).map(
    ({ code, severity, place }) => `${severity} ${code} ${place}`,
  );
const publish = async (id: string, revision: number) =>
  await publishOptionSet(atelier.shop, { id, revision, by: '11' }, network);

describe('the file of a font', () => {
  it('that has all that the maker says is no matter', async () => {
    const id = await imported(setWith(['capitals']));
    expect(await findings(id)).toEqual([]);
    expect(asked).toBe(1);
  });

  it('that lacks what the maker says it draws keeps the set from being published, until that is taken out', async () => {
    const id = await imported(setWith(['capitals', 'digits', '♥']));
    expect(await findings(id)).toEqual(['error font-lacks letters']);
    const [finding] = (await readOptionSet(atelier.shop, id))?.findings ?? [];
    expect(finding?.message).toContain('“Mono” of “Lettering” does not have 0 1 2');
    await assignProducts(atelier.shop, { id, productIds: atelier.stock(1), move: false });
    expect(await publish(id, 1)).toMatchObject({ refusal: { code: 'has-errors' } });

    await saveOptionSet(atelier.shop, { id, revision: 1, text: setWith(['capitals']) }, network);
    expect(await findings(id)).toEqual([]);
    expect(await publish(id, 2)).toMatchObject({ kind: 'published' });
    expect(asked).toBe(1);
  });

  it('that is wider than the maker says is named with its width', async () => {
    const id = await imported(setWith(['capitals'], 0.6));
    expect(await findings(id)).toEqual(['warning font-width letters']);
    expect((await readOptionSet(atelier.shop, id))?.findings[0]?.mend).toBe('Set "advanceEm" to 0.425.');
  });

  it('that cannot be had is a warning that names the font, and is asked for again', async () => {
    answers = { status: 404, body: Buffer.from('') };
    const id = await imported(setWith(['capitals']));
    expect(await findings(id)).toEqual(['warning font-unread letters']);
    expect((await readOptionSet(atelier.shop, id))?.findings[0]?.message).toBe(
      'The file of the font “Mono” of “Lettering” could not be looked into. Its address answers with status 404.',
    );

    answers = { status: 200, body: letters };
    await saveOptionSet(atelier.shop, { id, revision: 1, text: setWith(['capitals']) }, network);
    expect(await findings(id)).toEqual([]);
  });

  it('that is none is a warning too', async () => {
    answers = { status: 200, body: Buffer.from('<html>') };
    const id = await imported(setWith(['capitals']));
    expect((await readOptionSet(atelier.shop, id))?.findings[0]?.message).toContain(
      'no TTF, OTF or WOFF2 file',
    );
  });

  it('is never asked for within a private network', async () => {
    addresses = ['169.254.169.254'];
    const id = await imported(setWith(['capitals']));
    expect(await findings(id)).toEqual(['warning font-unread letters']);
    expect(asked).toBe(0);
  });
});
