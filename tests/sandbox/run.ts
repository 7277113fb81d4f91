import { existsSync } from 'node:fs';
import { build } from '../setup/built.ts';
import { fitOut } from '../setup/fit-out.ts';
import { demandFreePorts } from '../setup/free-ports.ts';
import { startWorld } from '../setup/world.ts';

const basePort = Number(process.env['SANDBOX_PORT'] ?? 4000);

try {
  await demandFreePorts(basePort);
  console.log('Building the Functions, the theme block and the app …');
  build();
  const isNew = !existsSync('.sandbox');
  const world = await startWorld({
    folder: '.sandbox',
    basePort,
    kept: true,
    say: (sentence) => console.log(sentence),
  });
  const ended = untilAskedToStop();
  if (isNew) {
    console.log('Offering its pieces …');
    await fitOut(world.sandbox);
  }
  welcome(world.sandbox.origin);
  await ended;
  console.log('\nStopping …');
  await world.stop();
  console.log(
    'Stopped. What you did is kept in .sandbox/ for the next time; remove the folder to begin anew.',
  );
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** Ctrl-C, a closed terminal and a polite kill all end it in order; a second Ctrl-C does not cut it short. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function welcome(shop: string): void {
  console.log(`
Atelier runs in its stand-in shop.

  Admin       ${shop}/admin/apps/atelier
  Storefront  ${shop}/
  A ring      ${shop}/products/solitaire-engagement-ring
  Webhooks    ${shop}/admin/deliveries

Try this:
  1. Open a ring in the storefront, specify it, watch the price and the day it is ready by, and buy it.
  2. In the admin, under Commissions, it waits on the board with its due date. Move it along and look at the order.
  3. Under Workshop, change what gold costs or close a day, and look at the wedding band again.
  4. Under Option sets, change what can be chosen and publish it. The signet ring speaks German and Arabic.

Ctrl-C stops everything.
`);
}
