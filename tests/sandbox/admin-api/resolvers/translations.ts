import { GraphQLError } from 'graphql';
import type { ShopLocale, Translation } from '../../state/languages.ts';
import type { ShopState } from '../../state/shop-state.ts';
import { isOutdated, isTranslatable, translatableContent } from '../../state/translatable-content.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid, idOf, parseGid } from '../gid.ts';
import { sourceOf, type TranslatableSource } from '../source.ts';
import { marketFields } from './markets.ts';

type Wanted = { locale: string; marketId?: string | null; outdated?: boolean | null };

/** The translations of one resource in one language, those of a market or those of everywhere. */
export function translationsOf(
  state: ShopState,
  resourceId: string,
  { locale, marketId, outdated }: Wanted,
): object[] {
  const market = idOf('Market', marketId);
  return state.translations
    .filter(
      (one) => one.resourceId === resourceId && one.locale === locale && one.marketId === (market ?? null),
    )
    .filter((one) => typeof outdated !== 'boolean' || isOutdated(state, one) === outdated)
    .map((one) => translationFields(state, one));
}

export function translationFields(state: ShopState, translation: Translation) {
  const { key, locale, value, updatedAt, marketId } = translation;
  return {
    key,
    locale,
    value,
    updatedAt,
    outdated: isOutdated(state, translation),
    market: marketId === null ? null : marketFields(state, marketId),
  };
}

export const translationResolvers = {
  TranslatableResource: {
    resourceId: ({ resourceId }) => resourceId,
    translatableContent: ({ resourceId }, _args, { world }) =>
      (translatableContent(world.state, resourceId) ?? []).map((text) => ({
        ...text,
        locale: primaryOf(world.state),
      })),
    translations: ({ resourceId }, args: Wanted, { world }) => translationsOf(world.state, resourceId, args),
    nestedTranslatableResources: (
      { resourceId },
      args: PageArguments & { resourceType?: string | null },
      { world },
    ) => page(args, resourcesOf(world.state, args.resourceType ?? 'METAFIELD', idOf('Product', resourceId))),
  } satisfies Fields<TranslatableSource>,
};

export const translationQueries = {
  shopLocales: (_root, { published }: { published?: boolean | null }, { world }) =>
    world.state.shop.locales.filter((one) => published !== true || one.published).map(localeFields),
  translatableResource: (_root, { resourceId }: { resourceId: string }, { world }) =>
    translatableContent(world.state, resourceId) === null ? null : sourceOf.translatable(resourceId),
  translatableResourcesByIds: (
    _root,
    { resourceIds, ...args }: PageArguments & { resourceIds: string[] },
    { world },
  ) =>
    page(
      args,
      resourceIds.filter((id) => translatableContent(world.state, id) !== null),
    ),
  translatableResources: (_root, args: PageArguments & { resourceType: string }, { world }) =>
    page(args, resourcesOf(world.state, args.resourceType)),
} satisfies Fields;

/** Ids of what can be translated; with an owner, of its own metafields. @throws GraphQLError for a type that was not taught. */
function resourcesOf(state: ShopState, type: string, productId: string | null = null): string[] {
  if (type === 'PRODUCT') return state.products.map(({ id }) => gid('Product', id));
  if (type !== 'METAFIELD') throw new GraphQLError(`The sandbox shop translates no ${type}.`);

  return state.metafields
    .filter((one) => isTranslatable(one))
    .filter((one) => productId === null || (one.ownerType === 'PRODUCT' && one.ownerId === productId))
    .map(({ id }) => gid('Metafield', id));
}

function page(args: PageArguments, resourceIds: readonly string[]) {
  return connect({
    items: resourceIds,
    args,
    id: (id) => parseGid(id)?.id ?? '',
    node: sourceOf.translatable,
  });
}

function primaryOf({ shop }: ShopState): string {
  return shop.locales.find(({ primary }) => primary)?.locale ?? 'en';
}

function localeFields({ locale, primary, published }: ShopLocale) {
  return {
    locale,
    primary,
    published,
    name: new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale,
    marketWebPresences: [],
  };
}
