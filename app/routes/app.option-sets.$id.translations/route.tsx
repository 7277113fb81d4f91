import type { ActionFunctionArgs } from '@remix-run/node';
import { requestTranslations } from '#app/options/request-translations.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answerOutage } from '#app/ui/answer-outage.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { parseSetId } from '#app/ui/parse-form.ts';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return await requestTranslations(session.shop, parseSetId(params['id'])).then(
    (outcome) =>
      answer(outcome, {
        message:
          outcome.kind === 'requested' && outcome.isWriting
            ? 'Translations are on their way'
            : 'Translations come with the next version',
      }),
    answerOutage,
  );
}

export const clientAction = keepPage;
