import type { IncomingMessage, ServerResponse } from 'node:http';
import { environment } from '#app/env.server.ts';
import { log } from '#app/log.server.ts';
import { deliveryFrom, readHeaders } from './delivery.ts';
import { keepDelivery } from './inbox.server.ts';
import { isSigned } from './signature.ts';

const largestBody = 10 * 1024 * 1024;

/**
 * Answers `POST /webhooks`: 200 once the delivery is committed (or was before), 400 without Shopify's headers,
 * 401 when it is not Shopify's, 413 over 10 MB, 503 when it cannot be kept, so that Shopify sends it again.
 */
export async function receiveWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = readHeaders(request.headers);
  if (headers === null) return answer(request, response, 400);
  const body = await readBody(request);
  if (body === 'aborted') return;
  if (body === 'too-large') return answer(request, response, 413);
  if (!isSigned(body, headers['x-shopify-hmac-sha256'], environment().SHOPIFY_API_SECRET)) {
    return answer(request, response, 401);
  }

  const delivery = deliveryFrom(headers, body);
  try {
    await keepDelivery(delivery, new Date());
  } catch (error) {
    const { shop, topic, webhookId } = delivery;
    const why = error instanceof Error ? error.message : String(error);
    log.error(
      { shop, topic, webhookId, error: why },
      'A webhook could not be kept; Shopify will send it again',
    );
    return answer(request, response, 503);
  }
  answer(request, response, 200);
}

async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'aborted'> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return 'too-large';

  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largestBody) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'aborted';
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function answer(request: IncomingMessage, response: ServerResponse, status: number): void {
  // What is left of a body that was not read would be taken for the next request of this connection.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Length': 0 }).end();
}
