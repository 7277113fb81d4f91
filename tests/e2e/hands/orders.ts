import type { Shopper } from './shopper.ts';
import type { Visits } from './visit.ts';

/** What the block wrote for a specification, once a file: orders that only have to exist are placed without a page. */
let specified: Readonly<Record<string, string>> | null = null;

/** Somebody buys a plain signet ring; answers the order's name: "#1004". */
export async function orderSignet(visits: Visits, quantity = 1): Promise<string> {
  const shopper = await visits.shopper();
  specified ??= await specificationOf(shopper);
  const { request } = shopper.page;
  const items = [{ id: 1_000_201, quantity, properties: specified }];
  await request.post('/cart/add.js', { data: { items } });
  const checkout = await request.get('/checkout');
  const ordered = await request.post(checkout.url(), { form: buyer });
  const [, name] = /id="order-name">(#\d+)/.exec(await ordered.text()) ?? [];
  if (name === undefined) throw new Error('The checkout did not end on an order.');
  return name;
}

/** A plain face in 9 ct gold at £480 + 380, in a middling size of whatever system the country has. */
export async function specifySignet(shopper: Shopper): Promise<void> {
  await shopper.open('signet-ring');
  await shopper.pick('Metal', '9 ct yellow gold');
  await shopper.pick('Face', 'Plain');
  await shopper.options.locator('select[name="properties[Ring size]"]:enabled').selectOption({ index: 9 });
}

const buyer = {
  email: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'Lovelace',
  address1: '12 St James’s Square',
  city: 'London',
  zip: 'SW1Y 4JH',
  country: 'GB',
};

async function specificationOf(shopper: Shopper): Promise<Readonly<Record<string, string>>> {
  await specifySignet(shopper);
  await shopper.addToCart();
  const [item] = (await shopper.cart()).items;
  await shopper.page.request.post('/cart/clear.js');
  return item?.properties ?? {};
}
