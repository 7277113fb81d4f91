/** What an assignment came to, for a toast: "2 products added, one of them taken from “Signet ring”". */
export function assignmentWords(assigned: {
  readonly added: readonly string[];
  readonly moved: readonly { readonly set: string }[];
  readonly version: number | null;
}): string {
  const { added, moved, version } = assigned;
  if (added.length === 0) return 'Those products carry it already';

  const products = added.length === 1 ? 'One product added' : `${added.length} products added`;
  const sets = [...new Set(moved.map(({ set }) => `“${set}”`))].join(', ');
  const from =
    moved.length === 0
      ? ''
      : `, ${moved.length === added.length ? 'taken' : `${moved.length} of them taken`} from ${sets}`;

  return `${products}${from}${version === null ? '' : `; version ${version} is on its way`}`;
}
