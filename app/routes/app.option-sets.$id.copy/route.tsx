import type { ActionFunctionArgs } from '@remix-run/node';
import { duplicateOptionSet } from '#app/options/duplicate-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseSetId } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const outcome = await duplicateOptionSet(session.shop, parseSetId(params['id']));
  if (outcome.kind === 'refused') return answer(outcome, { message: '' });

  return answer(outcome, { message: 'This is the copy', goTo: `/app/option-sets/${outcome.id}` });
}

export const clientAction = keepPage;
