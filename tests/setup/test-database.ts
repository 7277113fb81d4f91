import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '#app/db.server.ts';
import { closeSendingQueue } from '#app/jobs/queue.server.ts';
import { copyTemplate } from './database-template.ts';

/**
 * Gives the test file a database of its own and the app an environment that names it. Call it once, at the top;
 * the address is in `process.env.DATABASE_URL` from the first `beforeAll` on.
 */
export function useTestDatabase(): void {
  beforeAll(async () => {
    Object.assign(process.env, testEnvironment);
    process.env['DATABASE_URL'] = await copyTemplate(inject('databaseAdminUrl'), inject('databaseTemplate'));
  });

  afterAll(async () => {
    await closeSendingQueue();
    await closeDatabase();
  });
}

/** What the app is told besides its database. */
export const testEnvironment = {
  NODE_ENV: 'test',
  SHOPIFY_API_KEY: 'atelier-test-key',
  SHOPIFY_API_SECRET: 'atelier-test-secret',
  SHOPIFY_APP_URL: 'https://atelier.test',
  SCOPES:
    'write_products,write_orders,write_cart_transforms,write_validations,write_merchant_managed_fulfillment_orders',
  LOG_LEVEL: 'silent',
};
