import { Router } from 'express';
import { z } from 'zod';
import type { Admin } from './admin.ts';
import { doing, named } from './respond.ts';

const here = '/admin/deliveries';
const MINUTE_MS = 60_000;

/** The buttons of the deliveries page. */
export function deliveryActions({ world, courier }: Admin): Router {
  const router = Router();
  const on = (path: string, work: (webhookId: string, body: unknown) => void | Promise<void>) =>
    router.post(
      `/deliveries/${path}`,
      doing(world, async (request) => {
        await work(named(request, 'id'), request.body);
        return here;
      }),
    );
  on('hold', () => courier.hold());
  on('release', (_id, body) => courier.release(release.parse(body).order));
  on('drop-next', () => courier.drop(1));
  on(':id/hold', (id) => courier.hold(id));
  on(':id/drop', (id) => courier.drop(id));
  on(':id/delay', (id, body) => courier.delay(id, delay.parse(body).minutes * MINUTE_MS));
  on(':id/repeat', (id, body) => courier.repeat(id, repeat.parse(body).times, true));
  return router;
}

const release = z.object({ order: z.enum(['as-triggered', 'reversed']) });
const delay = z.object({ minutes: z.coerce.number().positive() });
const repeat = z.object({ times: z.coerce.number().int().positive().max(100) });
