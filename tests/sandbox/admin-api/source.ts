import type { DraftOrder } from '../state/draft-order.ts';
import type {
  Customer,
  FulfillmentHold,
  FulfillmentOrder,
  FunctionActivation,
  Metafield,
  MetafieldDefinition,
  Order,
  OrderLine,
  Product,
  Refund,
  Variant,
} from '../state/shop-state.ts';
import type { StoredFile } from '../state/stored-files.ts';
import type { AppFunction } from '../state/app-registration.ts';

/**
 * What travels between resolvers. Records of the shop are wrapped, so that none of their properties can be mistaken
 * for a field of the schema that happens to bear the same name.
 */
export interface OrderSource {
  __typename: 'Order';
  order: Order;
}
export interface LineItemSource {
  __typename: 'LineItem';
  order: Order;
  line: OrderLine;
}
export interface RefundSource {
  __typename: 'Refund';
  order: Order;
  refund: Refund;
}
export interface FulfillmentOrderSource {
  __typename: 'FulfillmentOrder';
  order: Order;
  fulfillmentOrder: FulfillmentOrder;
}
export interface FulfillmentOrderLineItemSource {
  __typename: 'FulfillmentOrderLineItem';
  order: Order;
  item: FulfillmentOrder['lines'][number];
}
export interface FulfillmentHoldSource {
  __typename: 'FulfillmentHold';
  hold: FulfillmentHold;
}
export interface ProductSource {
  __typename: 'Product';
  product: Product;
}
export interface VariantSource {
  __typename: 'ProductVariant';
  product: Product;
  variant: Variant;
}
export interface CustomerSource {
  __typename: 'Customer';
  customer: Customer;
}
export interface LocationSource {
  __typename: 'Location';
  location: { id: string; name: string };
}
export interface MetafieldSource {
  __typename: 'Metafield';
  metafield: Metafield;
}
export interface MetafieldDefinitionSource {
  __typename: 'MetafieldDefinition';
  definition: MetafieldDefinition;
}
export interface CartTransformSource {
  __typename: 'CartTransform';
  activation: FunctionActivation;
}
export interface ValidationSource {
  __typename: 'Validation';
  activation: FunctionActivation;
}
export interface FunctionSource {
  __typename: 'ShopifyFunction';
  definition: AppFunction;
}
export interface DraftOrderSource {
  __typename: 'DraftOrder';
  draft: DraftOrder;
}
export interface DraftLineSource {
  __typename: 'DraftOrderLineItem';
  draft: DraftOrder;
  index: number;
}
export interface FileSource {
  __typename: StoredFile['kind'];
  file: StoredFile;
  /** In the answer of the mutation that created it. */
  isNew: boolean;
}
/** A product's picture, with the values of its fields. */
export interface PictureSource {
  __typename: 'MediaImage';
  picture: Readonly<Record<string, unknown>>;
}
export interface TranslatableSource {
  __typename: 'TranslatableResource';
  resourceId: string;
}
/** The shop, the app and its installation are one each: the world holds them. */
export interface ShopSource {
  __typename: 'Shop';
}
export interface AppSource {
  __typename: 'App';
}
export interface AppInstallationSource {
  __typename: 'AppInstallation';
}

export const sourceOf = {
  order: (order: Order): OrderSource => ({ __typename: 'Order', order }),
  line: (order: Order, line: OrderLine): LineItemSource => ({ __typename: 'LineItem', order, line }),
  refund: (order: Order, refund: Refund): RefundSource => ({ __typename: 'Refund', order, refund }),
  fulfillmentOrder: (order: Order, fulfillmentOrder: FulfillmentOrder): FulfillmentOrderSource => ({
    __typename: 'FulfillmentOrder',
    order,
    fulfillmentOrder,
  }),
  fulfillmentOrderLine: (
    order: Order,
    item: FulfillmentOrder['lines'][number],
  ): FulfillmentOrderLineItemSource => ({ __typename: 'FulfillmentOrderLineItem', order, item }),
  hold: (hold: FulfillmentHold): FulfillmentHoldSource => ({ __typename: 'FulfillmentHold', hold }),
  product: (product: Product): ProductSource => ({ __typename: 'Product', product }),
  variant: (product: Product, variant: Variant): VariantSource => ({
    __typename: 'ProductVariant',
    product,
    variant,
  }),
  customer: (customer: Customer): CustomerSource => ({ __typename: 'Customer', customer }),
  location: (location: { id: string; name: string }): LocationSource => ({
    __typename: 'Location',
    location,
  }),
  metafield: (metafield: Metafield): MetafieldSource => ({ __typename: 'Metafield', metafield }),
  definition: (definition: MetafieldDefinition): MetafieldDefinitionSource => ({
    __typename: 'MetafieldDefinition',
    definition,
  }),
  cartTransform: (activation: FunctionActivation): CartTransformSource => ({
    __typename: 'CartTransform',
    activation,
  }),
  validation: (activation: FunctionActivation): ValidationSource => ({
    __typename: 'Validation',
    activation,
  }),
  function: (definition: AppFunction): FunctionSource => ({ __typename: 'ShopifyFunction', definition }),
  draftOrder: (draft: DraftOrder): DraftOrderSource => ({ __typename: 'DraftOrder', draft }),
  draftLine: (draft: DraftOrder, index: number): DraftLineSource => ({
    __typename: 'DraftOrderLineItem',
    draft,
    index,
  }),
  file: (file: StoredFile, isNew = false): FileSource => ({ __typename: file.kind, file, isNew }),
  translatable: (resourceId: string): TranslatableSource => ({
    __typename: 'TranslatableResource',
    resourceId,
  }),
  shop: (): ShopSource => ({ __typename: 'Shop' }),
  app: (): AppSource => ({ __typename: 'App' }),
  installation: (): AppInstallationSource => ({ __typename: 'AppInstallation' }),
};
