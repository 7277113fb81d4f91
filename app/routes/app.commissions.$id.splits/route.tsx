import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { referenceOf, staff } from '#app/commissions/commission.ts';
import { splitCommission } from '#app/commissions/split-commission.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { reply } from '#app/ui/commissions/reply.ts';
import { parseForm, Revision } from '#app/ui/parse-form.ts';

// Any number: which of them can be split off is for the commission to say.
const Fields = z.object({ quantity: z.coerce.number(), seen: Revision });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const { quantity, seen } = await parseForm(request, Fields);
  const hand = { shop: session.shop, commissionId: params['id'] ?? '', by: staff(sessionToken.sub), seen };
  const outcome = await splitCommission(hand, quantity);
  const isSplit = outcome.outcome === 'done' && outcome.event.kind === 'split';

  return reply(outcome, {
    message: isSplit ? `Split off into ${referenceOf(outcome.event.into.number)}` : 'Split already',
  });
}

export const clientAction = keepPage;
