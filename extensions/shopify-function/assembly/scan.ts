// AssemblyScript. What a Function runs instead of app/options/engine/runtime/scan.ts (build-functions.ts puts it there): a third of its
// instructions. Half of what pricing does is looking for the next sign.

const ONES: u64 = 0x0001000100010001;
const TOPS: u64 = 0x8000800080008000;

export function find(text: string, sign: i32, from: i32): i32 {
  return findEither(text, sign, sign, from);
}

export function findEither(text: string, sign: i32, other: i32, from: i32): i32 {
  const start = changetype<usize>(text);
  const end = start + ((text.length as usize) << 1);
  const signs = (sign as u64) * ONES;
  const others = (other as u64) * ONES;
  let at = start + ((from as usize) << 1);
  while (at + 8 <= end) {
    const four = load<u64>(at);
    const a = four ^ signs;
    const b = four ^ others;
    // A 16-bit lane that is 0 borrows from its top bit.
    if ((((a - ONES) & ~a) | ((b - ONES) & ~b)) & TOPS) break;
    at += 8;
  }
  while (at < end) {
    const c = load<u16>(at) as i32;
    if (c === sign || c === other) break;
    at += 2;
  }
  return ((at - start) >> 1) as i32;
}
