import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react';
import { AppProvider } from '@shopify/shopify-app-remix/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url';
import { environment } from '#app/env.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { Navigation } from '#app/ui/navigation.tsx';
import { readFault, Trouble } from '#app/ui/trouble.tsx';

const SHOPIFYS_APP_BRIDGE = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

// For pages that have no title of their own to give, such as one that is not there.
export const meta: MetaFunction = () => [{ title: 'Atelier' }];

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: polarisStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);

  const { SHOPIFY_API_KEY, APP_BRIDGE_URL } = environment();
  return { apiKey: SHOPIFY_API_KEY, appBridgeUrl: APP_BRIDGE_URL ?? SHOPIFYS_APP_BRIDGE };
}

// Nothing here changes while the app is open. Remix would otherwise ask again after every command, refused ones included.
export const shouldRevalidate = () => false;

export const headers: HeadersFunction = (sent) => boundary.headers(sent);

export default function Embedded() {
  const { apiKey } = useLoaderData<typeof loader>();

  return (
    // The script itself stands in the document's head: see root.tsx.
    <AppProvider isEmbeddedApp={false} apiKey={apiKey}>
      <Navigation />
      <main>
        <Outlet />
      </main>
    </AppProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const fault = readFault(error);
  // Below 400 the thrown answer is the library's own page: a fresh session token, or leaving the iframe to authorise.
  if (fault.kind === 'handover') return boundary.error(error);

  return (
    <AppProvider isEmbeddedApp={false} apiKey="">
      <main>
        <Trouble fault={fault} />
      </main>
    </AppProvider>
  );
}
