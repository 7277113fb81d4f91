import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from './listen.ts';
import { sendShopifyTo } from './redirect-fetch.ts';

let standIn: Listening;
let answers: boolean;

beforeEach(async () => {
  answers = true;
  standIn = await listen((request, response) => {
    const { method, url, headers } = request;
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { authorization, 'x-forwarded-host': host } = headers;
      if (answers) response.end(JSON.stringify({ method, url, authorization, host, body }));
    });
  }, 0);
});

afterEach(async () => {
  sendShopifyTo(null);
  await standIn.close();
});

describe('the redirected fetch', () => {
  it('brings requests for a shop to the stand-in, with method, headers, body and the shop’s name', async () => {
    sendShopifyTo(standIn.origin);
    const answer = await fetch('https://atelier-demo.myshopify.com/admin/api/x.json?a=1', {
      method: 'POST',
      headers: { authorization: 'Bearer t' },
      body: '{"query":"é"}',
    });
    expect(await answer.json()).toEqual({
      method: 'POST',
      url: '/admin/api/x.json?a=1',
      authorization: 'Bearer t',
      host: 'atelier-demo.myshopify.com',
      body: '{"query":"é"}',
    });
  });

  it('takes a Request as well as an address', async () => {
    sendShopifyTo(standIn.origin);
    const request = new Request('https://atelier-demo.myshopify.com/x', { method: 'PUT', body: 'kept' });
    expect(await (await fetch(request)).json()).toMatchObject({ method: 'PUT', url: '/x', body: 'kept' });
  });

  it('keeps a caller’s wish to give up', async () => {
    sendShopifyTo(standIn.origin);
    const signal = AbortSignal.abort();
    await expect(fetch('https://atelier-demo.myshopify.com/x', { signal })).rejects.toThrow(/abort/i);
  });

  it('gives up on a stand-in that never answers, however long that takes', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: unknown = runInNewContext('gc');
    const tidying = setInterval(() => typeof collectGarbage === 'function' && collectGarbage(), 20);
    answers = false;
    sendShopifyTo(standIn.origin);
    const signal = AbortSignal.timeout(400);
    await expect(
      fetch('https://atelier-demo.myshopify.com/x', { method: 'POST', body: 'x', signal }),
    ).rejects.toThrow(/timeout/i);
    clearInterval(tidying);
  });

  it('fails by name when no stand-in runs, instead of reaching for the internet', async () => {
    await expect(fetch('https://atelier-demo.myshopify.com/x')).rejects.toThrow(/no stand-in shop runs/);
  });

  it('leaves every other address alone', async () => {
    expect(await (await fetch(`${standIn.origin}/own`)).json()).toMatchObject({ url: '/own' });
  });
});
