import { engagementRing, signetRing } from '#app/options/engine/authoring/starter-sets.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { signetTranslations } from './signet-words.ts';

/** Sets that are offered as they come, by the product that carries each. */
const starters: readonly (readonly [starter: string, productId: string])[] = [
  ['wedding-band', '10003'],
  ['charm-bracelet', '10007'],
  ['made-to-measure', '10008'],
  ['bespoke-piece', '10009'],
];

const spotPrices = { gold: '98.40', silver: '1.15', platinum: '36.90', palladium: '33.20' };

/**
 * Fits the demo shop out as its merchant would in the app's pages, by the same commands: what a gram of metal costs, when the workshop is
 * closed, and option sets on all bespoke pieces, one of them with counted stones, one in German and Arabic.
 * @throws Error with the app's own sentence when it refuses one.
 */
export async function fitOut(sandbox: Sandbox): Promise<void> {
  sandbox.installation.install();
  sandbox.installation.updateScopes([...sandbox.world.app.scopes, 'write_translations', 'read_locales']);
  for (const [metal, amount] of Object.entries(spotPrices))
    await command(sandbox, '/app/workshop/spot-prices', { metal, amount, unit: 'gram' });
  await command(sandbox, '/app/workshop/settings', workshop(new Date(sandbox.world.now())));

  await offer(sandbox, '10001', await imported(sandbox, ringWithCountedStones()));
  await offer(
    sandbox,
    '10002',
    await imported(sandbox, { ...signetRing('GBP'), translations: signetTranslations }),
  );
  for (const [starter, productId] of starters)
    await offer(sandbox, productId, await command(sandbox, '/app/option-sets/starters', { starter }));
  await untilAllCarry(sandbox, ['10001', '10002', ...starters.map(([, productId]) => productId)]);
}

/** Nothing is made on Sundays, over Christmas and on the two Fridays after next; four pieces a day are finished. */
function workshop(now: Date): Record<string, string> {
  const year = now.getUTCFullYear();
  const friday = (weeks: number) => {
    const days = ((5 - now.getUTCDay() + 7) % 7) + 7 * weeks;
    return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  };
  const closed = [
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
    `${year + 1}-01-01`,
    friday(2),
    friday(3),
  ];
  const source = {
    url: '',
    gold: '',
    silver: '',
    platinum: '',
    palladium: '',
    currencyPath: '',
    ratePath: '',
  };
  return {
    ...source,
    unit: 'gram',
    currency: '',
    guardPercent: '5',
    closedWeekdays: '65',
    closedDays: [...new Set(closed)].toSorted().join(','),
    dailyCapacity: '4',
    revision: '1',
  };
}

/** Of pink sapphires two are left, of teal ones none. */
function ringWithCountedStones(): OptionSet {
  const set = engagementRing('GBP');
  const counts: Readonly<Record<string, number>> = { blue: 14, teal: 0, pink: 2 };
  const fields = set.fields.map((field) =>
    field.kind === 'choice' && field.id === 'sapphire'
      ? {
          ...field,
          choices: field.choices.map((choice) => ({
            ...choice,
            stock: { count: counts[choice.id] ?? 0, lowAt: 3 },
          })),
        }
      : field,
  );
  return { ...set, fields };
}

async function imported(sandbox: Sandbox, set: OptionSet): Promise<string> {
  return await command(sandbox, '/app/option-sets/import', { text: JSON.stringify(set) });
}

/** Puts what a draft's making answered on a product, and publishes it. */
async function offer(sandbox: Sandbox, productId: string, made: string): Promise<void> {
  const [page] = /\/app\/option-sets\/[0-9a-f-]{36}/.exec(made) ?? [];
  if (page === undefined) throw new Error(`No draft came of it: ${made}`);
  await command(sandbox, `${page}/assignments`, { kind: 'assign', productIds: productId });
  await command(sandbox, `${page}/publication`, { revision: '1' });
}

/** Posts as the app's pages do. Answers what came back, as it was sent. */
async function command(sandbox: Sandbox, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(`${sandbox.appOrigin}${path}.data`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${sandbox.sessionToken()}`,
      'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    },
    body: new URLSearchParams(fields),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return text;
}

async function untilAllCarry({ state }: Sandbox, productIds: readonly string[]): Promise<void> {
  const carries = (id: string) =>
    state.metafields.some(({ ownerId, key }) => key === 'payload' && ownerId === id);
  const speaksArabic = () => state.translations.some(({ locale }) => locale === 'ar');
  for (let tries = 0; tries < 120; tries += 1) {
    if (productIds.every(carries) && speaksArabic()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The option sets and their translations did not reach the products within 30 seconds.');
}
