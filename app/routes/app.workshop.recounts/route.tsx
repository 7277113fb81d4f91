import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { recountChoice } from '#app/workshop/recount-choice.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { parseForm } from '#app/ui/parse-form.ts';

const Fields = z.object({
  optionSetId: z.uuid(),
  fieldId: z.string().max(100),
  choiceId: z.string().max(100),
  left: z.string().max(200),
});

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const fields = await parseForm(request, Fields);

  return answer(await recountChoice(session.shop, fields, new Date()), { message: 'Counted' });
}

export const clientAction = keepPage;
