import { Agent, request } from 'node:http';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Served } from './pages-process.ts';

const WARM_UP = 60;
const RUNS = 100;

/** What a browser in Shopify's admin asks for. */
export interface Asked {
  readonly path: string;
  readonly headers: Record<string, string>;
}

export interface Measured {
  readonly label: string;
  readonly p50: number;
  readonly p95: number;
  /** Of one answer, on average; null where the system does not tell. */
  readonly cpuMs: number | null;
  readonly bytes: number;
}

const browser = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
};

/** The document of a page, as Shopify's admin opens it in its frame. */
export function documentOf(sandbox: Sandbox, page: string): Asked {
  const [path, query] = page.split('?');
  const params = new URLSearchParams(query);
  params.set('embedded', '1');
  params.set('shop', sandbox.shop);
  params.set('host', Buffer.from(`${sandbox.shop}/admin`).toString('base64url'));
  params.set('id_token', sandbox.sessionToken());
  return { path: `${path}?${params}`, headers: browser };
}

/** The data of a page, as Remix asks for it when somebody in the app goes there. */
export function dataOf(sandbox: Sandbox, page: string, route: string): Asked {
  const [path, query] = page.split('?');
  const params = new URLSearchParams(query);
  params.set('_routes', `routes/${route}`);
  return {
    path: `${path}.data?${params}`,
    headers: { ...browser, Authorization: `Bearer ${sandbox.sessionToken()}` },
  };
}

/** Lets V8 compile what all of them need before the first is measured. */
export async function warmUp(served: Served, asks: readonly (() => Asked)[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let run = 0; run < WARM_UP; run += 1) {
    for (const ask of asks) await receive(agent, served.port, ask());
  }
  agent.destroy();
}

/**
 * Asks the same again and again, one after the other, and times each until its last byte.
 * @throws Error when an answer is not 200 or says something else than `wanted`.
 */
export async function measure(
  served: Served,
  ask: () => Asked,
  { label, wanted }: { label: string; wanted: string },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await checkWords(served.port, ask(), wanted);
  const cpuBefore = served.cpuMs();
  const took: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const asked = ask();
    const start = performance.now();
    bytes = await receive(agent, served.port, asked);
    took.push(performance.now() - start);
  }
  const cpuAfter = served.cpuMs();
  agent.destroy();
  took.sort((a, b) => a - b);
  return {
    label,
    p50: took[RUNS / 2] ?? 0,
    p95: took[Math.ceil(RUNS * 0.95) - 1] ?? 0,
    cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / RUNS,
    bytes,
  };
}

/** A quick refusal would measure well. */
async function checkWords(port: number, { path, headers }: Asked, wanted: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { ...headers, 'Accept-Encoding': 'identity' },
    redirect: 'manual',
  });
  const text = await answer.text();
  if (answer.status === 200 && text.includes(wanted)) return;
  throw new Error(`${path} was to say "${wanted}", but answered ${answer.status}:\n${text.slice(0, 500)}`);
}

function receive(agent: Agent, port: number, { path, headers }: Asked): Promise<number> {
  return new Promise((received, failed) => {
    const sent = request({ agent, port, host: '127.0.0.1', path, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200
          ? received(bytes)
          : failed(new Error(`${path} answered ${answer.statusCode}.`)),
      );
    });
    sent.on('error', failed);
    sent.end();
  });
}
