import { COUNTER, countingModule } from './instruction-counter.ts';
import { InputValues } from './wasm-host-input.ts';
import { OutputWriter } from './wasm-host-output.ts';

/** Shopify's limits for a run on a cart of up to 200 lines; input, output and instructions grow in proportion beyond. */
const MOST = {
  moduleBytes: 256_000,
  inputBytes: 128_000,
  outputBytes: 20_000,
  memoryBytes: 10_000_000,
  logBytes: 1_000,
  instructions: 11_000_000,
};
const LINES = 200;
/** A cart has at most 500 lines. */
const MOST_SCALE = 2.5;
const MODULE = 'shopify_function_v2';

export interface FunctionRun {
  readonly output: unknown;
  /** At most the last 1 000 bytes of what the Function logged, as Shopify keeps them. */
  readonly logs: string;
  readonly inputBytes: number;
  readonly outputBytes: number;
  readonly memoryBytes: number;
  /** Executed by the module itself: what Shopify's side of a call costs is not in it. */
  readonly instructions: number;
}

const compiled = new WeakMap<Uint8Array, WebAssembly.Module>();

/**
 * Runs a Function as Shopify's runner does: a module that imports `shopify_function_v2` and nothing else, given its input as
 * NaN-boxed values and writing its output piece by piece. @throws Error in words when the module asks for more than Shopify
 * has, traps, writes an unfinished output or passes a limit.
 */
export function runFunction(wasm: Uint8Array, exportName: string, input: unknown): FunctionRun {
  const lines = linesOf(input);
  const scale = Math.max(1, lines / LINES);
  const inputBytes = Buffer.byteLength(JSON.stringify(input));
  within('The module', wasm.length, MOST.moduleBytes);
  within('The input', inputBytes, MOST.inputBytes * scale);

  const host = new Host(input);
  const instance = new WebAssembly.Instance(moduleOf(wasm), { [MODULE]: host.imports() });
  const { memory, [COUNTER]: counter } = instance.exports;
  const run = instance.exports[exportName];
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The module exports no memory.');
  if (!(counter instanceof WebAssembly.Global)) throw new Error('The module counts no instructions.');
  if (typeof run !== 'function') throw new Error(`The module does not export "${exportName}".`);

  host.memory = memory;
  const counted = (): number => Number(counter.value);
  try {
    run();
  } catch (error) {
    withinInstructions(counted(), scale);
    throw error;
  }
  withinInstructions(counted(), scale);
  const output = host.output.finished();
  const outputBytes = Buffer.byteLength(JSON.stringify(output));
  within('The output', outputBytes, MOST.outputBytes * scale);
  within('The memory', memory.buffer.byteLength, MOST.memoryBytes);
  return {
    output,
    logs: host.logs(),
    inputBytes,
    outputBytes,
    memoryBytes: memory.buffer.byteLength,
    instructions: counted(),
  };
}

/** What the module's imports act on during one run. */
class Host {
  memory: WebAssembly.Memory | null = null;
  readonly input: InputValues;
  readonly output = new OutputWriter();
  readonly #names: string[] = [];
  #log = Buffer.alloc(0);

  constructor(input: unknown) {
    this.input = new InputValues(input);
  }

  logs(): string {
    return this.#log.toString('utf8');
  }

  imports(): Record<string, (...given: never[]) => bigint | number | void> {
    return { ...this.#reading(), ...this.#writing(), ...this.#other() };
  }

  #reading() {
    const { input } = this;
    return {
      shopify_function_input_get: () => input.root(),
      shopify_function_input_get_val_len: (scope: bigint) => input.lengthOf(scope),
      shopify_function_input_read_utf8_str: (from: number, out: number, bytes: number) => {
        this.#bytes(out, bytes).set(input.bytesAt(from >>> 0, bytes >>> 0));
      },
      shopify_function_input_get_obj_prop: (scope: bigint, at: number, bytes: number) =>
        input.property(scope, this.#text(at, bytes)),
      shopify_function_input_get_interned_obj_prop: (scope: bigint, name: number) =>
        input.property(scope, this.#name(name)),
      shopify_function_input_get_at_index: (scope: bigint, index: number) => input.entry(scope, index >>> 0),
      shopify_function_input_get_obj_key_at_index: (scope: bigint, index: number) =>
        input.keyAt(scope, index >>> 0),
    };
  }

  #writing() {
    const { output } = this;
    return {
      shopify_function_output_new_bool: (value: number) => output.scalar(value !== 0),
      shopify_function_output_new_null: () => output.scalar(null),
      shopify_function_output_new_i32: (value: number) => output.scalar(value),
      shopify_function_output_new_f64: (value: number) => output.scalar(value),
      shopify_function_output_new_utf8_str: (at: number, bytes: number) => output.text(this.#text(at, bytes)),
      shopify_function_output_new_interned_utf8_str: (name: number) => output.text(this.#name(name)),
      shopify_function_output_new_object: (properties: number) => output.openObject(properties >>> 0),
      shopify_function_output_finish_object: () => output.closeObject(),
      shopify_function_output_new_array: (entries: number) => output.openArray(entries >>> 0),
      shopify_function_output_finish_array: () => output.closeArray(),
    };
  }

  #other() {
    return {
      shopify_function_intern_utf8_str: (at: number, bytes: number) =>
        this.#names.push(this.#text(at, bytes)) - 1,
      shopify_function_log_new_utf8_str: (at: number, bytes: number) => {
        this.#log = Buffer.concat([this.#log, this.#bytes(at, bytes)]).subarray(-MOST.logBytes);
      },
    };
  }

  #name(id: number): string {
    const name = this.#names[id >>> 0];
    if (name === undefined)
      throw new Error(`The Function names interned text ${id}, which it never interned.`);
    return name;
  }

  #text(at: number, bytes: number): string {
    return Buffer.from(this.#bytes(at, bytes)).toString('utf8');
  }

  #bytes(at: number, bytes: number): Uint8Array {
    if (this.memory === null) throw new Error('The Function calls Shopify before its export is called.');
    return new Uint8Array(this.memory.buffer, at >>> 0, bytes >>> 0);
  }
}

function moduleOf(wasm: Uint8Array): WebAssembly.Module {
  const known = compiled.get(wasm);
  if (known !== undefined) return known;

  const module = new WebAssembly.Module(new Uint8Array(countingModule(wasm, MOST.instructions * MOST_SCALE)));
  const strange = WebAssembly.Module.imports(module).find((wanted) => wanted.module !== MODULE);
  if (strange !== undefined)
    throw new Error(
      `The module imports "${strange.module}.${strange.name}", which Shopify's runner does not have.`,
    );

  compiled.set(wasm, module);
  return module;
}

function linesOf(input: unknown): number {
  const cart = isRecord(input) ? input['cart'] : null;
  const lines = isRecord(cart) ? cart['lines'] : null;
  return Array.isArray(lines) ? lines.length : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function within(what: string, bytes: number, most: number): void {
  if (bytes > most) throw new Error(`${what} has ${bytes} bytes; Shopify takes ${Math.floor(most)}.`);
}

function withinInstructions(executed: number, scale: number): void {
  const most = Math.floor(MOST.instructions * scale);
  if (executed > most) throw new Error(`The run has ${executed} instructions; Shopify takes ${most}.`);
}
