import type { Translation } from '../../state/languages.ts';
import { translatableContent } from '../../state/translatable-content.ts';
import type { World } from '../../state/world.ts';
import { marketId } from '../../storefront/market.ts';
import type { Fields } from '../context.ts';
import { idOf, parseGid } from '../gid.ts';
import { digestOf } from '../resolvers/metafields.ts';
import { translationFields } from '../resolvers/translations.ts';
import { userError, type UserError } from '../user-error.ts';

const mostKeys = 100;

type TranslationInput = {
  key: string;
  locale: string;
  value: string;
  translatableContentDigest: string;
  marketId?: string | null;
};
type RemoveInput = {
  resourceId: string;
  translationKeys: string[];
  locales: string[];
  marketIds?: string[] | null;
};

export const translationMutations = {
  translationsRegister: (
    _root,
    { resourceId, translations }: { resourceId: string; translations: TranslationInput[] },
    { world },
  ) => {
    const content = translatableContent(world.state, resourceId);
    if (content === null) return refused(['resourceId'], 'Resource not found', 'RESOURCE_NOT_FOUND');
    if (content.length === 0)
      return refused(['resourceId'], 'Resource is not translatable', 'RESOURCE_NOT_TRANSLATABLE');
    if (translations.length > mostKeys) {
      const message = `Too many translation keys for the resource; ${mostKeys} are allowed`;
      return refused(['translations'], message, 'TOO_MANY_KEYS_FOR_RESOURCE');
    }
    const userErrors = translations.flatMap((input, index) => faultsOf(world, { resourceId, input, index }));
    if (userErrors.length > 0) return { translations: null, userErrors };

    const kept = translations.map((input) => keep(world, resourceId, input));
    world.changed();
    return { translations: kept.map((one) => translationFields(world.state, one)), userErrors: [] };
  },
  translationsRemove: (
    _root,
    { resourceId, translationKeys, locales, marketIds }: RemoveInput,
    { world },
  ) => {
    if (translatableContent(world.state, resourceId) === null)
      return refused(['resourceId'], 'Resource not found', 'RESOURCE_NOT_FOUND');

    const markets = (marketIds ?? []).map((id) => idOf('Market', id));
    const isMeant = (one: Translation) =>
      one.resourceId === resourceId &&
      translationKeys.includes(one.key) &&
      locales.includes(one.locale) &&
      (markets.length === 0 ? one.marketId === null : markets.includes(one.marketId));
    const removed = world.state.translations.filter(isMeant);
    const fields = removed.map((one) => translationFields(world.state, one));
    world.state.translations = world.state.translations.filter((one) => !isMeant(one));
    world.changed();
    return { translations: fields, userErrors: [] };
  },
} satisfies Fields;

function faultsOf(
  { state }: World,
  { resourceId, input, index }: { resourceId: string; input: TranslationInput; index: number },
): UserError[] {
  const fail = (part: string, message: string, code: string) => [
    userError(['translations', String(index), part], message, code),
  ];
  const text = translatableContent(state, resourceId)?.find(({ key }) => key === input.key);
  const locale = state.shop.locales.find((one) => one.locale === input.locale);
  const isHere = state.shop.markets.some(({ handle }) => marketId(handle) === idOf('Market', input.marketId));
  if (text === undefined)
    return fail('key', `Key ${input.key} is not a valid translatable field`, 'INVALID_KEY_FOR_MODEL');
  if (locale === undefined)
    return fail('locale', 'Locale is not a valid locale for the shop', 'INVALID_LOCALE_FOR_SHOP');
  if (locale.primary)
    return fail(
      'locale',
      "Locale cannot be the same as the shop's primary locale",
      'INVALID_LOCALE_FOR_SHOP',
    );
  if (input.marketId && !isHere)
    return fail('marketId', 'The market does not exist', 'MARKET_DOES_NOT_EXIST');
  if (input.value.trim() === '') return fail('value', "Value can't be blank", 'BLANK');
  if (![text.digest, compareDigestOf(state, resourceId)].includes(input.translatableContentDigest)) {
    const message = 'Translatable content hash is invalid';
    return fail('translatableContentDigest', message, 'INVALID_TRANSLATABLE_CONTENT');
  }
  return [];
}

/** A metafield's `compareDigest` does as well as the digest of its content. */
function compareDigestOf(state: World['state'], resourceId: string): string | null {
  const metafield = state.metafields.find((one) => one.id === parseGid(resourceId)?.id);
  return metafield === undefined ? null : digestOf(metafield);
}

function keep(world: World, resourceId: string, input: TranslationInput): Translation {
  const { state } = world;
  const { key, locale, value } = input;
  const market = idOf('Market', input.marketId);
  const text = translatableContent(state, resourceId)?.find((one) => one.key === key);
  const translation = {
    resourceId,
    key,
    locale,
    marketId: market,
    value,
    digest: text?.digest ?? '',
    updatedAt: world.now(),
  };
  const others = state.translations.filter(
    (one) =>
      one.resourceId !== resourceId ||
      one.key !== key ||
      one.locale !== locale ||
      one.marketId !== translation.marketId,
  );
  state.translations = [...others, translation];
  return translation;
}

function refused(field: string[], message: string, code: string) {
  return { translations: null, userErrors: [userError(field, message, code)] };
}
