import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { dismissSetupGuide } from '#app/home/dismiss-setup-guide.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { parseForm } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ isDismissed: z.enum(['yes', 'no']) });

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { isDismissed } = await parseForm(request, Fields);
  await dismissSetupGuide(session.shop, isDismissed === 'yes');

  return {
    kind: 'done',
    message: isDismissed === 'yes' ? 'Setup guide put away' : 'Setup guide is back',
  };
}

export const clientAction = keepPage;
