import type { Customer } from '../../state/shop-state.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { wrap } from '../owners.ts';
import { search } from '../search.ts';
import { sourceOf, type CustomerSource } from '../source.ts';
import { visibleOrders } from './orders.ts';

export const customerResolvers = {
  Customer: {
    id: ({ customer }) => gid('Customer', customer.id),
    legacyResourceId: ({ customer }) => customer.id,
    firstName: ({ customer }) => customer.firstName,
    lastName: ({ customer }) => customer.lastName,
    displayName: ({ customer }) => nameOf(customer),
    email: ({ customer }) => customer.email,
    phone: ({ customer }) => customer.phone,
    defaultEmailAddress: ({ customer }) => ({ emailAddress: customer.email }),
    defaultPhoneNumber: ({ customer }) => (customer.phone === null ? null : { phoneNumber: customer.phone }),
    locale: () => 'en-GB',
    state: () => 'ENABLED',
    numberOfOrders: ({ customer }, _args, { world }) =>
      String(world.state.orders.filter((order) => order.customerId === customer.id).length),
    orders: ({ customer }, args: PageArguments, context) =>
      connect({
        items: visibleOrders(context).filter((order) => order.customerId === customer.id),
        args,
        id: (order) => order.id,
        node: sourceOf.order,
      }),
  } satisfies Fields<CustomerSource>,
};

export const customerQueries = {
  customer: (_root, { id }: { id: string }, { world }) =>
    wrap(world.state.customers.find((one) => one.id === idOf('Customer', id)) ?? null, sourceOf.customer),
  customers: (_root, args: PageArguments & { query?: string | null }, { world }) =>
    connect({
      items: search(world.state.customers, args.query, {
        default: (customer) => ({ words: `${nameOf(customer)} ${customer.email}` }),
        id: (customer) => ({ number: Number(customer.id) }),
        email: (customer) => ({ text: customer.email }),
      }),
      args,
      id: (customer) => customer.id,
      node: sourceOf.customer,
    }),
} satisfies Fields;

function nameOf({ firstName, lastName }: Customer): string {
  return `${firstName} ${lastName}`.trim();
}
