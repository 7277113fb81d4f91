/** "gid://shopify/Order/1001?x=1" → { kind: "Order", id: "1001" }; null when it is no Shopify id. */
export function parseGid(text: string): { kind: string; id: string } | null {
  const match = /^gid:\/\/shopify\/(?<kind>[A-Za-z]+)\/(?<id>[^/?]+)(?:\?.*)?$/.exec(text);
  const { kind, id } = match?.groups ?? {};
  return kind === undefined || id === undefined ? null : { kind, id };
}

/** The numeric part when the id is of this kind, null otherwise. */
export function idOf(kind: string, text: string | null | undefined): string | null {
  const parsed = text === null || text === undefined ? null : parseGid(text);
  return parsed?.kind === kind ? parsed.id : null;
}

export function gid(kind: string, id: string): string {
  return `gid://shopify/${kind}/${id}`;
}
