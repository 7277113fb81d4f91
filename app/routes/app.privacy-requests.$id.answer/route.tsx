import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { staff } from '#app/commissions/commission.ts';
import { answerDataRequest } from '#app/privacy/answer-data-request.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const id = z.uuid().safeParse(params['id']).data;
  const by = staff(sessionToken.sub);
  const isKnown = id !== undefined && (await answerDataRequest(session.shop, { id, by, now: new Date() }));
  if (!isKnown) throw new Response('There is no privacy request at this address.', { status: 404 });

  return { kind: 'done', message: 'Request marked as answered' };
}

export const clientAction = keepPage;
