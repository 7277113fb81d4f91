import { randomUUID } from 'node:crypto';
import type { Product, Variant } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import { refuseUnknownInput } from './unknown-input.ts';

export type ProductFields = {
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  status?: Product['status'] | null;
  vendor?: string | null;
  productType?: string | null;
  tags?: string[] | null;
  productOptions?: { name?: string | null; values?: { name?: string | null }[] | null }[] | null;
};

export type VariantInput = {
  id?: string | null;
  optionValues?: { optionName?: string | null; name?: string | null }[] | null;
  price?: string | null;
  sku?: string | null;
  taxable?: boolean | null;
  inventoryPolicy?: 'CONTINUE' | 'DENY' | null;
  inventoryItem?: { sku?: string | null; tracked?: boolean | null; requiresShipping?: boolean | null } | null;
};

export const productFields = [
  'title',
  'handle',
  'descriptionHtml',
  'status',
  'vendor',
  'productType',
  'tags',
  'productOptions',
];
const variantFields = [
  'id',
  'optionValues',
  'price',
  'sku',
  'taxable',
  'inventoryPolicy',
  'inventoryItem',
  // Given defaults by the schema.
  'position',
];

/** A product without variants, with Shopify's defaults. */
export function newProduct(world: World, { title, handle, ...given }: ProductFields): Product {
  const now = world.now();
  return {
    id: world.nextId(),
    handle: freeHandle(world, handle ?? handleOf(title ?? '')),
    title: title ?? '',
    descriptionHtml: given.descriptionHtml ?? '',
    status: given.status ?? 'ACTIVE',
    vendor: given.vendor ?? world.state.shop.name,
    productType: given.productType ?? '',
    tags: given.tags ?? [],
    image: null,
    options: optionsOf(given),
    variants: [],
    publishedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** What the fields say; those left out stay as they are. */
export function changeProduct(product: Product, given: ProductFields): void {
  const { title, handle, descriptionHtml, status, vendor, productType, tags } = given;
  if (title) product.title = title;
  if (handle) product.handle = handle;
  if (descriptionHtml !== undefined) product.descriptionHtml = descriptionHtml ?? '';
  if (status) product.status = status;
  if (vendor) product.vendor = vendor;
  if (productType !== undefined) product.productType = productType ?? '';
  if (tags) product.tags = tags;
  if (given.productOptions) product.options = optionsOf(given);
}

/** The one variant of a product that has no options. */
export function standaloneVariant(world: World): Variant {
  return newVariant(world, { optionValues: [{ optionName: 'Title', name: 'Default Title' }] });
}

export function newVariant(world: World, input: VariantInput): Variant {
  const variant: Variant = {
    id: world.nextId(),
    title: '',
    sku: '',
    price: '0.00',
    available: true,
    selectedOptions: [],
    requiresComponents: false,
    requiresShipping: true,
    taxable: true,
    sellingPlans: [],
  };
  changeVariant(variant, input);
  return variant;
}

/** @throws GraphQLError naming an input that the sandbox was not taught. */
export function changeVariant(variant: Variant, input: VariantInput): void {
  refuseUnknownInput('product variants', input, variantFields);
  const { optionValues, price, taxable, inventoryPolicy, inventoryItem } = input;
  const sku = input.sku ?? inventoryItem?.sku;
  if (optionValues) {
    variant.selectedOptions = optionValues.map(({ optionName, name }) => ({
      name: optionName ?? '',
      value: name ?? '',
    }));
    variant.title = variant.selectedOptions.map(({ value }) => value).join(' / ');
  }
  if (price) variant.price = Number(price).toFixed(2);
  if (typeof sku === 'string') variant.sku = sku;
  if (typeof taxable === 'boolean') variant.taxable = taxable;
  if (typeof inventoryItem?.requiresShipping === 'boolean')
    variant.requiresShipping = inventoryItem.requiresShipping;
  // Nothing is in stock here: a tracked variant sells only where overselling is allowed.
  if (inventoryItem?.tracked === true) variant.available = inventoryPolicy === 'CONTINUE';
}

/** Option values that variants name and the product does not have yet are added, as Shopify adds them. */
export function takeOptionValues(product: Product, variant: Variant): void {
  for (const { name, value } of variant.selectedOptions) {
    const option = product.options.find((one) => one.name === name);
    if (option !== undefined && !option.values.includes(value)) option.values.push(value);
  }
}

function optionsOf({ productOptions }: ProductFields): Product['options'] {
  const options = (productOptions ?? []).map(({ name, values }) => ({
    name: name ?? '',
    values: (values ?? []).map((value) => value.name ?? ''),
  }));
  return options.length > 0 ? options : [{ name: 'Title', values: ['Default Title'] }];
}

function handleOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || randomUUID()
  );
}

/** A handle that is taken gets a number. */
function freeHandle({ state }: World, wanted: string): string {
  const taken = new Set(state.products.map(({ handle }) => handle));
  let handle = wanted;
  for (let number = 1; taken.has(handle); number += 1) handle = `${wanted}-${number}`;

  return handle;
}
