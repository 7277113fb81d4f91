import express, { Router, type Request, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { validToken } from '../identity/access-tokens.ts';
import type { Fault } from '../state/faults.ts';
import type { World } from '../state/world.ts';
import { answer, throttled, type Answer } from './answer.ts';
import { apiVersion } from './schema.ts';
import { effectiveScopes } from './scopes.ts';
import { Throttle } from './throttle.ts';

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Long enough for every metafield of 25 at once. */
const longestBody = '8mb';

/**
 * `POST /admin/api/2026-10/graphql.json`; mount at the shop's root. Faults come from `world.faults.next('admin-api', …)`.
 */
export function adminApiRouter(world: World): Router {
  const router = Router();
  const throttle = new Throttle(world);
  router.post(
    '/admin/api/:version/graphql.json',
    express.json({ limit: longestBody }),
    (request, response) => {
      const fault = world.faults.take('admin-api');
      if (fault !== null && 'hang' in fault) return;

      response.set('X-Request-Id', randomUUID());
      if (fault !== null && meets(fault, throttle, response)) return;

      const body = respond({ world, throttle }, request, response);
      if (fault !== null && 'dropAfter' in fault) request.socket.destroy();
      else if (body !== null) response.json(body);
    },
  );
  return router;
}

interface Served {
  world: World;
  throttle: Throttle;
}

/** True when the fault has answered instead of the shop. */
function meets(fault: Fault, throttle: Throttle, response: Response): boolean {
  if ('throttled' in fault) {
    response.json(throttled(10, { ...throttle.status(), currentlyAvailable: 0 }));
    return true;
  }
  if (!('status' in fault)) return false;

  if (fault.retryAfter !== undefined) response.set('Retry-After', fault.retryAfter.toFixed(1));
  response
    .status(fault.status)
    .json({ errors: fault.status === 429 ? 'Throttled' : 'Internal Server Error' });
  return true;
}

function respond({ world, throttle }: Served, request: Request, response: Response): Answer | null {
  if (request.params['version'] !== apiVersion) {
    response.status(404).json({ errors: 'Not Found' });
    return null;
  }
  response.set('X-Shopify-API-Version', apiVersion);
  const { installation } = world.state;
  const token = validToken(world, request.get('X-Shopify-Access-Token'));
  if (installation === null || token === null) {
    const errors = '[API] Invalid API key or access token (unrecognized login or wrong password)';
    response.status(401).json({ errors });
    return null;
  }
  const { data: asked } = bodySchema.safeParse(request.body);
  if (asked === undefined) {
    response.status(400).json({ errors: { query: 'Required parameter missing or invalid' } });
    return null;
  }
  const context = { world, scopes: effectiveScopes(installation.scopes) };
  return answer(context, throttle, {
    query: asked.query,
    variables: asked.variables ?? {},
    operationName: asked.operationName ?? null,
  });
}
