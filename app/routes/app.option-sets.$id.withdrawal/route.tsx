import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawOptionSet } from '#app/options/withdraw-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseSetId } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const by = sessionToken?.sub ?? 'staff';
  const outcome = await withdrawOptionSet(session.shop, { id: parseSetId(params['id']), by });

  return answer(outcome, { message: 'Withdrawn; it is being taken off your products' });
}

export const clientAction = keepPage;
