import { useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { appBridge } from './app-bridge.ts';

/** Shopify's loading bar above the app, from a press on a link until its page is there. */
export function useLoadingBar(): void {
  const isLoading = useNavigation().state === 'loading';

  // The bar belongs to the admin around us.
  useEffect(() => appBridge()?.loading(isLoading), [isLoading]);
}
