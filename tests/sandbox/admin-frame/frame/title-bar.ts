import type { TitleBar } from '../app-bridge/messages.ts';
import { hear } from './channel.ts';
import { actionButton, el, part } from './elements.ts';

/** Draws the title and the actions that the app names above its frame. */
export function showTitleBar(): void {
  hear('titleBar', draw);
}

function draw(bar: TitleBar | null): void {
  part('app-title').textContent = bar?.title ?? '';
  const crumb = bar?.breadcrumb ? actionButton(bar.breadcrumb) : null;
  crumb?.classList.add('crumb');
  part('app-breadcrumb').replaceChildren(...(crumb ? [crumb] : []));
  const menus = (bar?.menus ?? []).map(({ label, actions }) =>
    el(
      'details',
      { class: 'menu' },
      el('summary', { class: 'button plain' }, label),
      el('div', { class: 'menu-items' }, ...actions.map(actionButton)),
    ),
  );
  const [primary, others] = [
    bar?.actions.filter(isPrimary),
    bar?.actions.filter((action) => !isPrimary(action)),
  ];
  part('app-actions').replaceChildren(
    ...menus,
    ...(others ?? []).map(actionButton),
    ...(primary ?? []).map(actionButton),
  );
}

function isPrimary(action: { primary: boolean }): boolean {
  return action.primary;
}
