/** A file's name as the cart shows it: no path, no control or direction signs, at most 80 characters. As app/uploads cleans it. */
export function shownName(name: string): string {
  const kept = (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replaceAll(/[\p{C}]/gu, '');
  // A sign outside of the basic plane is not cut in half.
  return kept
    .trim()
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '');
}
