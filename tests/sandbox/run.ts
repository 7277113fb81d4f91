import { build } from '../setup/built.ts';
import { demandFreePorts } from '../setup/free-ports.ts';
import { startWorld } from '../setup/world.ts';

const basePort = Number(process.env['SANDBOX_PORT'] ?? 4000);

try {
  await demandFreePorts(basePort);
  console.log('Building the Functions, the theme block and the app …');
  build();
  const world = await startWorld({
    folder: '.sandbox',
    basePort,
    kept: true,
    say: (sentence) => console.log(sentence),
  });
  const ended = untilAskedToStop();
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
  1. Open the admin. Under Option sets, make the starter for an engagement ring, assign it to a product and publish it.
  2. Open the product in the storefront, specify a ring, watch the price, and buy it.
  3. Back in the admin, under Commissions, the ring waits on the board. Move it along and look at the order.

Ctrl-C stops everything.
`);
}
