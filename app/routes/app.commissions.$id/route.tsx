import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteError } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { staff } from '#app/commissions/commission.ts';
import { readCommission } from '#app/commissions/read-commission.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { loadAnew } from '#app/ui/commissions/load-anew.ts';
import { noSuchCommission } from '#app/ui/commissions/reply.ts';
import { readFault, Trouble } from '#app/ui/trouble.tsx';
import { useCommand } from '#app/ui/use-command.ts';
import { CommissionPage, NoSuchCommission } from './page.tsx';

export const meta: MetaFunction = ({ params }) => [{ title: `Commission ${params['id'] ?? ''}` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, sessionToken } = await authenticate.admin(request);
  const file = await readCommission(session.shop, params['id'] ?? '');
  if (file === null) throw noSuchCommission();

  return { file, viewer: staff(sessionToken.sub) };
}

export const shouldRevalidate = loadAnew;

export default function Commission() {
  const { file, viewer } = useLoaderData<typeof loader>();
  const verbs = `/app/commissions/${file.commission.id}`;
  const commands = {
    move: useCommand(`${verbs}/moves`),
    note: useCommand(`${verbs}/notes`),
    accept: useCommand(`${verbs}/acceptances`),
    dueDate: useCommand(`${verbs}/due-date`),
  };

  return <CommissionPage key={file.commission.id} file={file} viewer={viewer} commands={commands} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const fault = readFault(error);
  if (fault.kind === 'handover') return boundary.error(error);
  if (fault.kind === 'refused' && fault.status === 404) return <NoSuchCommission />;

  return <Trouble fault={fault} />;
}
