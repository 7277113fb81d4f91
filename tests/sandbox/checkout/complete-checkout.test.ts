import { expect, test } from 'vitest';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { pretendCart, pretendWorld } from '../functions/pretend-shop.ts';
import { completeCheckout } from './complete-checkout.ts';

const buyer = {
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Marsh',
  address: { address1: '1 Hatton Garden', city: 'London', zip: 'EC1N 8AH', countryCode: 'GB' },
};

test('completing one cart twice answers with the same order', async () => {
  const world = pretendWorld();
  const extensions = pretendExtensions({});
  const cart = pretendCart([{}]);
  const [first, second] = await Promise.all([
    completeCheckout(world, cart, { buyer, extensions }),
    completeCheckout(world, cart, { buyer, extensions }),
  ]);
  extensions.remove();

  expect(second).toEqual(first);
  expect(world.state.orders).toHaveLength(1);
});

test('a buyer the shop knows by email stays one customer', async () => {
  const world = pretendWorld();
  const extensions = pretendExtensions({});
  await completeCheckout(world, pretendCart([{}]), { buyer, extensions });
  const again = { ...buyer, email: 'Ada@Example.com' };
  await completeCheckout(world, { ...pretendCart([{}]), token: 'c2' }, { buyer: again, extensions });
  extensions.remove();

  expect(world.state.customers).toHaveLength(1);
  expect(world.state.orders.map(({ customerId }) => customerId)).toEqual(
    Array(2).fill(world.state.customers[0]?.id),
  );
});

test('an empty cart is refused', async () => {
  const extensions = pretendExtensions({});
  const completion = await completeCheckout(pretendWorld(), pretendCart([]), { buyer, extensions });
  extensions.remove();

  expect(completion.refused).toEqual(['Your cart is empty.']);
});
