import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { canKeepDeliveries, closeInbox } from './webhooks/inbox.server.ts';
import { environment } from './env.server.ts';
import { closeSendingQueue } from './jobs/queue.server.ts';
import { log } from './log.server.ts';
import { pageListener } from './pages.server.ts';
import { explainAndExit, stopOnSignal } from './process.server.ts';
import { receiveWebhook } from './webhooks/receive.server.ts';

try {
  const { HOST, PORT, NODE_ENV } = environment();
  const server = createServer(listener(await pageListener(NODE_ENV)));
  // Longer than the 60 seconds of the usual load balancers, which would otherwise reuse connections we have just closed.
  server.keepAliveTimeout = 65_000;
  server.on('error', explainAndExit);
  server.listen(PORT, HOST, () => log.info({ listening: server.address() }, 'Atelier answers'));
  stopOnSignal(async () => {
    await new Promise((drained) => {
      server.close(drained);
      server.closeIdleConnections();
    });
    await Promise.all([closeInbox(), closeSendingQueue()]);
  });
} catch (error) {
  explainAndExit(error);
}

function listener(pages: RequestListener): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/webhooks' && request.method === 'POST') return void receiveWebhook(request, response);
    if (path === '/healthz') return void sayHealth(response);
    return pages(request, response);
  };
}

async function sayHealth(response: ServerResponse): Promise<void> {
  const isWell = await canKeepDeliveries();
  response.writeHead(isWell ? 200 : 503, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end(isWell ? 'ok' : 'the database does not answer');
}
