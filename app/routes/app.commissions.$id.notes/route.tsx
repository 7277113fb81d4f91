import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { addNote } from '#app/commissions/add-note.server.ts';
import { staff } from '#app/commissions/commission.ts';
import { authenticate } from '#app/shopify.server.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { reply } from '#app/ui/commissions/reply.ts';
import { parseForm, Revision } from '#app/ui/parse-form.ts';

const Fields = z.object({ text: z.string(), seen: Revision });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const { text, seen } = await parseForm(request, Fields);
  const hand = { shop: session.shop, commissionId: params['id'] ?? '', by: staff(sessionToken.sub), seen };

  return reply(await addNote(hand, text), { message: 'Note added' });
}

export const clientAction = keepPage;
