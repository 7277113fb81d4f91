import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOptionSets } from '#app/options/list-option-sets.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { useCommand } from '#app/ui/use-command.ts';
import { OptionSetsPage } from './page.tsx';

export const meta: MetaFunction = () => [{ title: 'Option sets' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);

  return await listOptionSets(session.shop);
}

export default function OptionSets() {
  return (
    <OptionSetsPage {...useLoaderData<typeof loader>()} start={useCommand('/app/option-sets/starters')} />
  );
}
