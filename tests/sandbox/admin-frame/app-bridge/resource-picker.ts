import { ask } from './host.ts';
import { unknown } from './strict.ts';

interface PickerOptions {
  type: string;
  action?: 'add' | 'select';
  multiple?: boolean | number;
  query?: string;
  selectionIds?: { id: string }[];
  filter?: { hidden?: boolean; variants?: boolean; draft?: boolean; archived?: boolean; query?: string };
}

/** shopify.resourcePicker, for products. Resolves with the selection, undefined when the merchant cancels. */
export async function resourcePicker(options: PickerOptions): Promise<object[] | undefined> {
  if (options.type !== 'product') unknown(`shopify.resourcePicker({ type: "${options.type}" })`);

  const { filter = {} } = options;
  const selected = await ask('resourcePicker', {
    multiple: options.multiple ?? false,
    action: options.action ?? 'add',
    query: options.query ?? '',
    filter: {
      variants: filter.variants ?? true,
      draft: filter.draft ?? true,
      archived: filter.archived ?? true,
      query: filter.query ?? '',
    },
    selectedIds: (options.selectionIds ?? []).map(({ id }) => id),
  });
  if (selected === null) return undefined;
  return Object.assign(selected, { selection: selected });
}
