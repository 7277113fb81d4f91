import { Prisma } from '@prisma/client';
import { z } from 'zod';

const Named = z.looseObject({ shop: z.string() });
const shared = new Set<string>(['Session']);

/**
 * Prisma extension that refuses any query on a tenant table whose `where` or `data` does not name `shop`.
 * Row-level security says the same in the database; this says it earlier and names the model.
 */
export function demandShop(shop: string) {
  return Prisma.defineExtension({
    name: 'demand-shop',
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          if (!shared.has(model) && !namesShop(shop, operation, args))
            throw new ShopNotNamed(model, operation);
          return await query(args);
        },
      },
    },
  });
}

/** A bug in our code: a query that could have reached another shop's rows. */
class ShopNotNamed extends Error {
  override readonly name = 'ShopNotNamed';
  constructor(model: string, operation: string) {
    super(`${model}.${operation} was refused: it does not name the shop whose transaction it runs in.`);
  }
}

const Arguments = z.looseObject({ where: z.unknown(), data: z.unknown(), create: z.unknown() }).partial();

function namesShop(shop: string, operation: string, args: unknown): boolean {
  const { where, data, create } = Arguments.parse(args ?? {});
  if (operation === 'create') return isOf(shop, data);
  if (operation.startsWith('createMany')) {
    const rows = Array.isArray(data) ? data : [data];
    return rows.every((row) => isOf(shop, row));
  }
  if (operation === 'upsert') return isWhereOf(shop, where) && isOf(shop, create);
  return isWhereOf(shop, where);
}

/** `{ shop }`, or a compound key such as `{ shop_id: { shop, id } }`. */
function isWhereOf(shop: string, where: unknown): boolean {
  if (isOf(shop, where)) return true;
  if (typeof where !== 'object' || where === null) return false;
  return Object.entries(where).some(([key, value]) => key.startsWith('shop_') && isOf(shop, value));
}

function isOf(shop: string, value: unknown): boolean {
  const named = Named.safeParse(value);
  return named.success && named.data.shop === shop;
}
