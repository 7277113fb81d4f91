import type { AdminClient } from './admin-api.server.ts';
import { gid } from './gid.ts';
import { TRANSLATION_SCOPES } from './translation-scopes.ts';
import type { UserError } from './user-errors.ts';

/** A text metafield of a product, with one of its languages. */
export interface TranslatedMetafield {
  /** Numeric part of the product's id. */
  readonly productId: string;
  /** The metafield's id as Shopify has it: "gid://shopify/Metafield/1". */
  readonly resourceId: string;
  readonly value: string;
  /** Of the value: what a translation says it was made of. */
  readonly digest: string;
  /** Null: it has none in this language. */
  readonly translation: HeldTranslation | null;
}

export interface HeldTranslation {
  readonly value: string;
  /** Whether the text has changed since. */
  readonly isOutdated: boolean;
  readonly updatedAt: Date;
}

export interface NewTranslation {
  readonly locale: string;
  readonly value: string;
  readonly digest: string;
}

/** Whether the granted scopes let us read the shop's languages and write translations. */
export function mayTranslate(granted: readonly string[]): boolean {
  return TRANSLATION_SCOPES.every((scope) => granted.includes(scope));
}

/** What the shop lets us do, as Shopify says it. */
export async function grantedScopes(admin: AdminClient): Promise<string[]> {
  const { currentAppInstallation } = await admin.run(
    `#graphql
      query GrantedScopes {
        currentAppInstallation {
          accessScopes {
            handle
          }
        }
      }
    `,
    {},
  );
  return currentAppInstallation.accessScopes.map(({ handle }) => handle);
}

/** The languages that shoppers see beside the shop's own: "fr", "pt-BR". */
export async function publishedLocales(admin: AdminClient): Promise<string[]> {
  const { shopLocales } = await admin.run(
    `#graphql
      query PublishedLocales {
        shopLocales(published: true) {
          locale
          primary
        }
      }
    `,
    {},
  );
  return shopLocales.filter(({ primary }) => !primary).map(({ locale }) => locale);
}

/** Ids of a metafield on those of at most 100 products that have it, by the product's numeric id. */
export async function metafieldIds(
  admin: AdminClient,
  productIds: readonly string[],
  { namespace, key }: { namespace: string; key: string },
): Promise<ReadonlyMap<string, string>> {
  const { nodes } = await admin.run(
    `#graphql
      query MetafieldIds($ids: [ID!]!, $namespace: String!, $key: String!) {
        nodes(ids: $ids) {
          ... on Product {
            metafield(namespace: $namespace, key: $key) {
              id
            }
          }
        }
      }
    `,
    { ids: productIds.map((id) => gid('Product', id)), namespace, key },
  );
  const found = new Map<string, string>();
  for (const [index, productId] of productIds.entries()) {
    const node = nodes[index];
    if (node && 'metafield' in node && node.metafield) found.set(productId, node.metafield.id);
  }

  return found;
}

/** At most 100 text metafields with what they say and how that is translated into one language. */
export async function readTranslations(
  admin: AdminClient,
  metafields: ReadonlyMap<string, string>,
  locale: string,
): Promise<TranslatedMetafield[]> {
  const { translatableResourcesByIds } = await admin.run(
    `#graphql
      query Translations($ids: [ID!]!, $first: Int!, $locale: String!) {
        translatableResourcesByIds(first: $first, resourceIds: $ids) {
          nodes {
            resourceId
            translatableContent {
              key
              value
              digest
            }
            translations(locale: $locale) {
              key
              value
              outdated
              updatedAt
            }
          }
        }
      }
    `,
    { ids: [...metafields.values()], first: Math.max(1, metafields.size), locale },
  );
  return [...metafields].flatMap(([productId, resourceId]) => {
    const node = translatableResourcesByIds.nodes.find((each) => each.resourceId === resourceId);
    const content = node?.translatableContent.find(({ key }) => key === KEY);
    if (!node || typeof content?.value !== 'string' || typeof content.digest !== 'string') return [];
    const held = node.translations.find(({ key }) => key === KEY);
    const { value, digest } = content;
    return [{ productId, resourceId, value, digest, translation: held ? heldOf(held) : null }];
  });
}

/** Says a metafield in other languages; one that Shopify does not take keeps all of them from being written. */
export async function registerTranslations(
  admin: AdminClient,
  resourceId: string,
  translations: readonly NewTranslation[],
): Promise<readonly UserError[]> {
  const { translationsRegister } = await admin.run(
    `#graphql
      mutation RegisterTranslations($id: ID!, $translations: [TranslationInput!]!) {
        translationsRegister(resourceId: $id, translations: $translations) {
          userErrors {
            field
            message
            code
          }
        }
      }
    `,
    {
      id: resourceId,
      translations: translations.map(({ digest, ...rest }) => ({
        ...rest,
        key: KEY,
        translatableContentDigest: digest,
      })),
    },
  );
  return translationsRegister?.userErrors ?? [{ message: 'Shopify gave no answer.' }];
}

/** A metafield's words are translated under this name. */
const KEY = 'value';

function heldOf(held: {
  value?: string | null | undefined;
  outdated: boolean;
  updatedAt?: string | null | undefined;
}): HeldTranslation {
  return {
    value: held.value ?? '',
    isOutdated: held.outdated,
    updatedAt: new Date(held.updatedAt ?? 0),
  };
}
