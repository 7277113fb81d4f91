import { createServer, type RequestListener, type Server } from 'node:http';

/** A server that listens on this machine alone. */
export interface Listening {
  origin: string;
  server: Server;
  close(): Promise<void>;
}

/**
 * Listens on `port` (0 takes a free one); the origin is named "localhost", because browsers keep cookies and frames by name.
 * @throws Error with a sentence when the port is in use.
 */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(explained(cause, port)));
    server.listen(port, 'localhost', () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return { origin: `http://localhost:${address.port}`, server, close: () => closed(server) };
}

function explained(cause: Error, port: number): Error {
  if (!('code' in cause) || cause.code !== 'EADDRINUSE') return cause;
  return new Error(
    `Port ${port} is in use. Stop what listens there, or choose another with SANDBOX_PORT (three ports in a row are used).`,
    { cause },
  );
}

function closed(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  return ended;
}
