import type { RequestHandler } from 'express';
import type { ShopState } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';

/** Tells later handlers which language the address named; browsers cannot send it, because it is always overwritten here. */
export const localeHeader = 'x-sandbox-locale';

/** Takes the language's folder off an address ("/de/products/x" → "/products/x"), so that every page can be had in every language. */
export function localePaths(world: World): RequestHandler {
  return (request, _, next) => {
    const locale = localeInPath(world.state, request.originalUrl);
    if (locale !== null) {
      const rest = request.originalUrl.slice(locale.length + 1);
      request.headers[localeHeader] = locale;
      request.originalUrl = rest.startsWith('/') ? rest : `/${rest}`;
      request.url = request.originalUrl;
    }
    next();
  };
}

/** Published languages other than the primary have a folder of their own. */
function localeInPath({ shop }: ShopState, path: string): string | null {
  const folder = /^\/([A-Za-z]{2}(?:-[A-Za-z]{2})?)(?=[/?]|$)/.exec(path)?.[1]?.toLowerCase();
  const found = shop.locales.find(({ locale }) => locale.toLowerCase() === folder);
  return found !== undefined && found.published && !found.primary ? found.locale : null;
}

/** "/de" for a page in German that was asked for by its folder, "" otherwise: what every address of the page begins with. */
export function rootOf(isInFolder: boolean, locale: string): string {
  return isInFolder ? `/${locale.toLowerCase()}` : '';
}

/** The path in another language's folder, or out of all of them for the primary one; as it was when no language is named. */
export function inLanguage(state: ShopState, path: string, locale: unknown): string {
  const wanted = state.shop.locales.find((one) => one.locale === locale && one.published);
  if (wanted === undefined) return path;

  const folder = localeInPath(state, path);
  const bare = folder === null ? path : path.slice(folder.length + 1) || '/';
  const root = rootOf(!wanted.primary, wanted.locale);
  return root === '' ? bare : `${root}${bare === '/' ? '' : bare}`;
}
