import { randomBytes } from 'node:crypto';
import type { AccessToken, Installation } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';

export const accessTokenSeconds = 3600;
/** Online tokens last a day. */
export const onlineTokenSeconds = 86_399;
/** 90 days. */
export const refreshTokenSeconds = 7_776_000;
/** A refresh token that was used goes on working this long at most, until its replacement is used. */
const retrySeconds = 30 * 86_400;

export interface TokenWish {
  kind: AccessToken['kind'];
  userId: string | null;
  /** Offline only: an hour with a refresh token, instead of for as long as the app is installed. */
  expiring: boolean;
}

/** A new token. An expiring offline token ends the non-expiring ones and retires earlier refresh tokens. */
export function issueToken(world: World, installation: Installation, wish: TokenWish): AccessToken {
  const refreshable = wish.kind === 'offline' && wish.expiring;
  if (refreshable) {
    for (const earlier of installation.tokens.filter(({ kind }) => kind === 'offline')) {
      if (earlier.expiresAt === null) earlier.revokedAt ??= world.now();
      earlier.refreshToken = null;
    }
  }
  const token = newToken(world, wish);
  if (refreshable) Object.assign(token, refreshPart(later(world, refreshTokenSeconds)));
  installation.tokens.push(token);
  world.changed();
  return token;
}

/**
 * A new pair for a refresh token; null when the refresh token is unknown, retired or too old. A token that was used may
 * be used again, for 30 days at most, until its replacement is used: so a lost answer can be fetched once more.
 */
export function refresh(world: World, installation: Installation, refreshToken: string): AccessToken | null {
  const used = installation.tokens.find((one) => one.refreshToken === refreshToken && one.revokedAt === null);
  if (used === undefined || isPast(world, used.refreshTokenExpiresAt)) return null;
  if (used.refreshedAt !== null && secondsSince(world, used.refreshedAt) > retrySeconds) return null;

  used.refreshedAt ??= world.now();
  for (const earlier of installation.tokens) {
    if (earlier.token === used.refreshedFrom) earlier.refreshToken = null;
  }
  const token = newToken(world, { kind: 'offline', userId: null, expiring: true });
  Object.assign(token, refreshPart(later(world, refreshTokenSeconds)), { refreshedFrom: used.token });
  installation.tokens.push(token);
  world.changed();
  return token;
}

/** The token when it opens the Admin API now. */
export function validToken(world: World, text: string | undefined): AccessToken | null {
  const token = world.state.installation?.tokens.find((one) => one.token === text);
  return token !== undefined && token.revokedAt === null && !isPast(world, token.expiresAt) ? token : null;
}

function newToken(world: World, { kind, userId, expiring }: TokenWish): AccessToken {
  const seconds = kind === 'online' ? onlineTokenSeconds : accessTokenSeconds;
  return {
    token: `shpat_${randomBytes(16).toString('hex')}`,
    kind,
    userId,
    expiresAt: kind === 'online' || expiring ? later(world, seconds) : null,
    refreshToken: null,
    refreshTokenExpiresAt: null,
    refreshedAt: null,
    refreshedFrom: null,
    revokedAt: null,
  };
}

function refreshPart(expiresAt: string) {
  return { refreshToken: `shprt_${randomBytes(16).toString('hex')}`, refreshTokenExpiresAt: expiresAt };
}

function later(world: World, seconds: number): string {
  return new Date(world.clock.now() + seconds * 1000).toISOString();
}

function isPast(world: World, at: string | null): boolean {
  return at !== null && Date.parse(at) <= world.clock.now();
}

function secondsSince(world: World, at: string): number {
  return (world.clock.now() - Date.parse(at)) / 1000;
}
