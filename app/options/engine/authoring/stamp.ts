/** Ten base-36 digits that change with the text: FNV-1a over UTF-16 units, twice with different seeds; 51 of the 64 bits are kept. */
export function stampOf(text: string): string {
  const digits = [0x811c9dc5, 0x1b873593].map((seed) => fnv(text, seed).toString(36).padStart(7, '0'));
  return digits.join('').slice(0, 10);
}

/** By which payload and workshop name a set whose stock is counted: the first eight letters of the option set's id. */
export function setKey(optionSetId: string): string {
  return optionSetId.replaceAll('-', '').slice(0, 8);
}

function fnv(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
