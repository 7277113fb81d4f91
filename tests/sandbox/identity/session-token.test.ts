import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { createWorld } from '../state/world.ts';
import { readSessionToken, sessionToken, signToken } from './session-token.ts';

const world = createWorld();

it('a session token says who opened which app in which shop, and for a minute', () => {
  const claims = readSessionToken(world, sessionToken(world, '77'));
  expect(claims).toMatchObject({
    iss: 'https://atelier-demo.myshopify.com/admin',
    dest: 'https://atelier-demo.myshopify.com',
    aud: world.app.apiKey,
    sub: '77',
  });
  expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(60);
});

it('is signed with the app’s secret over head and body', () => {
  const [head, body, signature] = sessionToken(world).split('.');
  const expected = createHmac('sha256', world.app.apiSecret).update(`${head}.${body}`).digest('base64url');
  expect(signature).toBe(expected);
});

it('of another app, another shop, another secret or another minute is not read', () => {
  const claims = readSessionToken(world, sessionToken(world));
  if (claims === null) throw new Error('The token could not be read.');

  const stranger = createWorld({ app: { apiSecret: 'another' } });
  const old = claims.exp - 3600;
  for (const token of [
    signToken(stranger, claims),
    signToken(world, { ...claims, aud: 'another' }),
    signToken(world, { ...claims, dest: 'https://other.myshopify.com' }),
    signToken(world, { ...claims, exp: old, iat: old - 60, nbf: old - 60 }),
    'not.a.token',
  ]) {
    expect(readSessionToken(world, token)).toBeNull();
  }
});
