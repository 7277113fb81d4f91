import { lookup } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isPublicAddress } from './public-address.server.ts';

/** The internet, as far as a source is asked over it. */
export interface Network {
  addressesOf(host: string): Promise<readonly string[]>;
  request(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): ClientRequest;
}

export type SourceAnswer =
  | { readonly answer: unknown }
  /** `isPassing`: the same request may succeed later. The fault is a sentence for the maker; it does not quote the address, which may hold a key. */
  | { readonly fault: string; readonly isPassing: boolean };

const ANSWERS_WITHIN_MS = 5000;
const MOST_BYTES = 1_000_000;

const internet: Network = {
  addressesOf: async (host) =>
    (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address),
  request,
};

/**
 * Asks a source of prices for its JSON. Whatever the name resolves to has to be public, and the connection goes to the very address
 * that was looked at, so that a name which answers differently a moment later leads nowhere else. Redirects are not followed.
 */
export async function askSpotSource(url: URL, network: Network = internet): Promise<SourceAnswer> {
  const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
  try {
    const addresses = await Promise.race([network.addressesOf(url.hostname), untilAborted(signal)]);
    const [address] = addresses;
    if (address === undefined) return lasting('Its name leads nowhere. Check the address of the source.');
    if (!addresses.every(isPublicAddress))
      return lasting('Its name leads into a private network, which is never asked. Use a public source.');

    return await read(await open(url, address, { signal, network }));
  } catch (cause) {
    return passing(
      signal.aborted
        ? `The source gave no answer within ${ANSWERS_WITHIN_MS / 1000} seconds. It is asked again by itself.`
        : `The source could not be reached (${codeOf(cause)}). It is asked again by itself; if it stays so, check its address.`,
    );
  }
}

async function open(
  url: URL,
  address: string,
  { signal, network }: { signal: AbortSignal; network: Network },
): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const asking = network.request(
      {
        host: address,
        servername: url.hostname,
        path: `${url.pathname}${url.search}`,
        headers: {
          host: url.hostname,
          accept: 'application/json',
          'accept-encoding': 'identity',
          'user-agent': 'Atelier',
        },
        agent: false,
        signal,
      },
      resolve,
    );
    asking.on('error', reject);
    asking.end();
  });
}

async function read(answer: IncomingMessage): Promise<SourceAnswer> {
  const status = answer.statusCode ?? 0;
  if (status !== 200) {
    answer.destroy();
    return faultOfStatus(status);
  }

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > MOST_BYTES) {
      answer.destroy();
      return lasting('The source answers more than a megabyte. Use an address that answers prices alone.');
    }
    chunks.push(piece);
  }
  return parse(Buffer.concat(chunks).toString());
}

function parse(text: string): SourceAnswer {
  try {
    return { answer: JSON.parse(text) };
  } catch {
    return lasting('The source answers something that is not JSON. Check its address.');
  }
}

function faultOfStatus(status: number): SourceAnswer {
  if (status >= 300 && status < 400)
    return lasting('The source sends elsewhere, which is not followed. Write the address that it sends to.');
  if (status === 429 || status >= 500)
    return passing(`The source is unwell (status ${status}). It is asked again by itself.`);

  return lasting(
    `The source refuses (status ${status}). Check its address, and the key in it if it has one.`,
  );
}

function passing(fault: string): SourceAnswer {
  return { fault, isPassing: true };
}

function lasting(fault: string): SourceAnswer {
  return { fault, isPassing: false };
}

async function untilAborted(signal: AbortSignal): Promise<never> {
  return await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
  });
}

/** "ECONNREFUSED", "CERT_HAS_EXPIRED": the sentences of such errors name addresses. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
}
