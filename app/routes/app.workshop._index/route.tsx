import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readWorkshop } from '#app/workshop/read-workshop.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { loadAnew } from '#app/ui/commissions/load-anew.ts';
import { useCommand } from '#app/ui/use-command.ts';
import { WorkshopPage } from './page.tsx';

export const meta: MetaFunction = () => [{ title: 'Workshop' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);

  return { workshop: await readWorkshop(session.shop, new Date()), viewer: sessionToken.sub };
}

export const shouldRevalidate = loadAnew;

export default function Workshop() {
  const { workshop, viewer } = useLoaderData<typeof loader>();
  const commands = {
    save: useCommand('/app/workshop/settings'),
    fetch: useCommand('/app/workshop/spot-fetches'),
    check: useCommand('/app/price-route/check'),
  };

  return <WorkshopPage workshop={workshop} viewer={viewer} commands={commands} />;
}
