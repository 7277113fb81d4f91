import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { staff } from '#app/commissions/commission.ts';
import { setDueDate } from '#app/commissions/set-due-date.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { reply } from '#app/ui/commissions/reply.ts';
import { parseForm, Revision } from '#app/ui/parse-form.ts';

// Empty removes the due date.
const Fields = z.object({ dueOn: z.string(), seen: Revision });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const { dueOn, seen } = await parseForm(request, Fields);
  const hand = { shop: session.shop, commissionId: params['id'] ?? '', by: staff(sessionToken.sub), seen };
  const outcome = await setDueDate(hand, dueOn === '' ? null : dueOn);

  return reply(outcome, { message: dueOn === '' ? 'Due date removed' : 'Due date saved' });
}

export const clientAction = keepPage;
