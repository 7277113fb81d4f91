import type { ActionFunctionArgs } from '@remix-run/node';
import { authenticate } from '#app/shopify.server.ts';
import { readUpload } from '#app/uploads/read-upload.ts';
import { receiveUpload } from '#app/uploads/receive-upload.server.ts';
import { refuseUpload } from '#app/uploads/refusal.ts';

/** A shopper's browser sends a file through the app proxy: `POST /apps/atelier/uploads`, multipart, `reference` and `file`. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.public.appProxy(request);
  const answer = session ? await take(session.shop, request) : refuseUpload('no-shop');
  const status = answer.kind === 'refused' ? answer.status : 201;

  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } });
}

async function take(shop: string, request: Request) {
  const sent = await readUpload(request);
  return sent.kind === 'refused' ? sent : await receiveUpload(shop, { ...sent, now: new Date() });
}
