import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../listen.ts';
import { createWorld } from '../state/world.ts';
import { startGateway, type Gateway } from './gateway.ts';

const standIn = 'http://localhost:4000';
const framable = 'frame-ancestors https://atelier-demo.myshopify.com https://admin.shopify.com;';
let app: Listening;
let gateway: Gateway;
let answerWith: RequestListener;

beforeEach(async () => {
  app = await listen((request, response) => answerWith(request, response), 0);
  gateway = await startGateway({ world: createWorld(), port: 0, appUrl: app.origin, standIn: () => standIn });
});

afterEach(async () => {
  await gateway.close();
  await app.close();
});

const asFrame = { headers: { 'sec-fetch-dest': 'iframe' } };

describe('the gateway in front of the app', () => {
  it('passes a request on as it came, body and headers, and streams the answer back', async () => {
    answerWith = (request, response) => {
      response.writeHead(201, { 'x-host': String(request.headers['x-forwarded-host']) });
      request.pipe(response);
    };
    const answer = await fetch(`${gateway.origin}/webhooks?a=1`, { method: 'POST', body: 'raw é bytes' });
    expect([answer.status, await answer.text()]).toEqual([201, 'raw é bytes']);
    expect(answer.headers.get('x-host')).toBe(new URL(gateway.origin).host);
  });

  it('names the stand-in in frame-ancestors where the app names Shopify', async () => {
    answerWith = (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-security-policy', framable);
      response.end('<p>hello');
    };
    const answer = await fetch(`${gateway.origin}/app`, asFrame);
    expect(await answer.text()).toBe('<p>hello');
    expect(answer.headers.get('content-security-policy')?.replace(/\s+/g, ' ')).toBe(
      `frame-ancestors ${standIn} ;`,
    );
  });

  it.each([
    ['no policy at all', ''],
    ['another shop', framable.replace('atelier-demo', 'other')],
    ['the shop but not the admin', 'frame-ancestors https://atelier-demo.myshopify.com'],
  ])('refuses loudly to frame a page with %s', async (_what, policy) => {
    answerWith = (_request, response) => {
      response.setHeader('content-type', 'text/html');
      if (policy) response.setHeader('content-security-policy', policy);
      response.end('<p>secret');
    };
    const answer = await fetch(`${gateway.origin}/app?embedded=1`, {});
    expect(answer.status).toBe(502);
    const page = await answer.text();
    expect(page).toContain('This page cannot be framed');
    expect(page).not.toContain('secret');
  });

  it('lets pages that nobody frames be as they are', async () => {
    answerWith = (_request, response) => response.setHeader('content-type', 'text/html').end('portal');
    expect((await fetch(`${gateway.origin}/portal`)).status).toBe(200);
  });

  it.each([
    ['https://admin.shopify.com/store/atelier-demo/apps/atelier/app', `${standIn}/admin/apps/atelier/app`],
    ['https://atelier-demo.myshopify.com/admin/products', `${standIn}/admin/products`],
    ['/app/commissions', '/app/commissions'],
  ])('leads a redirect to %s where that is in the stand-in', async (location, expected) => {
    answerWith = (_request, response) => response.writeHead(302, { location }).end();
    const answer = await fetch(`${gateway.origin}/app`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(expected);
  });

  it('says so when the app does not answer', async () => {
    await app.close();
    const answer = await fetch(`${gateway.origin}/app`);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('Atelier does not answer');
  });
});
