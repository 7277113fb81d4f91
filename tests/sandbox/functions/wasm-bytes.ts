/** Reads the binary format of WebAssembly from a place on. */
export class WasmReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new Error('The module ends in the middle.');
    this.at += 1;
    return value;
  }

  /** A number in LEB128 without a sign. */
  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** Passes over so many numbers in LEB128, signed or not. */
  passNumbers(count: number): void {
    for (let i = 0; i < count; i += 1) while (this.byte() > 127);
  }

  pass(bytes: number): void {
    this.at += bytes;
  }

  slice(from: number, to = this.at): Uint8Array {
    return this.bytes.subarray(from, to);
  }
}

/** A number in LEB128 without a sign. */
export function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** A number that is not negative in LEB128 with a sign. */
export function signedLeb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 63; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** Bytes with their length before them, as sections, bodies and names are written. */
export function measured(bytes: Uint8Array): Uint8Array {
  return joined([Uint8Array.from(leb(bytes.length)), bytes]);
}

export function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Uint8Array.from(part)));
}
