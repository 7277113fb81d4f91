import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readHome } from '#app/home/read-home.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { useCommand } from '#app/ui/use-command.ts';
import { HomePage } from './page.tsx';

export const meta: MetaFunction = () => [{ title: 'Atelier' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);

  return await readHome(session.shop, new Date());
}

export default function Home() {
  return (
    <HomePage
      home={useLoaderData<typeof loader>()}
      dismissal={useCommand('/app/setup-guide/dismissal')}
      check={useCommand('/app/price-route/check')}
    />
  );
}
