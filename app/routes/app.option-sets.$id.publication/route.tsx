import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { publishOptionSet } from '#app/options/publish-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseForm, parseSetId, Revision } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ revision: Revision });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const { revision } = await parseForm(request, Fields);
  const by = sessionToken?.sub ?? 'staff';
  const outcome = await publishOptionSet(session.shop, { id: parseSetId(params['id']), revision, by });
  if (outcome.kind === 'refused') return answer(outcome, { message: '' });

  return answer(outcome, { message: `Version ${outcome.version} is on its way to your products` });
}

export const clientAction = keepPage;
