// In JavaScript. What AssemblyScript compiles instead is extensions/shopify-function/assembly/scan.ts, which reads four letters at a time.

/** Where a sign comes next, from `from` on; the text's length when it does not. */
export function find(text: string, sign: i32, from: i32): i32 {
  return findEither(text, sign, sign, from);
}

/** Where either of two signs comes next. */
export function findEither(text: string, sign: i32, other: i32, from: i32): i32 {
  const end = text.length;
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === sign || c === other) return i;
  }
  return end;
}
