import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { listBoard, listTable } from '#app/commissions/list-commissions.server.ts';
import { readLimits, readPaging, readWanted } from '#app/commissions/wanted.ts';
import { authenticate } from '#app/shopify.server.ts';
import { loadAnew } from '#app/ui/commissions/load-anew.ts';
import { useMoves } from '#app/ui/commissions/use-moves.tsx';
import { CommissionsPage } from './page.tsx';

export const meta: MetaFunction = () => [{ title: 'Commissions' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { searchParams } = new URL(request.url);
  const wanted = readWanted(searchParams);

  return searchParams.get('view') === 'table'
    ? { view: 'table' as const, ...(await listTable(session.shop, wanted, readPaging(searchParams))) }
    : { view: 'board' as const, ...(await listBoard(session.shop, wanted, readLimits(searchParams))) };
}

export const shouldRevalidate = loadAnew;

export default function Commissions() {
  const [params, setParams] = useSearchParams();
  const navigation = useNavigation();
  const goingTo = new URLSearchParams(navigation.location?.search);
  const isHere = navigation.location?.pathname === '/app/commissions';

  return (
    <CommissionsPage
      list={useLoaderData<typeof loader>()}
      params={params}
      moves={useMoves()}
      loading={isHere ? (goingTo.get('view') === 'table' ? 'table' : 'board') : null}
      onChange={(next) => setParams(next, { preventScrollReset: true })}
    />
  );
}
