import '@shopify/shopify-api/adapters/node';
import {
  ApiVersion,
  GraphqlQueryError,
  HttpResponseError,
  RequestedTokenType,
  shopifyApi,
} from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import express from 'express';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminApiRouter } from '../admin-api/admin-api-router.ts';
import { createWorld } from '../state/world.ts';
import { install, uninstall } from './installation.ts';
import { oauthRouter } from './oauth-router.ts';
import { sessionToken } from './session-token.ts';

// What Shopify's own library makes of our tokens and answers says more than what we think of them.
const world = createWorld();
const shop = world.state.shop.domain;
const library = shopifyApi({
  apiKey: world.app.apiKey,
  apiSecretKey: world.app.apiSecret,
  apiVersion: ApiVersion.October26,
  hostName: 'localhost',
  isEmbeddedApp: true,
  logger: { log: () => undefined },
});

let server: Server;

beforeAll(async () => {
  install(world);
  server = createServer(express().use(oauthRouter(world)).use(adminApiRouter(world)));
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  setAbstractFetchFunc((input, init) => {
    const asked = new Request(input, init);
    const { pathname } = new URL(asked.url);
    return fetch(`http://localhost:${port}${pathname}`, init);
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function exchange() {
  return library.auth.tokenExchange({
    shop,
    sessionToken: sessionToken(world),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  });
}

it('Shopify’s library reads our session tokens', async () => {
  const claims = await library.session.decodeSessionToken(sessionToken(world, '77'));
  expect(claims).toMatchObject({ sub: '77', dest: `https://${shop}` });
});

it('Shopify’s library exchanges a session token and refreshes what it gets', async () => {
  const { session } = await exchange();
  const { session: refreshed } = await library.auth.refreshToken({
    shop,
    refreshToken: session.refreshToken ?? '',
  });
  expect(session.scope).toBe(world.app.scopes.join(','));
  expect(refreshed.accessToken).not.toBe(session.accessToken);
  expect(refreshed.expires?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
});

it('Shopify’s library asks the Admin API and tells a refusal from an outage', async () => {
  const { session } = await exchange();
  const admin = new library.clients.Graphql({ session });
  const { data, extensions } = await admin.request('{ shop { name } }');
  expect(data).toEqual({ shop: { name: 'Atelier Demo' } });
  expect(extensions).toMatchObject({ cost: { requestedQueryCost: 1 } });
  await expect(admin.request('{ customers(first: 1) { nodes { id } } }')).rejects.toBeInstanceOf(
    GraphqlQueryError,
  );
  uninstall(world);
  await expect(admin.request('{ shop { name } }')).rejects.toMatchObject({ response: { code: 401 } });
  await expect(exchange()).rejects.toBeInstanceOf(HttpResponseError);
  install(world);
});
