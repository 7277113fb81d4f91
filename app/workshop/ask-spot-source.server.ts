import { ANSWERS_WITHIN_MS, type Fetched, fetchPublic, type Network } from '#app/fetch-public.server.ts';

export type SourceAnswer =
  | { readonly answer: unknown }
  /** `isPassing`: the same request may succeed later. The fault is a sentence for the maker; it does not quote the address, which may hold a key. */
  | { readonly fault: string; readonly isPassing: boolean };

const MOST_BYTES = 1_000_000;

/** Asks a source of prices for its JSON: a public host, no redirects. */
export async function askSpotSource(url: URL, network?: Network): Promise<SourceAnswer> {
  const fetched = await fetchPublic(url, { accept: 'application/json', mostBytes: MOST_BYTES }, network);
  return 'bytes' in fetched ? parse(fetched.bytes.toString()) : sourceFault(fetched);
}

function parse(text: string): SourceAnswer {
  try {
    return { answer: JSON.parse(text) };
  } catch {
    return lasting('The source answers something that is not JSON. Check its address.');
  }
}

function sourceFault(fetched: Exclude<Fetched, { bytes: Buffer }>): SourceAnswer {
  switch (fetched.fault) {
    case 'nowhere':
      return lasting('Its name leads nowhere. Check the address of the source.');
    case 'private':
      return lasting('Its name leads into a private network, which is never asked. Use a public source.');
    case 'late':
      return passing(
        `The source gave no answer within ${ANSWERS_WITHIN_MS / 1000} seconds. It is asked again by itself.`,
      );
    case 'too-large':
      return lasting('The source answers more than a megabyte. Use an address that answers prices alone.');
    case 'unreachable':
      return passing(
        `The source could not be reached (${fetched.code}). It is asked again by itself; if it stays so, check its address.`,
      );
    default:
      return faultOfStatus(fetched.status);
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
