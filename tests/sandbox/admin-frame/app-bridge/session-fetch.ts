import { config } from './address.ts';
import { ask, tell } from './host.ts';
import { unknown } from './strict.ts';

const RETRY = 'x-shopify-retry-invalid-session-request';
const REAUTHORIZE = 'x-shopify-api-request-failure-reauthorize-url';
const reachNetwork = window.fetch.bind(window);

/** Requests to the app's own origin carry a fresh session token; refused ones are tried once more where the app says so. */
export function sendSessionTokens(): void {
  window.fetch = async (input, init) => {
    if (typeof input === 'string' && input.startsWith('shopify:')) return unknown(`fetch("${input}")`);
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin) return reachNetwork(request);

    const again = request.clone();
    const answer = await reachNetwork(await signed(request));
    const reauthorize = answer.headers.get(REAUTHORIZE);
    if (reauthorize) tell('open', { url: reauthorize, target: '_top' });
    return answer.headers.get(RETRY) ? reachNetwork(await signed(again)) : answer;
  };
}

async function signed(request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await ask('idToken', null)}`);
  if (!headers.has('x-requested-with')) headers.set('x-requested-with', 'XMLHttpRequest');
  if (!headers.has('accept-language')) headers.set('accept-language', config.locale);
  return new Request(request, { headers });
}
