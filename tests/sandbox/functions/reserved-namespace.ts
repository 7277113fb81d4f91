/** "$app" and "$app:bespoke" as Shopify stores them for the app that asks; any other namespace as it is. */
export function resolveNamespace(namespace: string, appId: string): string {
  if (namespace === '$app') return `app--${appId}`;

  return namespace.startsWith('$app:') ? `app--${appId}--${namespace.slice('$app:'.length)}` : namespace;
}
