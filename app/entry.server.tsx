import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { sentenceOf } from './jobs/retrying.ts';
import { log } from './log.server.ts';
import { shopify } from './shopify.server.ts';

export const streamTimeout = 5000;

/** Renders a page as a stream, with the headers that let exactly the asking shop's admin frame it. */
export default async function handleRequest(
  request: Request,
  responseStatusCode: number,
  // oxlint-disable-next-line max-params -- Remix calls it so
  ...[responseHeaders, remixContext]: [Headers, EntryContext]
): Promise<Response> {
  // Without a shop in the address there is no admin to be framed by.
  responseHeaders.set('Content-Security-Policy', "frame-ancestors 'none';");
  shopify.addDocumentResponseHeaders(request, responseHeaders);
  responseHeaders.set('Content-Type', 'text/html');
  // A bot gets the whole page at once, a person its shell first.
  const readyOn = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  let status = responseStatusCode;

  return await new Promise((answer, failed) => {
    const page = renderToPipeableStream(<RemixServer context={remixContext} url={request.url} />, {
      [readyOn]() {
        const body = new PassThrough();
        // The clock would keep a page in memory for seconds after its last byte.
        body.once('close', () => clearTimeout(patience));
        answer(new Response(createReadableStreamFromReadable(body), { headers: responseHeaders, status }));
        page.pipe(body);
      },
      onShellError: failed,
      onError(error) {
        status = 500;
        log.error({ error: sentenceOf(error) }, 'A page could not be drawn');
      },
    });
    const patience = setTimeout(() => page.abort(), streamTimeout + 1000);
  });
}

/** Without it Remix prints errors whole, causes included, which may quote customers' data. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;

  const { pathname } = new URL(request.url);
  log.error({ method: request.method, path: pathname, error: sentenceOf(error) }, 'A request failed');
}
