import { lookup } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isPublicAddress } from './public-address.server.ts';

/** The internet, as far as something is asked over it. */
export interface Network {
  addressesOf(host: string): Promise<readonly string[]>;
  request(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): ClientRequest;
}

/** What is asked for, and how much of it is taken. */
export interface Wanted {
  /** Media types, as of the header. */
  readonly accept: string;
  readonly mostBytes: number;
}

export type Fetched =
  | { readonly bytes: Buffer }
  | { readonly fault: 'nowhere' | 'private' | 'late' | 'too-large' }
  /** "ECONNREFUSED", "CERT_HAS_EXPIRED" */
  | { readonly fault: 'unreachable'; readonly code: string }
  | { readonly fault: 'status'; readonly status: number };

export const ANSWERS_WITHIN_MS = 5000;

const internet: Network = {
  addressesOf: async (host) =>
    (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address),
  request,
};

/**
 * Fetches what a merchant has named by an https address. Whatever the name resolves to has to be public, and the connection goes to
 * the very address that was looked at, so that a name which answers differently a moment later leads nowhere else. Redirects are not
 * followed. Never throws.
 */
export async function fetchPublic(url: URL, wanted: Wanted, network: Network = internet): Promise<Fetched> {
  const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
  try {
    const addresses = await Promise.race([network.addressesOf(url.hostname), untilAborted(signal)]);
    const [address] = addresses;
    if (address === undefined) return { fault: 'nowhere' };
    if (!addresses.every(isPublicAddress)) return { fault: 'private' };

    const asking = { address, accept: wanted.accept, signal, network };
    return await read(await open(url, asking), wanted.mostBytes);
  } catch (cause) {
    return signal.aborted ? { fault: 'late' } : { fault: 'unreachable', code: codeOf(cause) };
  }
}

async function open(
  url: URL,
  asking: { address: string; accept: string; signal: AbortSignal; network: Network },
): Promise<IncomingMessage> {
  const { address, accept, signal, network } = asking;
  return await new Promise((resolve, reject) => {
    const asked = network.request(
      {
        host: address,
        ...(url.port !== '' && { port: url.port }),
        servername: url.hostname,
        path: `${url.pathname}${url.search}`,
        headers: { host: url.host, accept, 'accept-encoding': 'identity', 'user-agent': 'Atelier' },
        agent: false,
        signal,
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function read(answer: IncomingMessage, mostBytes: number): Promise<Fetched> {
  const status = answer.statusCode ?? 0;
  if (status !== 200) {
    answer.destroy();
    return { fault: 'status', status };
  }

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > mostBytes) {
      answer.destroy();
      return { fault: 'too-large' };
    }
    chunks.push(piece);
  }
  return { bytes: Buffer.concat(chunks) };
}

async function untilAborted(signal: AbortSignal): Promise<never> {
  return await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
  });
}

/** The sentences of such errors name addresses, which may hold keys. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
}
