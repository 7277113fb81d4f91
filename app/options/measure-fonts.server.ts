import { type Fetched, fetchPublic, type Network } from '#app/fetch-public.server.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { type FontFile, type FontFiles, fontsOf } from './font-file.ts';
import { readFontMetrics } from './read-font.server.ts';

const MOST_BYTES = 10_000_000;
/** Files beyond these are not looked into: a maker waits for them. */
const MOST_FILES = 20;
const A_DAY_MS = 86_400_000;
const accept = 'font/woff2,font/ttf,font/otf,application/octet-stream';

/**
 * Looks into the files of a set's fonts, at most 20, all at once and for five seconds at most. What was measured within a day is not
 * fetched again.
 */
export async function measureFonts(
  set: OptionSet,
  { known, now, network }: { known: FontFiles; now: Date; network?: Network | undefined },
): Promise<FontFiles> {
  const addresses = [...new Set(fontsOf(set).flatMap(({ file }) => file ?? []))].slice(0, MOST_FILES);
  const files = await Promise.all(
    addresses.map(async (address): Promise<[string, FontFile]> => {
      const kept = known[address];
      const isFresh = kept && 'ranges' in kept && now.getTime() - Date.parse(kept.at) < A_DAY_MS;
      return [address, isFresh ? kept : await measure(address, now, network)];
    }),
  );

  return Object.fromEntries(files);
}

async function measure(address: string, now: Date, network: Network | undefined): Promise<FontFile> {
  const at = now.toISOString();
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:')
    return { at, fault: 'Its address is none that can be asked.' };
  const fetched = await fetchPublic(new URL(address), { accept, mostBytes: MOST_BYTES }, network);

  return 'bytes' in fetched ? { at, ...readFontMetrics(fetched.bytes) } : { at, fault: faultWords(fetched) };
}

function faultWords(fetched: Exclude<Fetched, { bytes: Buffer }>): string {
  switch (fetched.fault) {
    case 'nowhere':
      return 'The name in its address leads nowhere.';
    case 'private':
      return 'Its address leads into a private network, which is never asked.';
    case 'late':
      return 'It did not come within five seconds.';
    case 'too-large':
      return 'It is larger than 10 MB.';
    case 'unreachable':
      return `It could not be reached (${fetched.code}).`;
    default:
      return fetched.status >= 300 && fetched.status < 400
        ? 'Its address sends elsewhere, which is not followed: name the address that it sends to.'
        : `Its address answers with status ${fetched.status}.`;
  }
}
