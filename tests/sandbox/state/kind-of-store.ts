import type { ShopRecord } from './shop-state.ts';

/** Stores refuse the Functions of a custom app on any plan but Plus and development; a public app's run everywhere. */
export function takesFunctions({ appIsPublic, plan }: ShopRecord): boolean {
  return appIsPublic || plan !== 'basic';
}

/** Makes the shop one that takes Functions, or one that answers CUSTOM_APP_FUNCTION_NOT_ELIGIBLE and runs none. */
export function becomeStore(shop: ShopRecord, kind: 'takes-functions' | 'refuses-functions'): void {
  if (kind === 'takes-functions') shop.appIsPublic = true;
  else Object.assign(shop, { appIsPublic: false, plan: 'basic' });
}
