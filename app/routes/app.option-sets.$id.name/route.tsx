import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { renameOptionSet } from '#app/options/save-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseForm, parseSetId, Revision } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ name: z.string(), revision: Revision });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const fields = await parseForm(request, Fields);
  const outcome = await renameOptionSet(session.shop, { id: parseSetId(params['id']), ...fields });

  return answer(outcome, { message: 'Renamed' });
}

export const clientAction = keepPage;
