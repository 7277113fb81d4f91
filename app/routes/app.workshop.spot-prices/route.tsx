import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { setSpotPrice } from '#app/workshop/set-spot-price.server.ts';
import { METAL_NAMES, METALS } from '#app/workshop/spot-price.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { parseForm } from '#app/ui/parse-form.ts';

const Fields = z.object({
  metal: z.enum(METALS),
  amount: z.string().max(200),
  unit: z.enum(['gram', 'ounce']),
});

export async function action({ request }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const fields = await parseForm(request, Fields);
  const outcome = await setSpotPrice(session.shop, { ...fields, by: sessionToken.sub }, new Date());

  return answer(outcome, { message: `${METAL_NAMES[fields.metal]} has its new price` });
}

export const clientAction = keepPage;
