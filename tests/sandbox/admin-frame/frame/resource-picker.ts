import type { PickerRequest } from '../app-bridge/messages.ts';
import { answer } from './channel.ts';
import { el } from './elements.ts';
import { getJson } from './server.ts';

interface Resource {
  id: string;
  title: string;
  status: string;
  images: { originalSrc: string }[];
}

/** Lets the merchant choose products for the app. */
export function offerResourcePicker(): void {
  answer('resourcePicker', pick);
}

async function pick(request: PickerRequest): Promise<object[] | null> {
  const chosen = new Map<string, Resource>();
  for (const product of await search(request, '')) {
    if (request.selectedIds.includes(product.id)) chosen.set(product.id, product);
  }
  return new Promise((resolve) => {
    const dialog = drawPicker(request, chosen);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'done' ? [...chosen.values()] : null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function drawPicker(request: PickerRequest, chosen: Map<string, Resource>): HTMLDialogElement {
  const count = el('span', { class: 'count' });
  const list = el('ul', { class: 'picker-list' });
  const done = el(
    'button',
    { type: 'button', class: 'button primary', click: () => dialog.close('done') },
    request.action === 'select' ? 'Select' : 'Add',
  );
  const recount = () => {
    count.textContent = `${chosen.size} ${chosen.size === 1 ? 'product' : 'products'} selected`;
    done.disabled = chosen.size === 0 && request.selectedIds.length === 0;
  };
  const refill = async (words: string) => {
    const products = await search(request, words);
    list.replaceChildren(...products.map((product) => row(product, { request, chosen, recount })));
    if (products.length === 0) list.append(el('li', { class: 'none' }, 'No products found.'));
  };
  const field = el('input', {
    type: 'search',
    'aria-label': 'Search products',
    placeholder: 'Search products',
  });
  field.value = request.query;
  field.addEventListener('input', () => void refill(field.value));
  const cancel = el(
    'button',
    { type: 'button', class: 'button plain', click: () => dialog.close('') },
    'Cancel',
  );
  const dialog: HTMLDialogElement = el(
    'dialog',
    { class: 'dialog picker', 'aria-labelledby': 'picker-title' },
    el('h2', { id: 'picker-title' }, request.action === 'select' ? 'Select products' : 'Add products'),
    field,
    list,
    el('div', { class: 'row' }, count, cancel, done),
  );
  recount();
  void refill(field.value);
  return dialog;
}

interface Choosing {
  request: PickerRequest;
  chosen: Map<string, Resource>;
  recount: () => void;
}

function row(product: Resource, { request, chosen, recount }: Choosing): HTMLLIElement {
  const single = request.multiple === false;
  const input = el('input', { type: single ? 'radio' : 'checkbox', name: 'product', value: product.id });
  input.checked = chosen.has(product.id);
  input.addEventListener('change', () => {
    if (single) chosen.clear();
    if (input.checked) chosen.set(product.id, product);
    else chosen.delete(product.id);
    if (typeof request.multiple === 'number' && chosen.size > request.multiple) {
      chosen.delete(product.id);
      input.checked = false;
    }
    recount();
  });
  const picture = product.images[0]
    ? el('img', { src: product.images[0].originalSrc, alt: '', width: '40', height: '40' })
    : el('span', { class: 'no-picture' });
  const badge =
    product.status === 'ACTIVE' ? null : el('span', { class: 'badge' }, product.status.toLowerCase());
  return el('li', {}, el('label', {}, input, picture, el('span', {}, product.title), badge));
}

function search({ filter }: PickerRequest, words: string): Promise<Resource[]> {
  const parameters = new URLSearchParams({
    words,
    query: filter.query,
    draft: String(filter.draft),
    archived: String(filter.archived),
  });
  return getJson(`/admin/_frame/products?${parameters}`);
}
