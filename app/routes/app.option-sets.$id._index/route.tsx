import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOptionSet } from '#app/options/read-option-set.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { parseSetId } from '#app/ui/parse-form.ts';
import { useSetCommands } from '#app/ui/option-sets/use-set-commands.ts';
import { OptionSetPage } from './page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Option set' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const set = await readOptionSet(session.shop, parseSetId(params['id']));
  if (!set)
    throw new Response('There is no such option set. It may belong to another shop.', { status: 404 });

  return set;
}

export default function OptionSet() {
  const set = useLoaderData<typeof loader>();

  return <OptionSetPage key={set.id} set={set} commands={useSetCommands(set.id)} />;
}
