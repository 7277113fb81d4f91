// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/** Makes a list as long as this; what is new is 0. */
export function resizeNumbers(list: i32[], to: i32): void {
  const from = list.length;
  list.length = to;
  if (to > from) list.fill(0, from);
}

/** Makes a list as long as this; what is new is ''. */
export function resizeTexts(list: string[], to: i32): void {
  const from = list.length;
  list.length = to;
  if (to > from) list.fill('', from);
}
