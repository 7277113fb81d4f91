import { createServer } from 'node:net';

/** Three in a row: the shop, the gateway, the app. */
const wanted = 3;

/** @throws Error with one sentence when one of the three ports from `base` is taken. */
export async function demandFreePorts(base: number): Promise<void> {
  if (!Number.isInteger(base) || base < 1 || base + wanted > 65_536) {
    throw new Error(
      `SANDBOX_PORT is no port that has two more after it: ${base}. Set it to a number such as 4000.`,
    );
  }
  for (let port = base; port < base + wanted; port += 1) {
    if (await isTaken(port)) {
      throw new Error(
        `Port ${port} is in use by another program, perhaps another sandbox. Stop that one, or set SANDBOX_PORT to another number (it takes that port and the next two).`,
      );
    }
  }
}

/** Any free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, () => probe.close(() => resolve(false)));
  });
}
