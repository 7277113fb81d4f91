import type { WasmReader } from './wasm-bytes.ts';

/** What an instruction does to counting. */
export interface Instruction {
  /** As Shopify's runner, wasmtime, counts: shaping blocks, dropping and leaving cost nothing, everything else one. */
  readonly cost: 0 | 1;
  /** Whether what follows may run oftener or less often than what came before. */
  readonly endsRun: boolean;
  readonly isLoop: boolean;
}

const LOOP = 0x03;
const free = new Set([0x00, 0x01, 0x02, LOOP, 0x05, 0x0b, 0x0f, 0x1a]);
const turning = new Set([0x00, LOOP, 0x04, 0x05, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x12, 0x13]);

/** Numbers in LEB128 behind an instruction; those that are not listed have none or are read below. */
const numbersBehind = new Map<number, number>([
  ...each(0x02, 0x04, 1),
  ...each(0x0c, 0x0d, 1),
  ...each(0x10, 0x10, 1),
  ...each(0x11, 0x11, 2),
  ...each(0x12, 0x12, 1),
  ...each(0x13, 0x13, 2),
  ...each(0x20, 0x26, 1),
  ...each(0x28, 0x3e, 2),
  ...each(0x3f, 0x42, 1),
  ...each(0xd0, 0xd0, 1),
  ...each(0xd2, 0xd2, 1),
]);
/** Likewise of the instructions behind 0xfc, in their order: conversions, then whole memories and tables. */
const numbersBehindLong = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/** Reads over one instruction. @throws Error for one that Shopify's modules do not have (threads, vectors, exceptions). */
export function readInstruction(reader: WasmReader): Instruction {
  const code = reader.byte();
  if (code === 0x0e) reader.passNumbers(reader.number() + 1);
  else if (code === 0x1c) reader.pass(reader.number());
  else if (code === 0x43) reader.pass(4);
  else if (code === 0x44) reader.pass(8);
  else if (code === 0xfc) readLong(reader);
  else if (isKnown(code)) reader.passNumbers(numbersBehind.get(code) ?? 0);
  else throw new Error(`The module has instruction ${code}, which is not counted here.`);

  return { cost: free.has(code) ? 0 : 1, endsRun: turning.has(code), isLoop: code === LOOP };
}

function readLong(reader: WasmReader): void {
  const code = reader.number();
  const numbers = numbersBehindLong[code];
  if (numbers === undefined)
    throw new Error(`The module has instruction 252.${code}, which is not counted here.`);
  reader.passNumbers(numbers);
}

function isKnown(code: number): boolean {
  return numbersBehind.has(code) || free.has(code) || code === 0x1b || (code > 0x44 && code < 0xc5);
}

function each(from: number, to: number, numbers: number): [number, number][] {
  return Array.from({ length: to - from + 1 }, (_, index) => [from + index, numbers]);
}
