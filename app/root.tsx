import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { BarePage } from '#app/ui/bare-page.tsx';
import type { loader as embeddedLoader } from '#app/routes/app/route.tsx';

export function Layout({ children }: { children: ReactNode }) {
  const embedded = useRouteLoaderData<typeof embeddedLoader>('routes/app');

  return (
    <html lang="en-GB">
      <head>
        {/* App Bridge insists on being the first script of the document, neither deferred nor asynchronous. */}
        {embedded && <script src={embedded.appBridgeUrl} data-api-key={embedded.apiKey} />}
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <BarePage
      title="Atelier could not show this page"
      text="Nothing has been changed. Go back to your Shopify admin, open Apps and choose Atelier again."
    />
  );
}
