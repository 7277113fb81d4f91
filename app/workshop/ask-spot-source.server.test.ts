import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Network } from '#app/fetch-public.server.ts';
import { isPublicAddress } from '#app/public-address.server.ts';
import { askSpotSource } from './ask-spot-source.server.ts';

const source = new URL('https://prices.example.com/latest?key=secret');
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A source on this machine that passes for a public one: the name's addresses are made up, the connection is real. */
async function sourceOf(listener: RequestListener, addresses = ['93.184.215.14']): Promise<Network> {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((listening) => opened.listen(0, '127.0.0.1', listening));
  const address = opened.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    addressesOf: async () => addresses,
    request: (options, onAnswer) =>
      httpRequest({ ...options, agent: false, host: '127.0.0.1', port }, onAnswer),
  };
}

const answering = (body: string, status = 200, headers = {}) =>
  sourceOf((_request, response) => response.writeHead(status, headers).end(body));

describe('asking a source of prices', () => {
  it('gives its JSON, asked for by name at the address that was looked at', async () => {
    const seen: unknown[] = [];
    const network = await sourceOf((request, response) => {
      seen.push(request.headers.host, request.url);
      response.end('{"gold": 82.46}');
    });
    const hosts: unknown[] = [];
    const watched: Network = {
      ...network,
      request: (options, onAnswer) => {
        hosts.push(options.host, options.servername);
        return network.request(options, onAnswer);
      },
    };

    expect(await askSpotSource(source, watched)).toEqual({ answer: { gold: 82.46 } });
    expect(seen).toEqual(['prices.example.com', '/latest?key=secret']);
    expect(hosts).toEqual(['93.184.215.14', 'prices.example.com']);
  });

  it.each([
    ['a machine of ours', ['127.0.0.1']],
    ['the host’s own data', ['169.254.169.254']],
    ['a network within', ['10.1.2.3']],
    ['one within beside a public one', ['93.184.215.14', '192.168.0.1']],
    ['one within by the new numbers', ['::ffff:10.1.2.3']],
    ['nowhere', []],
  ])('never connects where a name leads to %s', async (_, addresses) => {
    let asked = 0;
    const network = await sourceOf((_request, response) => {
      asked += 1;
      response.end('{}');
    }, addresses);

    expect(await askSpotSource(source, network)).toMatchObject({ isPassing: false });
    expect(asked).toBe(0);
  });

  it('follows no redirect', async () => {
    const network = await answering('', 302, { location: 'http://169.254.169.254/' });
    expect(await askSpotSource(source, network)).toMatchObject({
      isPassing: false,
      fault: expect.stringContaining('sends elsewhere'),
    });
  });

  it.each([
    [500, true],
    [429, true],
    [401, false],
    [404, false],
  ])('says with status %d whether it may pass: %s', async (status, isPassing) => {
    expect(await askSpotSource(source, await answering('{}', status))).toMatchObject({ isPassing });
  });

  it('stops reading past a megabyte', async () => {
    const network = await answering(`"${'x'.repeat(1_100_000)}"`);
    expect(await askSpotSource(source, network)).toMatchObject({
      fault: expect.stringContaining('more than a megabyte'),
    });
  });

  it('takes no words for JSON', async () => {
    expect(await askSpotSource(source, await answering('<html>'))).toMatchObject({ isPassing: false });
  });

  it('waits five seconds and no longer, and never quotes the key in the address', async () => {
    const network = await sourceOf(() => {});
    const said = await askSpotSource(source, network);

    expect(said).toMatchObject({ isPassing: true, fault: expect.stringContaining('within 5 seconds') });
    expect(JSON.stringify(said)).not.toContain('secret');
  }, 10_000);

  it('says that it could not be reached when nobody is there', async () => {
    const network = await sourceOf((request) => request.destroy());
    expect(await askSpotSource(source, network)).toMatchObject({
      isPassing: true,
      fault: expect.stringContaining('could not be reached'),
    });
  });
});

describe('a public address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700::1111'])('is one: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '100.64.0.1',
    '127.8.8.8',
    '172.31.255.255',
    '192.0.2.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'prices.example.com',
  ])('is none: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
