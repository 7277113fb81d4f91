import { expect, it } from 'vitest';
import { deleteProduct, updateProduct } from './products.ts';
import { ringShop } from './ring-shop.ts';

it('a product that is changed is told, with its new time', async () => {
  const { world, ring, events } = ringShop();
  const before = ring.updatedAt;
  await world.clock.advance(5000);
  updateProduct(world, ring.id, { title: 'Seal ring' });
  expect(ring).toMatchObject({ title: 'Seal ring' });
  expect(ring.updatedAt > before).toBe(true);
  expect(events.map(({ topic }) => topic)).toEqual(['products/update']);
});

it('a product that is deleted takes its metafields along and leaves only its id', () => {
  const { world, ring, events } = ringShop();
  const now = world.now();
  const metafield = { namespace: 'custom', key: 'care', type: 'single_line_text_field', value: 'Dry cloth' };
  world.state.metafields.push({
    id: '1',
    ownerType: 'PRODUCT',
    ownerId: ring.id,
    ...metafield,
    createdAt: now,
    updatedAt: now,
  });
  deleteProduct(world, ring.id);
  expect(world.state.products).toEqual([]);
  expect(world.state.metafields).toEqual([]);
  expect(events).toMatchObject([{ topic: 'products/delete', subject: { productId: ring.id } }]);
});
