import { randomUUID } from 'node:crypto';
import { uninstall } from '../../identity/installation.ts';
import { findOrder, findProduct } from '../../state/find.ts';
import { cancelOrder, changeOrder, type CancelReason } from '../../state/orders.ts';
import { updateProduct } from '../../state/products.ts';
import type { Order, Product } from '../../state/shop-state.ts';
import type { Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { sourceOf } from '../source.ts';
import { userError } from '../user-error.ts';
import { cleanTags, faultOfTags } from './tags.ts';
import { refuseUnknownInput } from './unknown-input.ts';

type OrderInput = {
  id: string;
  note?: string | null;
  email?: string | null;
  tags?: string[] | null;
  customAttributes?: { key: string; value: string }[] | null;
};

type ProductInput = {
  id?: string | null;
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  status?: Product['status'] | null;
  vendor?: string | null;
  productType?: string | null;
  tags?: string[] | null;
};

const orderInputs = ['id', 'note', 'email', 'tags', 'customAttributes'];
const productInputs = ['id', 'title', 'handle', 'descriptionHtml', 'status', 'vendor', 'productType', 'tags'];
/** Given a default by the schema, so always there. */
const productDefaults = ['deleteConflictingConstrainedMetafields'];

export const orderAndProductMutations = {
  orderUpdate: (_root, { input }: { input: OrderInput }, { world }) => {
    refuseUnknownInput('orderUpdate', input, orderInputs);
    const order = findOrder(world.state, idOf('Order', input.id));
    if (order === null) return { order: null, userErrors: [userError(['id'], 'Order does not exist')] };

    const fault = faultOfTags('Order', input.tags ?? []);
    if (fault !== null) return { order: null, userErrors: [userError(['tags'], fault)] };

    changeOrder(world, order.id, orderChange(input));
    return { order: sourceOf.order(order), userErrors: [] };
  },
  orderCancel: (_root, { orderId, reason }: { orderId: string; reason: CancelReason }, { world }) => {
    const order = findOrder(world.state, idOf('Order', orderId));
    if (order === null || order.cancelledAt !== null) {
      const message = order === null ? 'Order does not exist' : 'Order has already been cancelled';
      const code = order === null ? 'NOT_FOUND' : 'INVALID';
      const error = userError(['orderId'], message, code);
      return { job: null, userErrors: [error], orderCancelUserErrors: [error] };
    }
    cancelOrder(world, order.id, reason);
    return { job: { id: gid('Job', randomUUID()), done: true }, userErrors: [], orderCancelUserErrors: [] };
  },
  productUpdate: (_root, { product }: { product?: ProductInput | null }, { world }) => {
    if (!product) throw new Error('The sandbox shop takes productUpdate’s "product" only.');

    refuseUnknownInput('productUpdate', product, [...productInputs, ...productDefaults]);
    const found = findProduct(world.state, idOf('Product', product.id));
    if (found === null) return { product: null, userErrors: [userError(['id'], 'Product does not exist')] };
    if (product.title === '') {
      return { product: null, userErrors: [userError(['title'], "Title can't be blank")] };
    }
    updateProduct(world, found.id, productChange(product));
    return { product: sourceOf.product(found), userErrors: [] };
  },
  appUninstall: (_root, _args, { world }) => {
    uninstall(world);
    return { app: sourceOf.app(), userErrors: [] };
  },
} satisfies Fields;

function orderChange({ note, email, tags, customAttributes }: OrderInput) {
  const change: Partial<Pick<Order, 'note' | 'tags' | 'email' | 'attributes'>> = {};
  if (note !== undefined) change.note = note ?? '';
  if (email) change.email = email;
  if (tags) change.tags = cleanTags(tags);
  if (customAttributes) {
    change.attributes = customAttributes.map(({ key, value }) => ({ name: key, value }));
  }
  return change;
}

function productChange({ id: _id, tags, ...rest }: ProductInput): Partial<Product> {
  const change: Partial<Product> = tags ? { tags: cleanTags(tags) } : {};
  const { title, handle, descriptionHtml, status, vendor, productType } = rest;
  if (title) change.title = title;
  if (handle) change.handle = handle;
  if (status) change.status = status;
  if (descriptionHtml !== undefined) change.descriptionHtml = descriptionHtml ?? '';
  if (vendor !== undefined) change.vendor = vendor ?? '';
  if (productType !== undefined) change.productType = productType ?? '';
  return change;
}
