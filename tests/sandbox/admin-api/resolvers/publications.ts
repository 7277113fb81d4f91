import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid } from '../gid.ts';

/** The only place that this shop publishes to. */
export const onlineStore = { id: '65001', name: 'Online Store' };

function publicationFields() {
  return {
    __typename: 'Publication',
    id: gid('Publication', onlineStore.id),
    name: onlineStore.name,
    autoPublish: false,
    supportsFuturePublishing: true,
    catalog: null,
  };
}

export const publicationQueries = {
  publication: (_root, { id }: { id: string }) =>
    id === gid('Publication', onlineStore.id) ? publicationFields() : null,
  publications: (_root, args: PageArguments) =>
    connect({ items: [onlineStore], args, id: ({ id }) => id, node: publicationFields }),
} satisfies Fields;
