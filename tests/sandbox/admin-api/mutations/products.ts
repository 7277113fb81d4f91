import { findProduct } from '../../state/find.ts';
import { addProduct, deleteProduct, updateProduct } from '../../state/products.ts';
import type { Product, Variant } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import type { Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { onlineStore } from '../resolvers/publications.ts';
import { sourceOf } from '../source.ts';
import { userError, type UserError } from '../user-error.ts';
import {
  changeProduct,
  changeVariant,
  newProduct,
  newVariant,
  productFields,
  standaloneVariant,
  takeOptionValues,
  type ProductFields,
  type VariantInput,
} from './product-input.ts';
import { refuseUnknownInput } from './unknown-input.ts';

type SetInput = ProductFields & { id?: string | null; variants?: VariantInput[] | null };
type Identifier = { id?: string | null; handle?: string | null };
type Publishing = { id: string; input: { publicationId?: string | null }[] };

export const productMutations = {
  productCreate: (_root, { product: given }: { product?: ProductFields | null }, { world }) => {
    if (!given) throw new Error('The sandbox shop takes productCreate’s "product" only.');
    refuseUnknownInput('productCreate', given, productFields);
    if (!given.title) return { product: null, userErrors: [userError(['title'], "Title can't be blank")] };

    const product = newProduct(world, given);
    product.variants.push(firstVariant(world, product));
    return { product: sourceOf.product(addProduct(world, product)), userErrors: [] };
  },
  productSet: (
    _root,
    { input, identifier }: { input: SetInput; identifier?: Identifier | null },
    { world },
  ) => {
    refuseUnknownInput('productSet', input, [...productFields, 'id', 'variants']);
    const known = findBy(world, { id: identifier?.id ?? input.id, handle: identifier?.handle });
    const error = faultOfSet(known, input, identifier ?? {});
    if (error !== null) return { product: null, productSetOperation: null, userErrors: [error] };

    const product = known ?? newProduct(world, { handle: identifier?.handle ?? null, ...input });
    if (known !== null) changeProduct(product, input);
    if (input.variants) product.variants = input.variants.map((one) => setVariant(world, product, one));
    else if (known === null) product.variants.push(firstVariant(world, product));
    if (known === null) addProduct(world, product);
    else updateProduct(world, product.id);
    return { product: sourceOf.product(product), productSetOperation: null, userErrors: [] };
  },
  productVariantsBulkCreate: (
    _root,
    args: { productId: string; variants: VariantInput[]; strategy?: string | null },
    { world },
  ) => {
    const product = findProduct(world.state, idOf('Product', args.productId));
    if (product === null) return noSuchProduct('productId');

    const errors = args.variants.flatMap((input, index) => faultsOfNew(product, input, index));
    if (errors.length > 0) return { product: null, productVariants: null, userErrors: errors };

    const created = args.variants.map((input) => newVariant(world, input));
    const isStandalone = product.variants.length === 1 && product.variants[0]?.title === 'Default Title';
    const dropsFirst =
      args.strategy === 'REMOVE_STANDALONE_VARIANT' ||
      (args.strategy !== 'PRESERVE_STANDALONE_VARIANT' && isStandalone);
    product.variants = [...(dropsFirst ? product.variants.slice(1) : product.variants), ...created];
    for (const variant of created) takeOptionValues(product, variant);
    updateProduct(world, product.id);
    return { ...answerFor(product, created), userErrors: [] };
  },
  productVariantsBulkUpdate: (
    _root,
    args: { productId: string; variants: VariantInput[]; allowPartialUpdates?: boolean | null },
    { world },
  ) => {
    const product = findProduct(world.state, idOf('Product', args.productId));
    if (product === null) return noSuchProduct('productId');

    const errors = args.variants.flatMap((input, index) => faultsOfChange(product, input, index));
    if (errors.length > 0 && args.allowPartialUpdates !== true)
      return { product: sourceOf.product(product), productVariants: null, userErrors: errors };

    const changed = args.variants.flatMap((input, index) => {
      const variant = variantOf(product, input);
      if (variant === null || faultsOfChange(product, input, index).length > 0) return [];
      changeVariant(variant, input);
      takeOptionValues(product, variant);
      return [variant];
    });
    updateProduct(world, product.id);
    return { ...answerFor(product, changed), userErrors: errors };
  },
  productDelete: (_root, { input }: { input: { id: string } }, { world }) => {
    const product = findProduct(world.state, idOf('Product', input.id));
    if (product === null)
      return { deletedProductId: null, userErrors: [userError(['id'], 'Product does not exist')] };

    deleteProduct(world, product.id);
    return { deletedProductId: input.id, shop: sourceOf.shop(), userErrors: [] };
  },
  publishablePublish: (_root, args: Publishing, { world }) => publish(world, args, world.now()),
  publishableUnpublish: (_root, args: Publishing, { world }) => publish(world, args, null),
} satisfies Fields;

function publish(world: World, { id, input }: Publishing, at: string | null) {
  const product = findProduct(world.state, idOf('Product', id));
  const stranger = input.findIndex(
    ({ publicationId }) => publicationId !== gid('Publication', onlineStore.id),
  );
  const error =
    product === null
      ? userError(['id'], 'Resource does not exist')
      : stranger >= 0
        ? userError(
            ['input', String(stranger), 'publicationId'],
            'Publication does not exist or is not publishable',
          )
        : null;
  if (product === null || error !== null)
    return { publishable: null, shop: sourceOf.shop(), userErrors: error === null ? [] : [error] };

  updateProduct(world, product.id, { publishedAt: at === null ? null : (product.publishedAt ?? at) });
  return { publishable: sourceOf.product(product), shop: sourceOf.shop(), userErrors: [] };
}

function findBy({ state }: World, { id, handle }: Identifier): Product | null {
  const byId = findProduct(state, idOf('Product', id));
  return byId ?? state.products.find((one) => one.handle === handle) ?? null;
}

function faultOfSet(known: Product | null, input: SetInput, { id }: Identifier): UserError | null {
  const wanted = id ?? input.id;
  if (wanted && known === null)
    return userError(['input'], 'Product does not exist', 'PRODUCT_DOES_NOT_EXIST');
  if (known === null && !input.title)
    return userError(['input', 'title'], "Title can't be blank", 'INVALID_INPUT');
  if (input.variants && !input.productOptions) {
    const message = 'Product options input is required when updating variants';
    return userError(['input', 'variants'], message, 'PRODUCT_OPTIONS_INPUT_MISSING');
  }
  for (const [index, variant] of (input.variants ?? []).entries()) {
    const path = ['input', 'variants', String(index)];
    if (variant.id && (known === null || variantOf(known, variant) === null))
      return userError([...path, 'id'], 'Product variant does not exist', 'PRODUCT_VARIANT_DOES_NOT_EXIST');
    if (isNegative(variant))
      return userError([...path, 'price'], 'Price must be greater than or equal to 0', 'INVALID_VARIANT');
  }
  return null;
}

function setVariant(world: World, product: Product, input: VariantInput): Variant {
  const known = variantOf(product, input);
  const variant = known ?? newVariant(world, input);
  if (known !== null) changeVariant(known, input);
  takeOptionValues(product, variant);
  return variant;
}

/** Shopify makes only the first of the variants that a product's options allow. */
function firstVariant(world: World, { options }: Product): Variant {
  if (options[0]?.name === 'Title') return standaloneVariant(world);

  const optionValues = options.map(({ name, values: [first = ''] }) => ({ optionName: name, name: first }));
  return newVariant(world, { optionValues });
}

function variantOf(product: Product, { id }: VariantInput): Variant | null {
  return product.variants.find((one) => one.id === idOf('ProductVariant', id)) ?? null;
}

function isNegative({ price }: VariantInput): boolean {
  return Number(price ?? 0) < 0;
}

function faultsOfNew(product: Product, input: VariantInput, index: number): UserError[] {
  const values = (input.optionValues ?? []).map(({ name }) => name ?? '');
  const title = values.join(' / ');
  if (values.length < product.options.length)
    return [
      userError(
        ['variants', String(index)],
        `You need to add option values for ${product.options[values.length]?.name ?? ''}`,
        'NEED_TO_ADD_OPTION_VALUES',
      ),
    ];
  if (product.variants.some((variant) => variant.title === title)) {
    const message = `The variant '${title}' already exists.`;
    return [userError(['variants', String(index)], message, 'VARIANT_ALREADY_EXISTS')];
  }
  return faultsOfPrice(input, index);
}

function faultsOfChange(product: Product, input: VariantInput, index: number): UserError[] {
  const path = ['variants', String(index), 'id'];
  if (!input.id)
    return [userError(path, 'Product variant is missing ID attribute', 'PRODUCT_VARIANT_ID_MISSING')];
  if (variantOf(product, input) === null)
    return [userError(path, 'Product variant does not exist', 'PRODUCT_VARIANT_DOES_NOT_EXIST')];

  return faultsOfPrice(input, index);
}

function faultsOfPrice(input: VariantInput, index: number): UserError[] {
  const message = 'Price must be greater than or equal to 0';
  const path = ['variants', String(index), 'price'];
  return isNegative(input) ? [userError(path, message, 'GREATER_THAN_OR_EQUAL_TO')] : [];
}

function answerFor(product: Product, variants: readonly Variant[]) {
  return {
    product: sourceOf.product(product),
    productVariants: variants.map((variant) => sourceOf.variant(product, variant)),
  };
}

function noSuchProduct(field: string) {
  const error = userError([field], 'Product does not exist', 'PRODUCT_DOES_NOT_EXIST');
  return { product: null, productVariants: null, userErrors: [error] };
}
