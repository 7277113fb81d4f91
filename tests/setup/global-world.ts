import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { merchant } from '../e2e/hands/merchant.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt } from './built.ts';
import { startWorld } from './world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** "http://localhost:41234": storefront, admin and controls of the stand-in shop. */
    shopOrigin: string;
    /** The app's public address. */
    appOrigin: string;
  }
}

/** One shop for all journeys. Each journey leaves it as it found it, or works on what it made itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'atelier-journeys-'));
  // Root lends the database to an ordinary user, who has to get to it.
  chmodSync(folder, 0o711);
  const said: string[] = [];
  const world = await startWorld({
    folder,
    basePort: null,
    kept: false,
    say: (sentence) => said.push(sentence),
  });
  project.provide('shopOrigin', world.sandbox.origin);
  project.provide('appOrigin', world.sandbox.appOrigin);
  await fitOut(world.sandbox.origin);

  return async () => {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
    const crashed = said.filter((sentence) => sentence.includes('ended'));
    if (crashed.length > 0) throw new Error(`A part died during the journeys: ${crashed.join(' ')}`);
  };
}

/** As its merchant would: installs Atelier and publishes both starters, each on its ring. */
async function fitOut(origin: string): Promise<void> {
  const browser = await launchBrowser();
  const shop = merchant(await browser.newPage(), origin);
  await shop.install();
  await shop.publishStarter('Engagement ring', ['Solitaire engagement ring']);
  await shop.publishStarter('Signet ring', ['Signet ring']);
  await browser.close();
}
