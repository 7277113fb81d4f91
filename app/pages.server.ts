import { createRequestHandler, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Response } from 'express';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Environment } from './env.server.ts';

const build = resolve('build');
const isServerBuild = z.custom<ServerBuild>((module) => typeof module === 'object');

/**
 * Pages and their assets. In development Vite builds them on demand.
 * @throws Error with a sentence when there is nothing built.
 */
export async function pageListener(mode: Environment['NODE_ENV']): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  // Shopify and the hosts put proxies in front: the address that was asked for is in their headers.
  app.set('trust proxy', true);
  // The theme block's own script and styles, for previews in a frame of no origin.
  app.use(
    '/block',
    express.static(resolve('extensions/product-options/assets'), {
      maxAge: '5m',
      setHeaders: letAnybodyRead,
    }),
  );
  if (mode === 'development') return await withVite(app);

  const server = resolve(build, 'server/index.js');
  if (!existsSync(server)) throw new Error('Atelier is not built yet: run `npm run build` first.');
  app.use(compression());
  // Names of built assets contain their hash, so they never change.
  app.use('/assets', express.static(resolve(build, 'client/assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(resolve(build, 'client'), { maxAge: '1h' }));
  return serve(app, createRequestHandler({ build: await import(pathToFileURL(server).href), mode }));
}

async function withVite(app: Express): Promise<Express> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  const serverBuild = async () => isServerBuild.parse(await vite.ssrLoadModule('virtual:remix/server-build'));
  return serve(app, createRequestHandler({ build: serverBuild }));
}

function letAnybodyRead(response: Response): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
}

function serve(app: Express, handle: RequestHandler): Express {
  // The handler passes its own failures on to `next`.
  app.all('*', (request, response, next) => void handle(request, response, next));
  return app;
}
