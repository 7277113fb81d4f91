import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { referenceOf, staff } from '#app/commissions/commission.ts';
import { moveStage } from '#app/commissions/move-stage.server.ts';
import { resumeWork } from '#app/commissions/resume-work.server.ts';
import { STAGE_NAMES, STAGES } from '#app/commissions/stages.ts';
import { authenticate } from '#app/shopify.server.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { reply } from '#app/ui/commissions/reply.ts';
import { parseForm, Revision } from '#app/ui/parse-form.ts';

const Fields = z.object({
  /** A stage, on hold and cancelled included; "work" goes on where it stood still. */
  to: z.enum([...STAGES, 'work']),
  reason: z.string().default(''),
  seen: Revision,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const { to, reason, seen } = await parseForm(request, Fields);
  const hand = { shop: session.shop, commissionId: params['id'] ?? '', by: staff(sessionToken.sub), seen };
  const outcome = to === 'work' ? await resumeWork(hand) : await moveStage(hand, to, reason);
  if (outcome.outcome === 'missing') return reply(outcome, { message: '' });

  const { number, standing } = outcome.commission;
  return reply(outcome, { message: `${referenceOf(number)}: ${STAGE_NAMES[standing.stage]}` });
}

export const clientAction = keepPage;
