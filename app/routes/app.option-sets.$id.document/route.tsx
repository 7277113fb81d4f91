import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readOptionSet } from '#app/options/read-option-set.server.ts';
import { saveOptionSet } from '#app/options/save-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { parseForm, parseSetId, Revision } from '#app/ui/parse-form.ts';
import { useCommand } from '#app/ui/use-command.ts';
import { DocumentPage } from './page.tsx';
import { keepPage } from '#app/ui/commissions/keep-page.ts';

const Fields = z.object({ text: z.string().max(500_000), revision: Revision });

export const meta: MetaFunction = () => [{ title: 'Document' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const set = await readOptionSet(session.shop, parseSetId(params['id']));
  if (!set)
    throw new Response('There is no such option set. It may belong to another shop.', { status: 404 });

  return {
    id: set.id,
    name: set.name,
    revision: set.revision,
    document: set.document,
    findings: set.findings,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const fields = await parseForm(request, Fields);

  return answer(await saveOptionSet(session.shop, { id: parseSetId(params['id']), ...fields }), {
    message: 'Saved as a draft',
  });
}

export const clientAction = keepPage;

export default function OptionSetDocument() {
  const set = useLoaderData<typeof loader>();

  return <DocumentPage set={set} save={useCommand(`/app/option-sets/${set.id}/document`)} />;
}
