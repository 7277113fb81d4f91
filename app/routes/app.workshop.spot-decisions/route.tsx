import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { decideSpotPrice } from '#app/workshop/decide-spot-price.server.ts';
import { METALS } from '#app/workshop/spot-price.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { parseForm } from '#app/ui/parse-form.ts';

const Fields = z.object({
  metal: z.enum(METALS),
  at: z.iso.datetime().transform((at) => new Date(at)),
  isAccepted: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const fields = await parseForm(request, Fields);

  return answer(await decideSpotPrice(session.shop, fields, new Date()), {
    message: fields.isAccepted ? 'Accepted: it holds from now on' : 'Refused: the old price stays',
  });
}

export const clientAction = keepPage;
