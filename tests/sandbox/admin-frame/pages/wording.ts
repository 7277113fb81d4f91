import { html, type Markup } from '../html.ts';

/** "1 Jun 2026, 10:00" in the shop's time. */
export function when(iso: string, timezone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(new Date(iso));
}

/** A decimal string as people write it: "£1,650.00". */
export function money(amount: string | number, currency: string): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(Number(amount));
}

/** "PARTIALLY_REFUNDED" is "Partially refunded". */
export function sentence(constant: string): string {
  const words = constant.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const tones: Record<string, string> = {
  PAID: 'plain',
  PENDING: 'warning',
  VOIDED: 'plain',
  UNFULFILLED: 'attention',
  OPEN: 'attention',
  ON_HOLD: 'warning',
  FULFILLED: 'success',
  CANCELLED: 'critical',
  ACTIVE: 'success',
  DRAFT: 'info',
  delivered: 'success',
  waiting: 'info',
  held: 'warning',
  failed: 'critical',
  dropped: 'critical',
};

/** A state as a coloured word. */
export function badge(state: string): Markup {
  return html`<span class="badge ${tones[state] ?? 'plain'}">${sentence(state)}</span>`;
}

/** A button that posts to `action` with fixed values. */
export function act(
  action: string,
  label: string,
  { values = {}, tone = 'plain', slim = false }: ActionLook = {},
): Markup {
  return html`<form method="post" action="${action}">
    ${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="button ${tone} ${slim ? 'slim' : ''}">${label}</button>
  </form>`;
}

export interface ActionLook {
  values?: Record<string, string>;
  tone?: 'plain' | 'primary' | 'critical';
  slim?: boolean;
}
