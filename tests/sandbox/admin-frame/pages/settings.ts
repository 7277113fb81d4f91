import { html, type Markup, type Piece } from '../html.ts';
import type { ShopRecord } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import { takesFunctions } from '../../state/kind-of-store.ts';
import { themeNames } from '../../state/theme-name.ts';
import { act, when } from './wording.ts';

const MINUTES = { '10 minutes': 10, '1 hour': 60, '1 day': 1440, '2 days': 2880 };

/** What can be different from shop to shop, to see how the app behaves there. */
export function settingsPage(world: World): Piece {
  const { shop } = world.state;
  return html`<div class="page-head"><h1>Settings</h1></div>
    <div class="stack">
      ${appCard(world)}
      <section class="card">
        <h2>Theme</h2>
        <p class="quiet">All take app blocks but the vintage theme.</p>
        <div class="row">
          ${themeNames.map((theme) =>
            act('/admin/settings/theme', theme === shop.theme ? `${theme} (in use)` : `Use ${theme}`, {
              values: { theme },
              tone: theme === shop.theme ? 'primary' : 'plain',
            }),
          )}
        </div>
      </section>
      ${blockCard(shop)} ${kindCard(shop)} ${planCard(shop)} ${marketsCard(shop)}
      <section class="card">
        <h2>Clock</h2>
        <p>
          It is ${when(world.now(), shop.timezone)} in the shop. Webhooks are tried again, and tokens run out,
          on this clock.
        </p>
        <div class="row">
          ${Object.entries(MINUTES).map(([label, minutes]) =>
            act('/admin/settings/clock', `Advance ${label}`, { values: { minutes: String(minutes) } }),
          )}
        </div>
      </section>
      <section class="card">
        <h2>Start again</h2>
        <p class="quiet">
          Forgets every order, cart and setting of this shop. The app is uninstalled without a word.
        </p>
        ${act('/admin/settings/reset', 'Reset the shop', { tone: 'critical' })}
      </section>
    </div>`;
}

function appCard({ state, app }: World): Markup {
  const { installation } = state;
  return html`<section class="card">
    <h2>${app.title}</h2>
    ${
      installation === null
        ? html`<p>Not installed.</p>
            ${act('/admin/settings/install', 'Install', { tone: 'primary' })}`
        : html`<p>
              Installed ${when(installation.installedAt, state.shop.timezone)} with
              ${installation.scopes.join(', ')}.
            </p>
            <div class="row">
              ${act('/admin/settings/uninstall', 'Uninstall', { tone: 'critical' })}
              ${act('/admin/settings/reinstall', 'Uninstall and install again')}
            </div>`
    }
  </section>`;
}

function blockCard(shop: ShopRecord): Markup {
  const placed = shop.blockPlacements;
  return html`<section class="card">
    <h2>App block</h2>
    ${
      placed.length === 0
        ? html`<p>No block is placed.</p>`
        : placed.map(
            ({ template, section, handle }) =>
              html`<p><code>${handle}</code> stands in section ${section} of the ${template} template.</p>`,
          )
    }
    <div class="row">
      ${placed.length === 0 && act('/admin/settings/block', 'Place the block', { values: { action: 'place' } })}
      ${placed.length > 0 && act('/admin/settings/block', 'Remove the block', { values: { action: 'remove' } })}
    </div>
  </section>`;
}

function kindCard(shop: ShopRecord): Markup {
  const takes = takesFunctions(shop);
  return html`<section class="card">
    <h2>Kind of store</h2>
    <p>
      ${
        takes
          ? 'This store takes the app’s Functions: options are charged by a cart transform.'
          : 'This store refuses the app’s Functions: options are charged by a line under the piece.'
      }
    </p>
    <div class="row">
      ${act('/admin/settings/kind', takes ? 'Takes Functions (now)' : 'Take Functions', {
        values: { kind: 'takes-functions' },
        tone: takes ? 'primary' : 'plain',
      })}
      ${act('/admin/settings/kind', takes ? 'Refuse Functions' : 'Refuses Functions (now)', {
        values: { kind: 'refuses-functions' },
        tone: takes ? 'plain' : 'primary',
      })}
    </div>
  </section>`;
}

function planCard(shop: ShopRecord): Markup {
  return html`<section class="card">
    <h2>Plan and app kind</h2>
    <form method="post" action="/admin/settings/plan">
      <div class="row fields">
        <label class="field"
          >Shopify plan
          <select name="plan">
            ${['basic', 'plus', 'development'].map((plan) => option(plan, plan === shop.plan))}
          </select></label
        >
        <label class="field"
          >The app is
          <select name="kind">
            ${[option('public', shop.appIsPublic), option('custom', !shop.appIsPublic)]}
          </select></label
        >
        <button class="button">Save</button>
      </div>
    </form>
    <p class="quiet small">A custom app’s Functions run on Plus and development stores only.</p>
  </section>`;
}

function marketsCard(shop: ShopRecord): Markup {
  return html`<section class="card">
    <h2>Markets</h2>
    <p>
      ${shop.markets.map(({ handle, country, currency, rate }) => `${handle} ${country}: ${currency} at ${rate}. `)}
    </p>
    <form method="post" action="/admin/settings/market">
      <div class="row fields">
        <label class="field">Market <input name="handle" required pattern="[a-z0-9\\-]+" size="6" /></label>
        <label class="field">Country <input name="country" required pattern="[A-Z]{2}" size="4" /></label>
        <label class="field">Currency <input name="currency" required pattern="[A-Z]{3}" size="5" /></label>
        <label class="field"
          >For 1 ${shop.currency} <input name="rate" required pattern="[0-9]+(\\.[0-9]+)?" size="8"
        /></label>
        <button class="button">Save market</button>
      </div>
    </form>
  </section>`;
}

function option(value: string, isChosen: boolean): Markup {
  return html`<option value="${value}" ${isChosen && html`selected`}>${value}</option>`;
}
