import type { LoaderFunctionArgs } from '@remix-run/node';
import { authenticate } from '#app/shopify.server.ts';

/** Everything under /auth is the library's: leaving the iframe, fetching a session token anew. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);
  return null;
}
