import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
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
  shopify.addDocumentResponseHeaders(request, responseHeaders);
  responseHeaders.set('Content-Type', 'text/html');
  // A bot gets the whole page at once, a person its shell first.
  const readyOn = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  let status = responseStatusCode;

  return await new Promise((answer, failed) => {
    const page = renderToPipeableStream(<RemixServer context={remixContext} url={request.url} />, {
      [readyOn]() {
        const body = new PassThrough();
        answer(new Response(createReadableStreamFromReadable(body), { headers: responseHeaders, status }));
        page.pipe(body);
      },
      onShellError: failed,
      onError(error) {
        status = 500;
        log.error(
          { error: error instanceof Error ? error.message : String(error) },
          'A page could not be drawn',
        );
      },
    });
    setTimeout(() => page.abort(), streamTimeout + 1000);
  });
}
