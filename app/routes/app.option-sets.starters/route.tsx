import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { createFromStarter } from '#app/options/create-option-set.server.ts';
import { starterSets } from '#app/options/engine/authoring/starter-sets.ts';
import { authenticate } from '#app/shopify.server.ts';
import { parseForm } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ starter: z.enum(starterSets.map(({ id }) => id)) });

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { starter } = await parseForm(request, Fields);
  const { id, name } = await createFromStarter(session.shop, starter);

  return { kind: 'done', message: `“${name}” is a draft now`, goTo: `/app/option-sets/${id}` };
}

export const clientAction = keepPage;
