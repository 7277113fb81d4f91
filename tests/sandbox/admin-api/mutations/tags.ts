import { findOrder, findProduct } from '../../state/find.ts';
import { changeOrder } from '../../state/orders.ts';
import { updateProduct } from '../../state/products.ts';
import type { World } from '../../state/world.ts';
import type { Context, Fields } from '../context.ts';
import { parseGid } from '../gid.ts';
import { requireWrite } from '../scopes.ts';
import { sourceOf } from '../source.ts';
import { userError } from '../user-error.ts';

/** In characters. */
const longestTag: Record<string, number> = { Order: 40, Product: 255 };

type TagArguments = { id: string; tags: string[] };

export const tagMutations = {
  tagsAdd: (_root, args: TagArguments, context) =>
    retag(context, { mutation: 'tagsAdd', ...args }, (held, given) => cleanTags([...held, ...given])),
  tagsRemove: (_root, args: TagArguments, context) =>
    retag(context, { mutation: 'tagsRemove', ...args }, (held, given) => {
      const unwanted = new Set(given.map((tag) => tag.toLowerCase()));
      return held.filter((tag) => !unwanted.has(tag.toLowerCase()));
    }),
} satisfies Fields;

/** Trimmed, split at commas, each once whatever its case. */
export function cleanTags(tags: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.flatMap((text) => text.split(',')).map((text) => text.trim())) {
    if (tag !== '' && !byName.has(tag.toLowerCase())) byName.set(tag.toLowerCase(), tag);
  }
  return [...byName.values()];
}

/** Why these tags cannot be put on a thing of this kind, null when they can. */
export function faultOfTags(kind: string, tags: readonly string[]): string | null {
  const limit = longestTag[kind] ?? 255;
  const tooLong = cleanTags(tags).find((tag) => tag.length > limit);
  return tooLong === undefined ? null : `Tag "${tooLong}" is longer than ${limit} characters`;
}

function retag(
  context: Context,
  { mutation, id, tags }: TagArguments & { mutation: string },
  change: (held: readonly string[], given: readonly string[]) => string[],
) {
  const { world } = context;
  const kind = parseGid(id)?.kind ?? 'Resource';
  requireWrite(context, mutation, kind);
  const tagged = taggedThing(world, id);
  if (tagged === null) return { node: null, userErrors: [userError(['id'], `${kind} does not exist`)] };

  const fault = mutation === 'tagsAdd' ? faultOfTags(kind, tags) : null;
  if (fault !== null) return { node: null, userErrors: [userError(['tags'], fault)] };

  const after = change(tagged.tags, cleanTags(tags));
  // Tags that were there already change nothing, and nothing is told.
  if (after.length !== tagged.tags.length) tagged.keep(after);
  return { node: tagged.node, userErrors: [] };
}

function taggedThing(world: World, id: string) {
  const parsed = parseGid(id);
  const order = parsed?.kind === 'Order' ? findOrder(world.state, parsed.id) : null;
  if (order !== null) {
    const keep = (tags: string[]) => changeOrder(world, order.id, { tags });
    return { tags: order.tags, node: sourceOf.order(order), keep };
  }
  const product = parsed?.kind === 'Product' ? findProduct(world.state, parsed.id) : null;
  if (product === null) return null;

  const keep = (tags: string[]) => updateProduct(world, product.id, { tags });
  return { tags: product.tags, node: sourceOf.product(product), keep };
}
