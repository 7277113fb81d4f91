import { z } from 'zod';

/**
 * A posted form's fields.
 * @throws Response 400 when they are not what the route takes, which only a stale or foreign page sends.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(Object.fromEntries(await request.formData()));
  if (parsed.success) return parsed.data;

  const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Response(
    `The page sent something that this command does not take (${names}). Load it again and retry.`,
    {
      status: 400,
    },
  );
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

/** A revision that travelled through a form. */
export const Revision = z.coerce.number().int().min(1);
