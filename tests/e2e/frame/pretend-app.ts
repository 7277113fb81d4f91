import { build } from 'esbuild';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listen, type Listening } from '../../sandbox/listen.ts';

/** What a test has to know of an app that is not Atelier, so that only the frame is on trial. */
export interface PretendApp extends Listening {
  /** Where App Bridge comes from, told once the sandbox runs. */
  appBridgeUrl: string;
}

/** Answers `/app…` with a page, `/echo` with the request's headers, `/retry` once with Shopify's "try again". */
export async function startPretendApp(): Promise<PretendApp> {
  const script = await pageScript();
  let refused = false;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app');
    if (pathname === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    if (pathname === '/echo') return response.end(JSON.stringify(request.headers));
    if (pathname === '/retry' && !refused) {
      refused = true;
      return response.writeHead(401, { 'x-shopify-retry-invalid-session-request': '1' }).end();
    }
    if (pathname === '/retry') return response.end(JSON.stringify({ body: await bodyOf(request) }));
    response.setHeader('content-type', 'text/html');
    response.setHeader(
      'content-security-policy',
      `frame-ancestors https://${searchParams.get('shop') ?? ''} https://admin.shopify.com;`,
    );
    if (pathname === '/auth/session-token') return response.end(bridge(app.appBridgeUrl));
    if (!searchParams.has('id_token')) return bounce(request, response);
    return response.end(`<!doctype html><html lang="en"><head><title>Pretend</title>${bridge(app.appBridgeUrl)}</head>
      <body><div id="root"></div><script src="/page.js"></script></body></html>`);
  };
  const app: PretendApp = {
    ...(await listen((request, response) => void answer(request, response), 0)),
    appBridgeUrl: '',
  };
  return app;
}

// As shopify-app-remix does when a document comes without a session token.
function bounce(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const search = new URLSearchParams(url.searchParams);
  search.set('shopify-reload', url.href);
  response.writeHead(302, { location: `/auth/session-token?${search}` }).end();
}

function bridge(url: string): string {
  return `<script data-api-key="atelier-sandbox" src="${url}"></script>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.tsx', import.meta.url))],
    bundle: true,
    jsx: 'automatic',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}
