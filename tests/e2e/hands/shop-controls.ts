/** What no person does but a journey needs: the controls of the stand-in shop. */
export interface ShopControls {
  useTheme(theme: 'dawn' | 'horizon' | 'vintage'): Promise<void>;
  order(name: string): Promise<OrderSeen>;
  moveOrder(name: string, move: 'cancel' | 'refund'): Promise<void>;
  /** The merchant edits the order: its first line has this quantity now. */
  editQuantity(name: string, quantity: number): Promise<void>;
}

/** The part of the shop's memory of an order that journeys look at. */
export interface OrderSeen {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly presentmentCurrency: string;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly unitPrice: string;
    readonly quantity: number;
  }[];
  readonly fulfillmentOrders: readonly {
    readonly status: string;
    readonly holds: readonly { readonly handle: string | null }[];
  }[];
}

/** Controls of the shop at `origin`. */
export function shopControls(origin: string): ShopControls {
  const order = async (name: string) => {
    const answer = await fetch(`${origin}/_sandbox/state`);
    const { orders }: { orders: OrderSeen[] } = await answer.json();
    const found = orders.find((one) => one.name === name);
    if (found === undefined) throw new Error(`The shop has no order ${name}.`);
    return found;
  };
  return {
    useTheme: (theme) => post(`${origin}/_sandbox/shop`, { theme }),
    order,
    moveOrder: async (name, move) => {
      await post(`${origin}/_sandbox/orders/${(await order(name)).id}/${move}`, {});
    },
    editQuantity: async (name, quantity) => {
      const { id, lines } = await order(name);
      const steps = lines.slice(0, 1).map((line) => ({ lineItemId: line.id, quantity }));
      await post(`${origin}/_sandbox/orders/${id}/edit`, { steps });
    },
  };
}

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
