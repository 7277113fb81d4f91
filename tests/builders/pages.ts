import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { randomUUID } from 'node:crypto';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { signToken } from '../sandbox/identity/session-token.ts';
import { testEnvironment } from '../setup/test-environment.ts';

/** What came back: the status, the headers, and the text as it was sent. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Fields = Readonly<Record<string, string>>;

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Fields };

/** Atelier's pages and commands as they stand in the sources: a Request goes in, a Response comes out. */
export interface Pages {
  /** The document of a page, as a browser opens it; `query` is added to the address. */
  open(path: string, query?: Fields): Promise<Answered>;
  /** The data of a page, as the app asks for it on the way there; without a token nobody is signed in. */
  read(path: string, token: string | null): Promise<Answered>;
  /** A command, as a page posts it. */
  post(path: string, token: string | null, fields: Fields | string): Promise<Answered>;
  /** Any request, as it is. */
  send(path: string, init: Sent): Promise<Answered>;
}

const browser = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
};
const isServerBuild = z.custom<ServerBuild>((module) => typeof module === 'object');
const Closing = z.object({ close: z.custom<() => Promise<void>>((value) => typeof value === 'function') });

/** Call it after `useTestDatabase`, at the top of a test file. Vite builds the server from the sources, as `npm run dev` does. */
export function usePages(): Pages {
  let vite: ViteDevServer | undefined;
  let handle: ReturnType<typeof createRequestHandler> | undefined;

  beforeAll(async () => {
    vite = await createServer({
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      appType: 'custom',
      logLevel: 'error',
    });
    const build = isServerBuild.parse(await vite.ssrLoadModule('virtual:remix/server-build'));
    handle = createRequestHandler(build, 'production');
  });
  afterAll(async () => {
    // The server has connections of its own, apart from the test's.
    await closeWith(vite, ['/app/jobs/queue.server.ts', 'closeSendingQueue']);
    await closeWith(vite, ['/app/db.server.ts', 'closeDatabase']);
    await vite?.close();
  });

  const send = async (path: string, init: Sent): Promise<Answered> => {
    if (!handle) throw new Error('The pages are built in beforeAll: ask for them inside of a test.');
    const headers = { ...browser, ...init.headers };
    const answer = await handle(new Request(testEnvironment.SHOPIFY_APP_URL + path, { ...init, headers }));
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return {
    send,
    open: (path, query = {}) =>
      send(`${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query)}`, {}),
    read: (path, token) => send(dataAddress(path), { headers: signedIn(token) }),
    post: (path, token, fields) =>
      send(dataAddress(path), {
        method: 'POST',
        headers: signedIn(token),
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields),
      }),
  };
}

function signedIn(token: string | null): Fields {
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}

async function closeWith(vite: ViteDevServer | undefined, [file, verb]: [string, string]): Promise<void> {
  if (!vite) return;
  const module = z.looseObject({}).parse({ ...(await vite.ssrLoadModule(file)) });
  await Closing.parse({ close: module[verb] }).close();
}

/** What Shopify's admin adds to the address that it opens in its frame. */
export function frameQuery(shop: string, token: string): Fields {
  const host = Buffer.from(`${shop}/admin`).toString('base64url');
  return { embedded: '1', shop, host, id_token: token };
}

/** A token that Shopify signed for somebody of another shop that has Atelier too. */
export function tokenOf(sandbox: Sandbox, shop: string): string {
  const seconds = Math.floor(Date.now() / 1000);
  const origin = `https://${shop}`;
  return signToken(sandbox.world, {
    iss: `${origin}/admin`,
    dest: origin,
    aud: sandbox.world.app.apiKey,
    sub: '901',
    exp: seconds + 60,
    nbf: seconds,
    iat: seconds,
    jti: randomUUID(),
    sid: 'other',
  });
}

/** Where Remix's pages ask for data and post commands. */
function dataAddress(path: string): string {
  const [address, query] = path.split('?');
  return `${address}.data${query === undefined ? '' : `?${query}`}`;
}
