import type { ActionFunctionArgs } from '@remix-run/node';
import { fetchSpotPrices } from '#app/workshop/fetch-spot-prices.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const outcome = await fetchSpotPrices(session.shop, new Date());

  return answer(outcome, { message: outcome.kind === 'fetched' ? wordsFor(outcome) : '' });
}

function wordsFor({ accepted, waiting }: { accepted: number; waiting: number }): string {
  if (waiting > 0)
    return waiting === 1 ? 'Fetched: one price waits for you' : `Fetched: ${waiting} prices wait for you`;
  return accepted === 0 ? 'Fetched: nothing has changed' : 'Fetched: the new prices hold';
}

export const clientAction = keepPage;
