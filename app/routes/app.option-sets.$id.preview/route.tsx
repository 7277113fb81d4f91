import type { LoaderFunctionArgs } from '@remix-run/node';
import { drawPreview } from '#app/options/draw-preview.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { parseSetId } from '#app/ui/parse-form.ts';

const STANDARD_CENTS = 100_000;
const MOST_CENTS = 1e11;

/** The draft in the theme block itself, for a frame; null while it cannot be drawn. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const cents = Number(new URL(request.url).searchParams.get('cents') ?? STANDARD_CENTS);
  const baseCents = Number.isInteger(cents) && cents >= 0 && cents <= MOST_CENTS ? cents : STANDARD_CENTS;

  return await drawPreview(session.shop, { id: parseSetId(params['id']), baseCents });
}
