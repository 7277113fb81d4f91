import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { assignmentWords } from '#app/options/assignment-words.ts';
import { assignProducts } from '#app/options/assign-products.server.ts';
import { retryProducts } from '#app/options/retry-products.server.ts';
import { unassignProduct } from '#app/options/unassign-product.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answerOutage } from '#app/ui/answer-outage.ts';
import { answer } from '#app/ui/answer.ts';
import { parseForm, parseSetId, ProductIds } from '#app/ui/parse-form.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), productIds: ProductIds, move: z.stringbool().default(false) }),
  z.object({ kind: z.literal('unassign'), productId: z.string().regex(/^\d{1,20}$/) }),
  z.object({ kind: z.literal('retry') }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const id = parseSetId(params['id']);
  const fields = await parseForm(request, Fields);

  switch (fields.kind) {
    case 'unassign':
      return answer(await unassignProduct(session.shop, { id, ...fields }), {
        message: 'Taken off this option set',
      });
    case 'retry':
      return answer(await retryProducts(session.shop, id), { message: 'Those products are tried again' });
    default:
      return await assignProducts(session.shop, { id, ...fields }).then(
        (outcome) =>
          answer(outcome, { message: outcome.kind === 'assigned' ? assignmentWords(outcome) : '' }),
        answerOutage,
      );
  }
}

export const clientAction = keepPage;
