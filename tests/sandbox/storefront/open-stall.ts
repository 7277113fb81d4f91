import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { checkoutRouter } from '../checkout/checkout.ts';
import { filesRouter } from '../files/files-router.ts';
import type { AppExtensions } from '../functions/app-extensions.ts';
import type { World } from '../state/world.ts';
import { storefrontRouter } from './storefront.ts';

/** A visitor's browser without a screen: keeps cookies, follows nothing. */
export interface Stall {
  readonly origin: string;
  get(path: string): Promise<Response>;
  /** A form's post: multipart, as themes send it. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** The Ajax API with a JSON body; the answer parsed. */
  ajax(path: string, body: object): Promise<{ status: number; json: AjaxAnswer }>;
  /** As the customer of this id, from now on. */
  signIn(customerId: string): void;
  /** Forgets every cookie: another visitor. */
  forget(): void;
  close(): void;
}

/** What tests read of an Ajax answer. */
interface AjaxAnswer {
  status?: number | string;
  message?: string;
  description?: string;
  items?: AjaxLine[];
  item_count?: number;
  total_price?: number;
  currency?: string;
  note?: string;
  attributes?: Record<string, string>;
  sections?: Record<string, string | null>;
  quantity?: number;
  variant_id?: number;
}

interface AjaxLine {
  key: string;
  quantity: number;
  variant_id: number;
  price: number;
  final_line_price: number;
  properties: Record<string, string>;
  has_components: boolean;
  parent_relationship?: { parent_key: string };
}

/** Storefront and checkout of this world at a free port, for tests. */
export async function openStall(world: World, extensions: AppExtensions): Promise<Stall> {
  const site = express();
  site.use(filesRouter(world));
  site.use(checkoutRouter(world, { extensions }));
  site.use(storefrontRouter(world, { extensions }));
  const server = createServer(site);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  world.origin = origin;
  const cookies = new Map<string, string>();

  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };

  return {
    origin,
    get: (path) => send(path),
    post(path, fields) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return send(path, { method: 'POST', body });
    },
    async ajax(path, body) {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const answer = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
      const json: AjaxAnswer = JSON.parse(await answer.text());
      return { status: answer.status, json };
    },
    signIn: (customerId) => void cookies.set('customer', customerId),
    forget: () => cookies.clear(),
    close: () => void server.close(),
  };
}
