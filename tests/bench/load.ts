import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** Sends `count` signed deliveries over `connections` connections, each waiting for its answer before the next. */
export async function sendDeliveries(
  port: number,
  { count, connections, secret }: { count: number; connections: number; secret: string },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const deliveries = Array.from({ length: count }, (_, index) => delivery(index, secret));
  const took: number[] = [];
  let failed = 0;
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let mine = deliveries[next++]; mine !== undefined; mine = deliveries[next++]) {
        const sentAt = performance.now();
        if ((await post(agent, port, mine)) !== 200) failed++;
        took.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  return {
    perSecond: count / seconds,
    p50: took[Math.floor(count * 0.5)] ?? 0,
    p99: took[Math.floor(count * 0.99)] ?? 0,
    failed,
  };
}

interface Signed {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

/** About what orders/create weighs: 4 kB, 40 bytes of which say which order it is. */
function delivery(index: number, secret: string): Signed {
  const id = 5_000_000_000_000 + index;
  const body = Buffer.from(
    JSON.stringify({ id, admin_graphql_api_id: `gid://shopify/Order/${id}`, note: 'x'.repeat(4000) }),
  );
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(body.length),
      'x-shopify-topic': 'orders/create',
      'x-shopify-shop-domain': 'busy.myshopify.com',
      'x-shopify-webhook-id': randomUUID(),
      'x-shopify-triggered-at': new Date().toISOString(),
      'x-shopify-api-version': '2026-10',
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    },
  };
}

function post(agent: Agent, port: number, { headers, body }: Signed): Promise<number> {
  return new Promise((answered, failed) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', path: '/webhooks', method: 'POST', headers },
      (answer) => {
        answer.resume().on('end', () => answered(answer.statusCode ?? 0));
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}
