import express, { Router } from 'express';
import { z } from 'zod';
import { search } from '../admin-api/search.ts';
import { updateScopes } from '../identity/installation.ts';
import { sessionToken } from '../identity/session-token.ts';
import type { Product, ShopState } from '../state/shop-state.ts';
import type { Admin } from './admin.ts';
import { answering } from './respond.ts';
import { extensionsOf } from './theme-blocks.ts';

/** What the admin's own scripts ask on behalf of the app in the frame. */
export function frameApi(admin: Admin): Router {
  const { world } = admin;
  const router = Router();
  router.use(express.json());
  router.post(
    '/session-token',
    answering(() => ({ token: freshToken(admin) })),
  );
  router.get(
    '/user',
    answering(() => ({ accountAccess: 'Administrator' })),
  );
  router.get(
    '/extensions',
    answering(() => extensionsOf(world, admin.blocks())),
  );
  router.get(
    '/scopes',
    answering(() => scopesDetail(admin)),
  );
  router.post(
    '/scopes/grant',
    answering(({ body }) => {
      const wanted = optionalOnly(admin, scopesSchema.parse(body).scopes);
      updateScopes(world, [...new Set([...granted(admin), ...wanted])]);
      return scopesDetail(admin);
    }),
  );
  router.post(
    '/scopes/revoke',
    answering(({ body }) => {
      const unwanted = optionalOnly(admin, scopesSchema.parse(body).scopes);
      updateScopes(
        world,
        granted(admin).filter((scope) => !unwanted.includes(scope)),
      );
      return scopesDetail(admin);
    }),
  );
  router.get(
    '/products',
    answering(({ query }) => {
      const wanted = pickerSchema.parse(query);
      return pickable(world.state, wanted).map((product) => resourceOf(product, admin.origin()));
    }),
  );
  return router;
}

const scopesSchema = z.object({ scopes: z.array(z.string()) });
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const pickerSchema = z.object({ words: z.string(), query: z.string(), draft: flag, archived: flag });

function freshToken({ world }: Admin): string {
  if (world.state.installation === null) throw new Error(`${world.app.title} is not installed any more.`);
  return sessionToken(world);
}

function granted({ world }: Admin): string[] {
  return world.state.installation?.scopes ?? [];
}

function scopesDetail(admin: Admin) {
  const { configuration } = admin;
  return {
    granted: granted(admin),
    required: configuration.scopes,
    optional: configuration.optionalScopes,
  };
}

function optionalOnly({ configuration }: Admin, scopes: string[]): string[] {
  const foreign = scopes.filter((scope) => !configuration.optionalScopes.includes(scope));
  if (foreign.length > 0)
    throw new Error(`${foreign.join(', ')} is not among the optional_scopes of shopify.app.toml.`);
  return scopes;
}

function pickable(state: ShopState, wanted: z.infer<typeof pickerSchema>): Product[] {
  const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean);
  return search(state.products, wanted.query, {
    default: ({ title }) => ({ words: title }),
    title: ({ title }) => ({ words: title }),
    status: ({ status }) => ({ text: status }),
    vendor: ({ vendor }) => ({ text: vendor }),
    product_type: ({ productType }) => ({ text: productType }),
    tag: ({ tags }) => ({ list: tags }),
  }).filter(
    (product) =>
      (wanted.draft || product.status !== 'DRAFT') &&
      (wanted.archived || product.status !== 'ARCHIVED') &&
      words.every((word) => product.title.toLowerCase().includes(word)),
  );
}

// As App Bridge's types describe a product; what the shop's memory does not hold is left out of the variants.
function resourceOf(product: Product, origin: string) {
  return {
    id: `gid://shopify/Product/${product.id}`,
    title: product.title,
    handle: product.handle,
    status: product.status,
    descriptionHtml: product.descriptionHtml,
    productType: product.productType,
    vendor: product.vendor,
    tags: product.tags,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    hasOnlyDefaultVariant: product.variants.length === 1,
    totalVariants: product.variants.length,
    totalInventory: 0,
    tracksInventory: false,
    availablePublicationCount: 1,
    templateSuffix: null,
    publishedAt: product.createdAt,
    options: product.options.map((option, index) => ({
      id: `gid://shopify/ProductOption/${product.id}${index}`,
      name: option.name,
      position: index + 1,
      values: option.values,
    })),
    images:
      product.image === null
        ? []
        : [
            {
              id: `gid://shopify/ProductImage/${product.id}`,
              originalSrc: new URL(product.image, origin).href,
              altText: product.title,
            },
          ],
    variants: product.variants.map((variant, index) => ({
      id: `gid://shopify/ProductVariant/${variant.id}`,
      title: variant.title,
      displayName: `${product.title} - ${variant.title}`,
      sku: variant.sku,
      price: variant.price,
      position: index + 1,
      availableForSale: variant.available,
    })),
  };
}
