import { z } from 'zod';

/**
 * A posted form's fields.
 * @throws Response 400 when they are not what the route takes, which only a stale or foreign page sends.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(Object.fromEntries(await readForm(request)));
  if (parsed.success) return parsed.data;

  throw notTaken(parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
}

/** `formData` throws on whatever is no form; it tells a sender's fault from ours in no other way. */
async function readForm(request: Request): Promise<[string, FormDataEntryValue][]> {
  const form = await request.formData().catch(() => null);
  if (form === null) throw notTaken('no form');

  const fields = [...form];
  // PostgreSQL keeps no NUL in texts, and no keyboard types one.
  const broken = fields.filter(([, value]) => typeof value === 'string' && value.includes('\0'));
  if (broken.length > 0) throw notTaken(broken.map(([name]) => name).join(', '));
  return fields;
}

function notTaken(what: string): Response {
  const words = `The page sent something that this command does not take (${what}). Load it again and retry.`;
  return new Response(words, { status: 400 });
}

/** The option set named in an address. @throws Response 404 when it is no id at all. */
export function parseSetId(id: string | undefined): string {
  const parsed = z.uuid().safeParse(id);
  if (parsed.success) return parsed.data;

  throw new Response('There is no option set at this address.', { status: 404 });
}

/** Numeric Shopify ids in one field, separated by commas; "gid://shopify/Product/1" counts as "1". */
export const ProductIds = z
  .string()
  .transform((text) => text.split(',').map((id) => id.replace('gid://shopify/Product/', '')))
  .pipe(
    z
      .array(z.string().regex(/^\d{1,20}$/))
      .min(1)
      .max(1000),
  );

/** A revision that travelled through a form; a PostgreSQL integer. */
export const Revision = z.coerce.number().int().min(1).max(2_147_483_647);
