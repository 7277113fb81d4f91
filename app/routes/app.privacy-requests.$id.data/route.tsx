import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readHeldData } from '#app/privacy/read-held-data.server.ts';
import { authenticate } from '#app/shopify.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const id = z.uuid().safeParse(params['id']).data;
  const held = id === undefined ? null : await readHeldData(session.shop, id, new Date());
  if (held === null) throw new Response('There is no privacy request at this address.', { status: 404 });

  return Response.json(held, { headers: { 'Cache-Control': 'no-store' } });
}
