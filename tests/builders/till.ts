import { expect } from 'vitest';
import { inShop } from '#app/db.server.ts';
import type { InstalledShop } from './installed-shop.ts';
import { workOff } from './work-off.ts';

/** A shopper without a screen: keeps cookies, follows nothing. */
export interface TillShopper {
  get(path: string): Promise<Response>;
  /** The Ajax cart, a JSON body; the answer parsed. */
  ajax(path: string, body: object): Promise<CartAnswer>;
  /** A form's post; entries of one name may be several. */
  post(path: string, fields: Readonly<Record<string, string>> | URLSearchParams): Promise<Response>;
  signIn(customerId: string): void;
  /** Where this shopper's checkout is. */
  checkout(): Promise<string>;
  /** Pays. Answers why not, in the checkout's words, or nothing. */
  pay(at?: string, country?: string): Promise<string[]>;
}

interface CartAnswer {
  readonly status?: number | string;
  readonly description?: string;
  readonly total_price?: number;
  readonly items?: readonly {
    readonly key: string;
    readonly quantity: number;
    readonly variant_id: number;
  }[];
}

/** A shopper at the storefront of this shop; `country` is where they are. */
export function shopperAt({ sandbox }: InstalledShop, country = 'GB'): TillShopper {
  const cookies = new Map([['localization', country]]);
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, sandbox.origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const post = (path: string, fields: Readonly<Record<string, string>> | URLSearchParams) =>
    send(path, { method: 'POST', body: new URLSearchParams(fields) });
  const checkout = async () => (await send('/checkout')).headers.get('location') ?? '';
  return {
    get: (path) => send(path),
    async ajax(path, body) {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const answer = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
      const json: CartAnswer = await answer.json();
      return json;
    },
    post,
    signIn: (customerId) => void cookies.set('customer', customerId),
    checkout,
    async pay(at) {
      const answer = await post(at ?? (await checkout()), { ...contact, country });
      return answer.status === 303 ? [] : refusalsIn(await answer.text());
    },
  };
}

const contact = {
  email: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'Marsh',
  address1: '1 Hatton Garden',
  city: 'London',
  zip: 'EC1N 8AA',
};

function refusalsIn(page: string): string[] {
  const [, list = ''] = /id="checkout-errors">.*?<ul>(.*?)<\/ul>/s.exec(page) ?? [];
  const said = [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, sentence = '']) => sentence);
  return said.length > 0 ? said : [page];
}

/** What the customers paid for the newest order: all its lines, discounts taken off; in the currency that they paid in. */
export function paidFor({ sandbox }: InstalledShop): number {
  const lines = sandbox.state.orders.at(-1)?.lines ?? [];
  const sum = lines.reduce((total, line) => {
    const off = line.discountAllocations.reduce((all, { amount }) => all + Number(amount), 0);
    return total + Number(line.unitPrice) * line.quantity - off;
  }, 0);
  return Math.round(sum * 1000) / 1000;
}

/** The merchant drafts an order of one ring at a price of their own, with what a product page would write, and its customer pays it. */
export function draftAndPay(
  { sandbox }: InstalledShop,
  ordered: { readonly properties: Readonly<Record<string, string>>; readonly unitPrice: string },
): void {
  const { state, world, orders } = sandbox;
  const { unitPrice } = ordered;
  const properties = Object.entries(ordered.properties).map(([name, value]) => ({ name, value }));
  const id = world.nextId();
  const now = world.now();
  state.draftOrders.push({
    id,
    name: '#D1',
    token: id,
    status: 'OPEN',
    invoiceSentAt: null,
    orderId: null,
    customerId: null,
    purchasingCompany: null,
    discount: null,
    email: contact.email,
    note: '',
    tags: [],
    lines: [{ title: 'Ring', variantId: '1000101', quantity: 1, unitPrice, discount: null, properties }],
    createdAt: now,
    updatedAt: now,
  });
  orders.payInvoice(id);
}

/** Everything that has happened at the shop reaches the app and is worked off. */
export async function arrive({ sandbox }: InstalledShop): Promise<void> {
  await sandbox.webhooks.settled();
  expect(await workOff()).toEqual([]);
}

/** The shop's commissions as they stand, with what stands against each. */
export async function commissionsOf({ shop }: InstalledShop) {
  const rows = await inShop(shop, (tx) =>
    tx.commission.findMany({
      where: { shop },
      include: { differences: { orderBy: { raisedAt: 'asc' } } },
      orderBy: { number: 'asc' },
    }),
  );
  return rows.map(({ differences, ...row }) => ({
    ...row,
    differences: differences.filter(({ acceptedAt }) => acceptedAt === null).map(({ detail }) => detail),
    differenceKeys: differences.filter(({ acceptedAt }) => acceptedAt === null).map(({ key }) => key),
  }));
}

/** The kinds of what stands against each commission, by number. */
export async function standingAt(world: InstalledShop): Promise<string[][]> {
  const commissions = await commissionsOf(world);
  return commissions.map(({ differences }) => {
    const found: { kind: string }[] = JSON.parse(JSON.stringify(differences));
    return found.map(({ kind }) => kind);
  });
}
