import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listDataRequests } from '#app/privacy/list-data-requests.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { PrivacyRequestsPage } from './page.tsx';

export const meta: MetaFunction = () => [{ title: 'Privacy requests' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);

  return await listDataRequests(session.shop);
}

export default function PrivacyRequests() {
  return <PrivacyRequestsPage {...useLoaderData<typeof loader>()} />;
}
