import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, type Listening } from '../listen.ts';
import type { World } from '../state/world.ts';
import { framingOrigins, inStandIn } from './addresses.ts';
import { appIsDownPage, notFramablePage } from './gateway-pages.ts';

/** The public address of the app: every request of browsers, Shopify's webhooks and app proxy comes through here. */
export interface Gateway extends Listening {
  /** Where the app's own web process answers, "http://localhost:4002". */
  connectApp(appUrl: string): void;
}

export interface GatewayOptions {
  world: World;
  port: number;
  appUrl: string | null;
  /** The stand-in's origin, known once it listens. */
  standIn: () => string;
}

type Exchange = GatewayOptions & { incoming: IncomingMessage; outgoing: ServerResponse };

const APP_BRIDGE = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

/** Passes requests on as they are, and holds the app's pages to what Shopify's admin needs from them. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  let appUrl = options.appUrl;
  const listening = await listen((incoming, outgoing) => {
    passOn({ ...options, appUrl, incoming, outgoing });
  }, options.port);

  return {
    ...listening,
    connectApp(url) {
      appUrl = url;
    },
  };
}

function passOn(exchange: Exchange): void {
  const { appUrl, incoming, outgoing } = exchange;
  if (appUrl === null) return sayPage(outgoing, appIsDownPage('nobody has said where it runs'));

  const target = new URL(incoming.url ?? '/', appUrl);
  const headers = {
    ...incoming.headers,
    'x-forwarded-host': incoming.headers.host,
    'x-forwarded-proto': 'http',
  };
  const forward = httpRequest(target, { method: incoming.method, headers }, (answer) => {
    passBack(exchange, answer);
  });
  forward.on('error', (cause) => {
    if (outgoing.headersSent) outgoing.destroy(cause);
    else sayPage(outgoing, appIsDownPage(`${appUrl} said: ${cause.message || String(cause)}`));
  });
  outgoing.on('close', () => forward.destroy());
  incoming.pipe(forward);
}

function passBack({ world, standIn, incoming, outgoing }: Exchange, answer: IncomingMessage): void {
  const headers = { ...answer.headers };
  if (typeof headers.link === 'string')
    headers.link = headers.link.replace(APP_BRIDGE, `${standIn()}/app-bridge.js`);
  if (headers.location) headers.location = inStandIn(world, headers.location, standIn());

  if (isFramedPage(incoming, answer)) {
    const policy = headers['content-security-policy'];
    const missing = missingAncestors(world, policy);
    if (missing.length > 0) {
      answer.resume();
      return sayPage(outgoing, notFramablePage(incoming.url ?? '/', missing));
    }
    headers['content-security-policy'] = namingStandIn(world, String(policy), standIn());
  }

  outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers);
  answer.on('error', (cause) => outgoing.destroy(cause));
  answer.pipe(outgoing);
}

function isFramedPage(incoming: IncomingMessage, answer: IncomingMessage): boolean {
  if (!answer.headers['content-type']?.startsWith('text/html')) return false;
  return incoming.headers['sec-fetch-dest'] === 'iframe' || /[?&]embedded=1(&|$)/.test(incoming.url ?? '');
}

function ancestorsOf(policy: string): string[] {
  const directive = policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name?.toLowerCase() === 'frame-ancestors');
  return directive?.slice(1) ?? [];
}

function missingAncestors(world: World, policy: string | string[] | undefined): string[] {
  const named = ancestorsOf(String(policy ?? ''));
  return framingOrigins(world).filter((origin) => !named.includes(origin));
}

function namingStandIn(world: World, policy: string, standIn: string): string {
  const replaced = framingOrigins(world).reduce((text, origin) => text.replace(origin, ''), policy);
  return replaced.replace(/frame-ancestors\s*/i, `frame-ancestors ${standIn} `);
}

function sayPage(outgoing: ServerResponse, page: string): void {
  outgoing.writeHead(502, { 'content-type': 'text/html; charset=utf-8' });
  outgoing.end(page);
}
