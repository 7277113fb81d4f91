import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { BarePage } from '#app/ui/bare-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Atelier' }];

export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  if (searchParams.has('shop')) throw redirect(`/app${search}`);

  return null;
}

export default function Outside() {
  return (
    <BarePage
      title="Atelier opens inside your Shopify admin"
      text="Bespoke pieces, specified by the shopper, priced exactly and made as a commission. To open it, go to your Shopify admin, then Apps, then Atelier."
    />
  );
}
