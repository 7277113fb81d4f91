import { createHmac } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import express from 'express';
import type { ShopWindow } from './shop-window.ts';
import { pageAt } from './shop-window.ts';
import { drawPage } from './theme.ts';
import { readVisit } from './visit.ts';

/** Headers that go no further: cookies both ways, and what belongs to one connection. */
const stopped = new Set([
  'cookie',
  'set-cookie',
  'host',
  'connection',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'keep-alive',
]);

/** Nobody says how much Shopify forwards; here it is more than an image of 20 MB in its form. */
const mostBytes = 25 * 1024 * 1024;

/** `/apps/atelier/*` → `<app>/proxy/*`, signed as Shopify signs app proxy requests. */
export function appProxyRoutes(shop: ShopWindow): Router {
  const router = express.Router();
  router.use(`/apps/${shop.world.app.handle}`, (request, response) => void forward(shop, request, response));

  return router;
}

/** The hex HMAC over the sorted parameters, repeated ones joined by commas, nothing between them. */
export function signProxyQuery(query: URLSearchParams, secret: string): string {
  const names = [...new Set(query.keys())].filter((name) => name !== 'signature');
  const message = names
    .map((name) => `${name}=${query.getAll(name).join(',')}`)
    .toSorted()
    .join('');

  return createHmac('sha256', secret).update(message).digest('hex');
}

async function forward(shop: ShopWindow, request: Request, response: Response): Promise<void> {
  const { world } = shop;
  try {
    const body = await readBody(request);
    if (body === null) return void response.status(413).type('text').send('Payload Too Large');

    const answer = await fetch(proxiedUrl(shop, request), {
      method: request.method,
      headers: forwardedHeaders(request),
      redirect: 'manual',
      ...(request.method === 'GET' || request.method === 'HEAD' ? {} : { body }),
    });
    const type = answer.headers.get('content-type') ?? '';
    for (const [name, value] of answer.headers) if (!stopped.has(name)) response.setHeader(name, value);
    response.status(answer.status);
    if (!type.includes('application/liquid'))
      return void response.send(Buffer.from(await answer.arrayBuffer()));

    const page = pageAt(shop, request, { template: 'page', content: await answer.text() });
    response.type('html').send(drawPage(page, shop.themeExtension));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    response
      .status(502)
      .type('text')
      .send(`${world.app.title} did not answer at ${world.app.appUrl}: ${reason}`);
  }
}

function proxiedUrl({ world }: ShopWindow, request: Request): URL {
  const visit = readVisit(world, request);
  const prefix = `/apps/${world.app.handle}`;
  const url = new URL(`/proxy${visit.path.slice(prefix.length)}`, world.app.appUrl);
  for (const [name, value] of visit.query) url.searchParams.append(name, value);
  url.searchParams.set('shop', world.state.shop.domain);
  url.searchParams.set('path_prefix', prefix);
  url.searchParams.set('timestamp', String(Math.floor(world.clock.now() / 1000)));
  url.searchParams.set('logged_in_customer_id', visit.customerId ?? '');
  url.searchParams.set('signature', signProxyQuery(url.searchParams, world.app.apiSecret));

  return url;
}

function forwardedHeaders(request: Request): Headers {
  const headers = new Headers({ 'x-forwarded-host': request.headers.host ?? '' });
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !stopped.has(name)) headers.set(name, value);
  }

  return headers;
}

/** The body byte for byte, null when it is too long. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.byteLength;
    if (length <= mostBytes) chunks.push(bytes);
  }
  if (length > mostBytes) return null;

  return new Uint8Array(Buffer.concat(chunks));
}
