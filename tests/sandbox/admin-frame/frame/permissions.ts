import type { ScopesDetail } from '../app-bridge/messages.ts';
import { answer } from './channel.ts';
import { confirmed } from './dialog.ts';
import { getJson, postJson } from './server.ts';

const ADDRESS = '/admin/_frame/scopes';

/** Session tokens, who is signed in, the app's extensions, and optional scopes to grant or give back. */
export function answerForTheShop(): void {
  answer('idToken', async () => (await postJson<{ token: string }>('/admin/_frame/session-token', {})).token);
  answer('user', () => getJson('/admin/_frame/user'));
  answer('extensions', () => getJson('/admin/_frame/extensions'));
  answer('scopes.query', () => getJson<ScopesDetail>(ADDRESS));
  answer('scopes.revoke', async (scopes) => ({ detail: await postJson(`${ADDRESS}/revoke`, { scopes }) }));
  answer('scopes.request', async (scopes) => {
    const agrees = await confirmed('Atelier needs additional permissions', {
      text: scopes.join(', '),
      stay: 'Cancel',
      go: 'Update',
    });
    if (!agrees) return { result: 'declined-all', detail: await getJson<ScopesDetail>(ADDRESS) };
    return { result: 'granted-all', detail: await postJson(`${ADDRESS}/grant`, { scopes }) };
  });
}
