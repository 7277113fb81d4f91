import type { LoaderFunctionArgs } from '@remix-run/node';
import { explainDraft } from '#app/options/explain-draft.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { baseCentsIn } from '#app/ui/option-sets/base-cents.ts';
import { parseSetId } from '#app/ui/parse-form.ts';

const LONGEST = 20_000;

/** Which rules hold for what was picked in the preview, and how its price is made; null while the draft has errors. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const search = new URL(request.url).searchParams;
  const bespoke = (search.get('bespoke') ?? '').slice(0, LONGEST);
  const look = { id: parseSetId(params['id']), bespoke, baseCents: baseCentsIn(search) };

  return await explainDraft(session.shop, look, new Date());
}
