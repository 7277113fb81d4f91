interface Waiting<Item> {
  readonly item: Item;
  readonly kept: () => void;
  readonly failed: (why: unknown) => void;
}

/**
 * Gathers items of one group while its last batch is being kept, and keeps them together. The first of a quiet group is
 * kept at once and alone. When a batch fails for the sake of one of it (`isOfItems`), each is tried alone: that one takes none with it.
 */
export function gather<Item>({
  largest,
  keep,
  isOfItems,
}: {
  largest: number;
  keep: (group: string, batch: readonly Item[]) => Promise<void>;
  isOfItems: (error: unknown) => boolean;
}): (group: string, item: Item) => Promise<void> {
  const groups = new Map<string, Waiting<Item>[]>();

  return (group, item) =>
    new Promise((kept, failed) => {
      const waiting = groups.get(group);
      waiting?.push({ item, kept, failed });
      if (!waiting) void keepAll(group, [{ item, kept, failed }]);
    });

  async function keepAll(group: string, waiting: Waiting<Item>[]): Promise<void> {
    groups.set(group, waiting);
    while (waiting.length > 0) await keepTogether(group, waiting.splice(0, largest));
    groups.delete(group);
  }

  async function keepTogether(group: string, batch: readonly Waiting<Item>[]): Promise<void> {
    try {
      await keep(
        group,
        batch.map(({ item }) => item),
      );
      for (const { kept } of batch) kept();
    } catch (error) {
      if (batch.length > 1 && isOfItems(error)) {
        for (const one of batch) await keepTogether(group, [one]);
        return;
      }
      for (const { failed } of batch) failed(error);
    }
  }
}
