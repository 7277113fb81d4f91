import { z } from 'zod';
import type { AddedItem, LineChange } from './cart-lines.ts';
import type { Fields } from './form-body.ts';

const id = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const optionalId = id
  .nullish()
  .transform((value) => (value === undefined || value === null || value === '' ? null : value));
const quantity = z.coerce.number();
const item = z.object({
  id,
  quantity: quantity.optional(),
  properties: z.unknown().optional(),
  selling_plan: optionalId,
  parent_id: optionalId,
  parent_line_key: optionalId,
});

/** What `/cart/add` asks for; null when there is nothing that names a variant. */
export function readAddedItems(fields: Fields): { items: AddedItem[]; isList: boolean } | null {
  const { items } = fields;
  const isList = items !== undefined;
  const list: unknown[] = isList ? listOf(items) : [fields];
  const parsed = z.array(item).min(1).safeParse(list);
  if (!parsed.success) return null;

  return {
    isList,
    items: parsed.data.map((each) => ({
      variantId: each.id,
      quantity: each.quantity ?? 1,
      properties: readProperties(each.properties),
      sellingPlanId: each.selling_plan,
      parentVariantId: each.parent_id,
      parentLineKey: each.parent_line_key,
    })),
  };
}

const change = z.object({
  id: id.optional(),
  line: z.coerce.number().int().optional(),
  quantity: quantity.optional(),
  properties: z.unknown().optional(),
  selling_plan: optionalId.optional(),
});

/** What `/cart/change` asks for. */
export function readLineChange(
  fields: Fields,
): { find: { id?: string | undefined; line?: number | undefined }; change: LineChange } | null {
  const parsed = change.safeParse(fields);
  if (!parsed.success) return null;

  const { id: key, line, quantity: count, properties, selling_plan } = parsed.data;
  return {
    find: { id: key, line },
    change: {
      quantity: count,
      properties: properties === undefined ? undefined : readProperties(properties),
      sellingPlanId: 'selling_plan' in fields ? selling_plan : undefined,
    },
  };
}

/** `updates`: quantities by place, or by key or variant id. */
export function readUpdates(updates: unknown): { find: { id?: string; line?: number }; quantity: number }[] {
  if (Array.isArray(updates))
    return updates.map((each, index) => ({ find: { line: index + 1 }, quantity: Number(each) }));
  if (typeof updates !== 'object' || updates === null) return [];

  const entries = Object.entries(updates);
  const isByPlace = entries.every(([name], index) => name === String(index));
  return entries.map(([name, value], index) => ({
    find: isByPlace ? { line: index + 1 } : { id: name },
    quantity: Number(value),
  }));
}

/** Attributes of a cart, or properties of a line: a map, whatever its values, as text. */
export function readProperties(value: unknown): { name: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(readPair);

  return Object.entries(value).map(([name, each]) => ({ name, value: textOf(each) }));
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;

  return value === null || value === undefined ? '' : JSON.stringify(value);
}

function readPair(pair: unknown): { name: string; value: string }[] {
  if (typeof pair !== 'object' || pair === null || !('name' in pair)) return [];

  return [{ name: textOf(pair.name), value: textOf('value' in pair ? pair.value : '') }];
}

function listOf(items: unknown): unknown[] {
  if (Array.isArray(items)) return items;

  return typeof items === 'object' && items !== null ? Object.values(items) : [];
}
