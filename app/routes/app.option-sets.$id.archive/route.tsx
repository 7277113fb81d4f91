import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { archiveOptionSet, restoreOptionSet } from '#app/options/archive-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseForm, parseSetId } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ isArchived: z.stringbool() });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const id = parseSetId(params['id']);
  const { isArchived } = await parseForm(request, Fields);
  const outcome = isArchived
    ? await archiveOptionSet(session.shop, id)
    : await restoreOptionSet(session.shop, id);

  return answer(outcome, { message: isArchived ? 'Archived' : 'Restored as a draft' });
}

export const clientAction = keepPage;
