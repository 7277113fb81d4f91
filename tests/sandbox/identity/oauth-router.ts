import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { AccessToken, Installation } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import {
  accessTokenSeconds,
  issueToken,
  onlineTokenSeconds,
  refresh,
  refreshTokenSeconds,
} from './access-tokens.ts';
import { readSessionToken } from './session-token.ts';

const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
const idToken = 'urn:ietf:params:oauth:token-type:id_token';
const tokenKinds: Record<string, AccessToken['kind']> = {
  'urn:shopify:params:oauth:token-type:offline-access-token': 'offline',
  'urn:shopify:params:oauth:token-type:online-access-token': 'online',
};

const requestSchema = z.object({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  grant_type: z.string().optional(),
  subject_token: z.string().optional(),
  subject_token_type: z.string().optional(),
  requested_token_type: z.string().optional(),
  expiring: z.union([z.string(), z.number()]).optional(),
  refresh_token: z.string().optional(),
});

type TokenRequest = z.infer<typeof requestSchema>;

interface Refusal {
  error: string;
  error_description: string;
}

/** `POST /admin/oauth/access_token`: token exchange and refresh. Mount at the shop's root. */
export function oauthRouter(world: World): Router {
  const router = Router();
  router.post(
    '/admin/oauth/access_token',
    express.json(),
    express.urlencoded({ extended: false }),
    (request, response) => {
      const fault = world.faults.take('token');
      if (fault !== null && 'hang' in fault) return;
      if (fault !== null && 'status' in fault) {
        response.status(fault.status).json({ error: 'sandbox_fault' });
        return;
      }
      answer(world, request, response);
      if (fault !== null && 'dropAfter' in fault) request.socket.destroy();
    },
  );
  return router;
}

function answer(world: World, request: Request, response: Response): void {
  const parsed = requestSchema.safeParse(request.body);
  const outcome = parsed.success
    ? grant(world, parsed.data)
    : refuse('invalid_request', 'The request is malformed.');
  response.status('error' in outcome ? 400 : 200).json(outcome);
}

function grant(world: World, asked: TokenRequest): Refusal | Record<string, unknown> {
  const { installation } = world.state;
  if (asked.client_id !== world.app.apiKey) {
    return refuse('invalid_request', 'Could not find Shopify API application with api_key');
  }
  if (asked.client_secret !== world.app.apiSecret) {
    return refuse('invalid_client', 'The client secret does not belong to this app.');
  }
  if (installation === null) {
    return refuse('app_not_installed', 'The app is not installed in this shop.');
  }
  if (asked.grant_type === tokenExchange) return exchange(world, installation, asked);
  if (asked.grant_type === 'refresh_token') return refreshed(world, installation, asked);

  return refuse('unsupported_grant_type', `The sandbox shop grants no tokens for "${asked.grant_type}".`);
}

function exchange(world: World, installation: Installation, asked: TokenRequest) {
  const kind = tokenKinds[asked.requested_token_type ?? ''];
  if (kind === undefined) return refuse('invalid_request', 'The requested_token_type is not known.');

  const claims = readSessionToken(world, asked.subject_token ?? '');
  if (claims === null || asked.subject_token_type !== idToken) {
    return refuse(
      'invalid_subject_token',
      'Token exchange cannot be performed due to an invalid subject token.',
    );
  }
  const expiring = String(asked.expiring ?? '0') === '1';
  const userId = kind === 'online' ? claims.sub : null;
  return described(world, installation, issueToken(world, installation, { kind, userId, expiring }));
}

function refreshed(world: World, installation: Installation, asked: TokenRequest) {
  const token = refresh(world, installation, asked.refresh_token ?? '');
  return token === null
    ? refuse('invalid_grant', 'The refresh token is invalid, expired or was replaced.')
    : described(world, installation, token);
}

function described(world: World, installation: Installation, token: AccessToken) {
  const scope = installation.scopes.join(',');
  return {
    access_token: token.token,
    scope,
    ...(token.kind === 'online' && {
      expires_in: onlineTokenSeconds,
      associated_user_scope: scope,
      associated_user: userOf(world, token.userId),
    }),
    ...(token.refreshToken !== null && {
      expires_in: accessTokenSeconds,
      refresh_token: token.refreshToken,
      refresh_token_expires_in: refreshTokenSeconds,
    }),
  };
}

function userOf(world: World, userId: string | null) {
  return {
    id: Number(userId),
    first_name: 'Morag',
    last_name: 'Sinclair',
    email: world.state.shop.email,
    account_owner: true,
    locale: 'en',
    collaborator: false,
    email_verified: true,
  };
}

function refuse(error: string, description: string): Refusal {
  return { error, error_description: description };
}
