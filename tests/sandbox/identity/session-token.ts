import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { World } from '../state/world.ts';

const claimsSchema = z.object({
  iss: z.string(),
  dest: z.string(),
  aud: z.string(),
  sub: z.string(),
  exp: z.number(),
  nbf: z.number(),
  iat: z.number(),
  jti: z.string(),
  sid: z.string(),
});

export type SessionClaims = z.infer<typeof claimsSchema>;

const lifeSeconds = 60;
const toleranceSeconds = 10;

/** Staff member that the admin frame signs in when nobody else is named. */
const merchantUserId = '501';

/**
 * What App Bridge's idToken() gives: a JWT for one user of the shop, signed with the app's secret, good for a minute.
 * Dated by the machine's clock, not the shop's, because the app checks it by the machine's.
 */
export function sessionToken(world: World, userId: string = merchantUserId): string {
  const origin = `https://${world.state.shop.domain}`;
  const issuedAt = Math.floor(Date.now() / 1000);
  return signToken(world, {
    iss: `${origin}/admin`,
    dest: origin,
    aud: world.app.apiKey,
    sub: userId,
    exp: issuedAt + lifeSeconds,
    nbf: issuedAt,
    iat: issuedAt,
    jti: randomUUID(),
    sid: createHash('sha256').update(`${world.state.shop.id}:${userId}`).digest('hex'),
  });
}

/** Any claims at all, signed with the app's secret: for tests of what must be refused. */
export function signToken(world: World, claims: SessionClaims): string {
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const body = encode(claims);
  return `${head}.${body}.${signatureOf(world, `${head}.${body}`)}`;
}

/** The claims when the token is this shop's, for this app, signed and in time; null otherwise. */
export function readSessionToken(world: World, token: string): SessionClaims | null {
  const [head = '', body = '', signature = ''] = token.split('.');
  if (!sameBytes(signature, signatureOf(world, `${head}.${body}`))) return null;

  const { data: claims } = claimsSchema.safeParse(decode(body));
  if (claims === undefined) return null;

  const origin = `https://${world.state.shop.domain}`;
  const now = Date.now() / 1000;
  const inTime = claims.exp + toleranceSeconds > now && claims.nbf - toleranceSeconds <= now;
  const ours = claims.aud === world.app.apiKey && claims.dest === origin && claims.iss === `${origin}/admin`;
  return inTime && ours ? claims : null;
}

function signatureOf(world: World, text: string): string {
  return createHmac('sha256', world.app.apiSecret).update(text).digest('base64url');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}

function sameBytes(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
