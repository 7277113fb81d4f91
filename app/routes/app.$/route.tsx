import type { LoaderFunctionArgs } from '@remix-run/node';
import { authenticate } from '#app/shopify.server.ts';

/** An address that no page has: answered inside the app, where the way back is. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);
  throw new Response('There is nothing at this address. It may be mistyped, or the page was moved.', {
    status: 404,
  });
}

export default function Nowhere() {
  return null;
}
