import { describe, expect, it } from 'vitest';
import { consequenceOf } from './topics.ts';

function jobOf(topic: string, body: string) {
  return consequenceOf({ shop: 'jane.myshopify.com', webhookId: 'w-1', topic, body });
}

describe('what a webhook leads to', () => {
  it('is a reading of the order that it is about', () => {
    const order = '{"id":1,"admin_graphql_api_id":"gid://shopify/Order/820982911946154508"}';
    const data = { shop: 'jane.myshopify.com', orderId: '820982911946154508' };

    for (const topic of ['orders/create', 'orders/paid', 'orders/updated', 'orders/cancelled']) {
      expect(jobOf(topic, order)).toMatchObject({ name: 'order.reconcile', data });
    }
    expect(jobOf('refunds/create', '{"id":9,"order_id":450789469}')).toMatchObject({
      data: { orderId: '450789469' },
    });
    expect(jobOf('orders/edited', '{"order_edit":{"id":9,"order_id":450789469}}')).toMatchObject({
      data: { orderId: '450789469' },
    });
  });

  it('reads ids that JavaScript’s numbers cannot hold', () => {
    expect(jobOf('refunds/create', '{"id":1,"order_id":820982911946154508}')).toMatchObject({
      data: { orderId: '820982911946154508' },
    });
  });

  it('is a job about the product, the installation or the person that it is about', () => {
    expect(jobOf('products/delete', '{"id":788032119674292922}')).toMatchObject({
      name: 'product.changed',
      data: { productId: '788032119674292922' },
    });
    expect(jobOf('app/uninstalled', '{}')).toMatchObject({
      name: 'shop.uninstalled',
      data: { webhookId: 'w-1' },
    });
    expect(jobOf('customers/redact', '{}')).toMatchObject({ name: 'privacy.redact-customer' });
  });

  it('is nothing for a topic that we never asked for', () => {
    expect(jobOf('moons/full', '{}')).toEqual({ kind: 'none' });
  });

  it('is a failure when the body says of nothing that it is about', () => {
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '{"id":-1}',
      '{"id":1.5}',
      '{"admin_graphql_api_id":"gid://shopify/Shop/1"}',
    ]) {
      expect(jobOf('orders/create', body)).toMatchObject({ kind: 'failure' });
    }
  });
});
