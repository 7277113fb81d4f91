import type { LoaderFunctionArgs } from '@remix-run/node';
import { drawPreview } from '#app/options/draw-preview.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { baseCentsIn } from '#app/ui/option-sets/base-cents.ts';
import { parseSetId } from '#app/ui/parse-form.ts';

/** The draft in the theme block itself, for a frame; null while it cannot be drawn. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const baseCents = baseCentsIn(new URL(request.url).searchParams);

  return await drawPreview(session.shop, { id: parseSetId(params['id']), baseCents });
}
