import './pages-style.ts';
import { config } from './address.ts';
import { ask, isFramed, tell } from './host.ts';
import { modal } from './modal.ts';
import './nav-menu.ts';
import { keepInStep, moveOn } from './navigation.ts';
import { resourcePicker } from './resource-picker.ts';
import { saveBar } from './save-bar.ts';
import { sendSessionTokens } from './session-fetch.ts';
import { strict } from './strict.ts';
import './title-bar.ts';
import { toast } from './toast.ts';

const shopify = strict('shopify', {
  config: strict('shopify.config', { ...config, appOrigins: [], disabledFeatures: [] }),
  origin: location.origin,
  ready: Promise.resolve(),
  environment: strict('shopify.environment', {
    embedded: isFramed,
    mobile: false,
    pos: false,
    intent: false,
  }),
  idToken: () => ask('idToken', null),
  user: () => ask('user', null),
  loading: (isLoading = true) => tell('loading', isLoading),
  toast,
  saveBar,
  modal,
  resourcePicker,
  app: strict('shopify.app', { extensions: () => ask('extensions', null) }),
  scopes: strict('shopify.scopes', {
    query: () => ask('scopes.query', null),
    request: (scopes: string[]) => ask('scopes.request', scopes),
    revoke: (scopes: string[]) => ask('scopes.revoke', scopes),
  }),
});

Object.assign(window, { shopify });
sendSessionTokens();
if (isFramed) keepInStep();
void moveOn();
