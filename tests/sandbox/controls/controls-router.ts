import express, { Router, type ErrorRequestHandler } from 'express';
import { z } from 'zod';
import type { Sandbox } from '../sandbox.ts';

/** The controls for tests and the demo: JSON in, JSON out, under `/_sandbox`. */
export function controlsRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.use(express.json());
  router.post('/clock', async (request, response) => {
    const { advanceMs } = z.object({ advanceMs: z.number().nonnegative() }).parse(request.body);
    await sandbox.clock.advance(advanceMs);
    response.json({ now: sandbox.world.now() });
  });
  router.get('/state', (_request, response) => {
    response.json(sandbox.state);
  });
  router.use(asSentence);
  return router;
}

const asSentence: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(400).json({ error: error instanceof Error ? error.message : String(error) });
};
