/** "1001" as the JSON integer Shopify sends; refuses an id that JavaScript could not write exactly. */
export function integer(id: string): number {
  const value = Number(id);
  if (!Number.isSafeInteger(value)) throw new Error(`The id "${id}" cannot be written as an exact integer.`);
  return value;
}

/** Integer or null, for references that may be missing. */
export function integerOrNull(id: string | null): number | null {
  return id === null ? null : integer(id);
}

/** The global id: gid('Order', '1001') is "gid://shopify/Order/1001". */
export function gid(kind: string, id: string): string {
  return `gid://shopify/${kind}/${id}`;
}
