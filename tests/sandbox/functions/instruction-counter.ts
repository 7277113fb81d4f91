import { joined, leb, measured, signedLeb, WasmReader } from './wasm-bytes.ts';
import { readInstruction } from './wasm-instructions.ts';

/** What the counter is exported as. */
export const COUNTER = 'executed instructions';

const IMPORTS = 2;
const GLOBALS = 6;
const EXPORTS = 7;
const CODE = 10;
/** Sections stand in this order. */
const order = [0, 1, IMPORTS, 3, 4, 5, 13, GLOBALS, EXPORTS, 8, 9, 12, CODE, 11];

interface Section {
  readonly id: number;
  readonly content: Uint8Array;
}

/**
 * The same module with a counter of the instructions that it executes, exported as a global, which is raised once for each run
 * of instructions without a branch. Past `most` a loop ends in a trap, so that no module runs for ever.
 */
export function countingModule(wasm: Uint8Array, most: number): Uint8Array {
  const sections = readSections(wasm);
  const contentOf = (id: number) =>
    sections.find((section) => section.id === id)?.content ?? Uint8Array.of(0);
  const counter = importedGlobals(contentOf(IMPORTS)) + new WasmReader(contentOf(GLOBALS)).number();
  const changed = new Map([
    // A changeable 64-bit number that begins at 0.
    [GLOBALS, oneMore(contentOf(GLOBALS), [0x7e, 1, 0x42, 0, 0x0b])],
    [EXPORTS, oneMore(contentOf(EXPORTS), [...measured(Buffer.from(COUNTER)), 3, ...leb(counter)])],
    [CODE, countedCode(contentOf(CODE), counter, most)],
  ]);

  const others = sections.filter(({ id }) => !changed.has(id));
  const all = [...others, ...[...changed].map(([id, content]) => ({ id, content }))];
  const sorted = all.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return joined([wasm.subarray(0, 8), ...sorted.flatMap(({ id, content }) => [[id], measured(content)])]);
}

/** Those that programs have; names and other notes are left out. */
function readSections(wasm: Uint8Array): Section[] {
  const reader = new WasmReader(wasm, 8);
  const sections: Section[] = [];
  while (reader.at < reader.end) {
    const id = reader.byte();
    const bytes = reader.number();
    const from = reader.at;
    reader.pass(bytes);
    if (id > 0) sections.push({ id, content: reader.slice(from) });
  }
  return sections;
}

function importedGlobals(content: Uint8Array): number {
  const reader = new WasmReader(content);
  const count = reader.number();
  let globals = 0;
  for (let i = 0; i < count; i += 1) {
    reader.pass(reader.number());
    reader.pass(reader.number());
    const kind = reader.byte();
    if (kind === 1 || kind === 2) throw new Error('The module imports a table or a memory.');
    if (kind === 3) globals += 1;
    reader.passNumbers(kind === 3 ? 2 : 1);
  }
  return globals;
}

/** A list with one entry more at its end. */
function oneMore(content: Uint8Array, entry: readonly number[]): Uint8Array {
  const reader = new WasmReader(content);
  const count = reader.number();
  return joined([leb(count + 1), content.subarray(reader.at), entry]);
}

function countedCode(content: Uint8Array, counter: number, most: number): Uint8Array {
  const reader = new WasmReader(content);
  const count = reader.number();
  const bodies: Uint8Array[] = [];
  for (let i = 0; i < count; i += 1) {
    const bytes = reader.number();
    bodies.push(measured(countedBody(new WasmReader(content, reader.at, reader.at + bytes), counter, most)));
    reader.pass(bytes);
  }
  return joined([leb(count), ...bodies]);
}

/** Entering a function costs one. */
function countedBody(reader: WasmReader, counter: number, most: number): Uint8Array {
  const start = reader.at;
  const locals = reader.number();
  for (let i = 0; i < locals; i += 1) reader.passNumbers(2);
  const parts: (Uint8Array | number[])[] = [reader.slice(start)];

  let cost = 1;
  let from = reader.at;
  let isLoop = false;
  while (reader.at < reader.end) {
    const instruction = readInstruction(reader);
    cost += instruction.cost;
    if (!instruction.endsRun) continue;

    if (cost > 0) parts.push(raise(counter, cost));
    if (isLoop) parts.push(trapPast(counter, most));
    parts.push(reader.slice(from));
    ({ isLoop } = instruction);
    from = reader.at;
    cost = 0;
  }
  return joined(parts);
}

/** counter = counter + cost */
function raise(counter: number, cost: number): number[] {
  return [0x23, ...leb(counter), 0x42, ...signedLeb(cost), 0x7c, 0x24, ...leb(counter)];
}

/** if (counter > most) unreachable */
function trapPast(counter: number, most: number): number[] {
  return [0x23, ...leb(counter), 0x42, ...signedLeb(most), 0x56, 0x04, 0x40, 0x00, 0x0b];
}
