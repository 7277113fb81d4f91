import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';

/** The Ajax API takes no larger body. */
const maxBytes = 10_000_000;

export type Fields = Readonly<Record<string, unknown>>;

/**
 * The body of a post: JSON, URL-encoded or multipart, with names in brackets opened as Rails opens them
 * ("items[0][properties][Engraving]"). A file becomes an address under /uploads/. @throws RangeError when it is too long.
 */
export async function readFields(request: IncomingMessage): Promise<Fields> {
  const type = request.headers['content-type'] ?? '';
  const body = await readBody(request);
  if (body.byteLength === 0) return {};
  if (type.includes('json')) return readJson(body);

  const data = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  return openBrackets(
    [...data].map(([name, value]) => [name, typeof value === 'string' ? value : upload(value)]),
  );
}

/** Query parameters by the same rule. */
export function openBrackets(pairs: readonly (readonly [string, string])[]): Fields {
  const root: Branch = new Map();
  for (const [name, value] of pairs) {
    const first = /^[^[]*/.exec(name)?.[0] ?? name;
    const inner = [...name.slice(first.length).matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part);
    plant(root, [first, ...inner], value);
  }

  return write(root);
}

type Branch = Map<string, string | Branch>;

function plant(branch: Branch, [head = '', ...rest]: readonly string[], value: string): void {
  const name = head === '' ? String(branch.size) : head;
  if (rest.length === 0) {
    branch.set(name, value);
    return;
  }
  const known = branch.get(name);
  const next: Branch = known instanceof Map ? known : new Map();
  branch.set(name, next);
  plant(next, rest, value);
}

function write(branch: Branch): Fields {
  return Object.fromEntries(
    [...branch].map(([name, value]) => [name, value instanceof Map ? write(value) : value]),
  );
}

function readJson(body: Buffer): Fields {
  const value: unknown = JSON.parse(body.toString('utf8'));

  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function upload(file: { name: string; size: number }): string {
  return file.size === 0
    ? ''
    : `https://cdn.shopify.com/s/files/1/uploads/${randomUUID()}/${encodeURIComponent(file.name)}`;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.byteLength;
    if (length > maxBytes) throw new RangeError(`The body is longer than ${maxBytes} bytes.`);
    chunks.push(bytes);
  }

  return Buffer.concat(chunks);
}
