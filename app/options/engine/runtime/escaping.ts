// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { find } from './scan.ts';

/** Cuts a record at its semicolons and undoes the escapes `\\`, `\;`, `\=` and `\n` of each part. */
export function cut(record: string): string[] {
  const found: string[] = [];
  const end = record.length;
  let part = '';
  let from: i32 = 0;
  for (let i: i32 = 0; i < end; i++) {
    const c = record.charCodeAt(i);
    if (c === 59) {
      // Joining to nothing would copy.
      const whole = record.substring(from, i);
      found.push(part === '' ? whole : part + whole);
      part = '';
      from = i + 1;
    } else if (c === 13) {
      part += record.substring(from, i);
      from = i + 1;
    } else if (c === 92) {
      part += record.substring(from, i++);
      from = i;
      if (i < end && record.charCodeAt(i) === 110) {
        part += '\n';
        from++;
      }
    }
  }
  found.push(part + record.substring(from));
  return found;
}

/** Cuts at a sign that is never escaped; what AssemblyScript's split() does, in a quarter of the instructions. */
export function parts(text: string, sign: i32): string[] {
  const found: string[] = [];
  let from: i32 = 0;
  for (let to = find(text, sign, 0); to < text.length; to = find(text, sign, from)) {
    found.push(text.substring(from, to));
    from = to + 1;
  }
  found.push(text.substring(from));
  return found;
}

/** The reverse of what `cut` does to one part. */
export function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll('=', '\\=').replaceAll('\n', '\\n');
}

/** A number of one to fifteen digits, or -1: no sign, point, exponent or blank is accepted. */
export function digits(text: string): f64 {
  const end = text.length;
  let value: f64 = end < 1 || end > 15 ? -1 : 0;
  for (let i: i32 = 0; i < end && value >= 0; i++) {
    const digit = text.charCodeAt(i) - 48;
    value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
  }
  return value;
}
