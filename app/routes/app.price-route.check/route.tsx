import type { ActionFunctionArgs } from '@remix-run/node';
import { activatePriceRoute } from '#app/options/activate-price-route.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answerOutage } from '#app/ui/answer-outage.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const MESSAGES = {
  transform: 'Charging is active in your shop',
  nested: 'Checked: your shop does not run this app’s pricing',
  incomplete: 'Checked: charging is not fully active',
};

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);

  return await activatePriceRoute(session.shop).then(
    ({ kind }) => answer({ kind }, { message: MESSAGES[kind] }),
    answerOutage,
  );
}

export const clientAction = keepPage;
