import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { z } from 'zod';
import { createFromDocument } from '#app/options/create-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseForm } from '#app/ui/parse-form.ts';
import { useCommand } from '#app/ui/use-command.ts';
import { ImportPage } from './page.tsx';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ text: z.string().max(500_000) });

export const meta: MetaFunction = () => [{ title: 'Import a document' }];

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);

  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { text } = await parseForm(request, Fields);
  const outcome = await createFromDocument(session.shop, text);
  if (outcome.kind === 'refused') return answer(outcome, { message: '' });

  return answer(outcome, {
    message: `“${outcome.name}” is a draft now`,
    goTo: `/app/option-sets/${outcome.id}`,
  });
}

export const clientAction = keepPage;

export default function Import() {
  return <ImportPage save={useCommand('/app/option-sets/import')} />;
}
