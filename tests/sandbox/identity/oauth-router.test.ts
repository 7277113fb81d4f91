import express from 'express';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWorld, type World } from '../state/world.ts';
import { validToken } from './access-tokens.ts';
import { install, uninstall } from './installation.ts';
import { oauthRouter } from './oauth-router.ts';
import { sessionToken } from './session-token.ts';

const day = 86_400_000;
const grantSchema = z.looseObject({
  access_token: z.string(),
  scope: z.string(),
  expires_in: z.number().optional(),
  refresh_token: z.string().default(''),
});

let world: World;
let server: Server;

beforeEach(async () => {
  world = createWorld();
  install(world);
  server = createServer(express().use(oauthRouter(world)));
  await new Promise<void>((listening) => server.listen(0, listening));
});

afterEach(() => void server.close());

async function post(body: Record<string, unknown>) {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const response = await fetch(`http://localhost:${port}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: world.app.apiKey, client_secret: world.app.apiSecret, ...body }),
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

function exchange(kind: 'offline' | 'online', more: Record<string, unknown> = {}) {
  return post({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: sessionToken(world, '501'),
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: `urn:shopify:params:oauth:token-type:${kind}-access-token`,
    ...more,
  });
}

async function granted(asked: ReturnType<typeof post>) {
  const { status, answer } = await asked;
  if (status !== 200) throw new Error(JSON.stringify(answer));
  return grantSchema.parse(answer);
}

const refresh = (refreshToken: string) => post({ grant_type: 'refresh_token', refresh_token: refreshToken });

describe('token exchange', () => {
  it('gives an offline token that lasts as long as the app is installed', async () => {
    const { answer } = await exchange('offline', { expiring: '0' });
    expect(answer).toEqual({
      access_token: expect.stringMatching(/^shpat_/),
      scope: world.app.scopes.join(','),
    });
  });

  it('gives an offline token for an hour with a refresh token for ninety days when asked to', async () => {
    const token = await granted(exchange('offline', { expiring: '1' }));
    expect(token).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 });
    await world.clock.advance(3_599_000);
    expect(validToken(world, token.access_token)).not.toBeNull();
    await world.clock.advance(2000);
    expect(validToken(world, token.access_token)).toBeNull();
  });

  it('gives an online token with the user it is for', async () => {
    const { answer } = await exchange('online');
    expect(answer).toMatchObject({ expires_in: 86_399, associated_user: { id: 501 } });
  });

  it('ends the tokens that never expire once an expiring one was asked for', async () => {
    const old = await granted(exchange('offline'));
    await exchange('offline', { expiring: '1' });
    expect(validToken(world, old.access_token)).toBeNull();
  });

  it('refuses a session token that is not one', async () => {
    expect(await exchange('offline', { subject_token: 'a.b.c' })).toEqual({
      status: 400,
      answer: {
        error: 'invalid_subject_token',
        error_description: 'Token exchange cannot be performed due to an invalid subject token.',
      },
    });
  });

  it('refuses strangers, other grants and shops where the app is not installed', async () => {
    expect((await exchange('offline', { client_id: 'x' })).answer).toMatchObject({
      error: 'invalid_request',
    });
    expect((await exchange('offline', { client_secret: 'x' })).answer).toMatchObject({
      error: 'invalid_client',
    });
    const otherGrant = await post({ grant_type: 'client_credentials' });
    expect(otherGrant.answer).toMatchObject({ error: 'unsupported_grant_type' });
    uninstall(world);
    expect((await exchange('offline')).answer).toMatchObject({ error: 'app_not_installed' });
  });
});

describe('a refresh token', () => {
  it('gives a new pair, and works again until the new one is used', async () => {
    const first = await granted(exchange('offline', { expiring: '1' }));
    const second = await granted(refresh(first.refresh_token));
    expect(second.access_token).not.toBe(first.access_token);

    const again = await granted(refresh(first.refresh_token));
    await granted(refresh(again.refresh_token));
    expect(await refresh(first.refresh_token)).toMatchObject({
      status: 400,
      answer: { error: 'invalid_grant' },
    });
  });

  it('that was used works for thirty days more at most', async () => {
    const first = await granted(exchange('offline', { expiring: '1' }));
    await granted(refresh(first.refresh_token));
    await world.clock.advance(31 * day);
    expect(await refresh(first.refresh_token)).toMatchObject({ answer: { error: 'invalid_grant' } });
  });

  it('is void after ninety days, and after an uninstall', async () => {
    const token = await granted(exchange('offline', { expiring: '1' }));
    await world.clock.advance(91 * day);
    expect(await refresh(token.refresh_token)).toMatchObject({ answer: { error: 'invalid_grant' } });
    uninstall(world);
    install(world);
    expect(await refresh(token.refresh_token)).toMatchObject({ answer: { error: 'invalid_grant' } });
  });
});

it('the token endpoint fails when it is told to', async () => {
  world.faults.next('token', { status: 503 });
  expect(await exchange('offline')).toMatchObject({ status: 503 });
  expect(await exchange('offline')).toMatchObject({ status: 200 });
});
