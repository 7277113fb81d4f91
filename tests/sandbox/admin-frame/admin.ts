import type { World } from '../state/world.ts';
import type { Courier } from '../webhooks/courier.ts';
import type { AppConfiguration } from '../webhooks/subscriptions.ts';
import type { ThemeBlock } from './theme-blocks.ts';

/** What the admin's pages work on. */
export interface Admin {
  world: World;
  courier: Courier;
  configuration: AppConfiguration;
  /** The blocks of the app's theme extensions, read anew each time. */
  blocks: () => ThemeBlock[];
  /** The stand-in's own origin. */
  origin: () => string;
}
