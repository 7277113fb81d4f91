import { Router } from 'express';
import { z } from 'zod';
import { install, reinstall, uninstall } from '../identity/installation.ts';
import type { Admin } from './admin.ts';
import { placeBlock, removeBlock } from './placement.ts';
import { becomeStore } from '../state/kind-of-store.ts';
import { themeNames } from '../state/theme-name.ts';
import { doing } from './respond.ts';

/** The forms of the settings page. */
export function settingsActions(admin: Admin): Router {
  const { world } = admin;
  const router = Router();
  const on = (path: string, work: (body: unknown) => void | Promise<void>) =>
    router.post(
      `/settings/${path}`,
      doing(world, async ({ body }) => {
        await work(body);
        world.changed();
        return backSchema.parse(body).back ?? '/admin/settings';
      }),
    );
  on('theme', (body) => void (world.state.shop.theme = themeSchema.parse(body).theme));
  on('block', (body) => moveBlocks(admin, blockSchema.parse(body).action));
  on('plan', (body) => {
    const { plan, kind } = planSchema.parse(body);
    Object.assign(world.state.shop, { plan, appIsPublic: kind === 'public' });
  });
  on('kind', (body) => becomeStore(world.state.shop, kindSchema.parse(body).kind));
  on('market', (body) => {
    const market = marketSchema.parse(body);
    const { shop } = world.state;
    shop.markets = [...shop.markets.filter(({ country }) => country !== market.country), market];
  });
  on('clock', (body) => world.clock.advance(clockSchema.parse(body).minutes * 60_000));
  on('install', () => void install(world));
  on('uninstall', () => uninstall(world));
  on('reinstall', () => void reinstall(world));
  on('reset', () => {
    world.reset();
    admin.courier.behave();
  });
  return router;
}

function moveBlocks({ world, blocks }: Admin, action: 'place' | 'remove'): void {
  for (const { handle } of blocks()) {
    if (action === 'place') placeBlock(world, handle, blocks());
    else removeBlock(world, handle);
  }
}

const backSchema = z.object({ back: z.string().startsWith('/admin').optional() });
const themeSchema = z.object({ theme: z.enum(themeNames) });
const blockSchema = z.object({ action: z.enum(['place', 'remove']) });
const planSchema = z.object({
  plan: z.enum(['basic', 'plus', 'development']),
  kind: z.enum(['public', 'custom']),
});
const kindSchema = z.object({ kind: z.enum(['takes-functions', 'refuses-functions']) });
const clockSchema = z.object({ minutes: z.coerce.number().positive() });
const marketSchema = z.object({
  handle: z.string().regex(/^[a-z0-9-]+$/),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  rate: z.string().regex(/^\d+(\.\d+)?$/),
});
