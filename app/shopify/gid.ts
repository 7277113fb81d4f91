/** "gid://shopify/Order/1001" → "1001". Shopify's numbers outgrow JavaScript's, so they stay text. */
export function numericId(globalId: string): string {
  const id = /^gid:\/\/shopify\/\w+\/(\d+)/.exec(globalId)?.[1];
  if (id === undefined) throw new Error(`“${globalId}” is not a Shopify id.`);
  return id;
}

export function gid(kind: string, id: string): string {
  return `gid://shopify/${kind}/${id}`;
}
