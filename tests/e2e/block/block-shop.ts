import { compileOptionSet } from '#app/options/engine/authoring/compile.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { buildStaleFunctions } from '../../../extensions/build-functions.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { resolveNamespace } from '../../sandbox/functions/reserved-namespace.ts';
import type { Metafield } from '../../sandbox/state/shop-state.ts';

export type CompiledSet = ReturnType<typeof compileOptionSet>;

/** A shop that sells pieces as its maker has published them; the app itself is not asked. */
export interface BlockShop {
  readonly sandbox: Sandbox;
  /** Puts a set on a product, as publishing does: the ring at £1,250 or, with a knife edge, at £1,320. */
  readonly offer: (set: OptionSet, handle?: string) => CompiledSet;
  /** Writes the workshop's text: calendar, metals, stock and the charging route. */
  readonly keepWorkshop: (text: string) => void;
  /** Back to a shop in Dawn that sells nothing of ours and has no workshop's text. */
  readonly tidy: () => void;
  readonly close: () => Promise<void>;
}

export const ring = 'solitaire-engagement-ring';
/** By which the workshop's text counts the stock of every set here. */
const setKey = 'abcdefgh';

/** Opens the shop with both shipped Functions switched on. */
export async function openBlockShop(): Promise<BlockShop> {
  await buildStaleFunctions();
  const sandbox = await startSandbox();
  sandbox.installation.install();
  sandbox.store.become('takes-functions');
  switchFunctionsOn(sandbox);
  const { state } = sandbox;
  return {
    sandbox,
    offer(set, handle = ring) {
      const product = state.products.find((one) => one.handle === handle);
      if (product === undefined) throw new Error(`The shop has no ${handle}.`);
      const variants = product.variants.map(({ id, selectedOptions }) => ({
        id,
        options: Object.fromEntries(selectedOptions.map(({ name, value }) => [name, value])),
      }));
      const compiled = compileOptionSet(set, { key: setKey, variants });
      const owner = { ownerType: 'PRODUCT', ownerId: product.id } as const;
      keep(sandbox, owner, { key: 'payload', type: 'multi_line_text_field', value: compiled.payload });
      keep(sandbox, owner, { key: 'form', type: 'json', value: JSON.stringify(compiled.form) });
      keep(sandbox, owner, { key: 'words', type: 'multi_line_text_field', value: compiled.words });
      return compiled;
    },
    keepWorkshop(value) {
      const owner = { ownerType: 'SHOP', ownerId: state.shop.id } as const;
      keep(sandbox, owner, { key: 'workshop', type: 'multi_line_text_field', value });
    },
    tidy() {
      state.metafields = [];
      Object.assign(state.shop, { theme: 'dawn' });
    },
    close: () => sandbox.close(),
  };
}

function switchFunctionsOn({ state, world }: Sandbox): void {
  for (const { handle, id, title, apiType } of world.app.functions) {
    const activation = { id: world.nextId(), functionHandle: handle, functionId: id, title };
    const list = apiType === 'cart_transform' ? state.cartTransforms : state.validations;
    list.push({ ...activation, enabled: true, blockOnFailure: true });
  }
}

type Kept = Pick<Metafield, 'key' | 'type' | 'value'>;

function keep(
  { state, world }: Sandbox,
  owner: Pick<Metafield, 'ownerType' | 'ownerId'>,
  metafield: Kept,
): void {
  const namespace = resolveNamespace('$app:bespoke', world.app.appId);
  const now = world.now();
  state.metafields = state.metafields.filter(
    ({ ownerType, ownerId, key }) =>
      ownerType !== owner.ownerType || ownerId !== owner.ownerId || key !== metafield.key,
  );
  state.metafields.push({
    ...owner,
    ...metafield,
    namespace,
    id: world.nextId(),
    createdAt: now,
    updatedAt: now,
  });
}
