import type { Prisma } from '@prisma/client';
import { z } from 'zod';
import { ERASED } from '#app/commissions/order-changes.ts';

const Snapshot = z.looseObject({
  specification: z.array(z.looseObject({ value: z.string() })).default([]),
  properties: z.array(z.looseObject({ name: z.string(), value: z.string() })).default([]),
});

/** Keeps what was charged and which fields there were; erases what was asked for in them. */
export function redactSnapshot(snapshot: unknown): Prisma.InputJsonObject {
  const { specification, properties, ...rest } = Snapshot.parse(snapshot);
  return asJson({
    ...rest,
    selection: null,
    specification: specification.map((line) => ({ ...line, value: ERASED })),
    properties: properties.map(({ name }) => ({ name, value: ERASED })),
  });
}

/** Notes and reasons are people's words; findings quote properties. Moves, splits and dates are not about anybody. */
export function redactEventData(
  kind: string,
  data: unknown,
  newKeys: ReadonlyMap<string, string>,
): Prisma.InputJsonObject {
  const kept = z.looseObject({ key: z.string().optional() }).parse(data);
  const key = newKeys.get(kept.key ?? '');
  const words = Object.fromEntries(
    ['text', 'reason'].flatMap((name) => (kept[name] ? [[name, ERASED]] : [])),
  );
  const finding = kind.startsWith('difference-') ? { finding: redactFinding(kept['finding']) } : {};
  return asJson({ ...kept, ...words, ...finding, ...(key !== undefined && { key }) });
}

/** New keys for differences whose key quotes what a person wrote. */
export function keysToReplace(keys: readonly string[]): Map<string, string> {
  const quoting = keys.filter(
    (key) => key.startsWith('property-changed:') && !key.startsWith('property-changed:erased-'),
  );
  return new Map(quoting.map((key) => [key, `property-changed:erased-${crypto.randomUUID()}`]));
}

const quoted = ['charged', 'read', 'was', 'now', 'selection', 'problem', 'reason'];

export function redactFinding(finding: unknown): Prisma.InputJsonObject {
  const kept = z.looseObject({}).parse(finding);
  const erased = quoted.flatMap((name) => (typeof kept[name] === 'string' ? [[name, ERASED]] : []));
  return asJson({ ...kept, ...Object.fromEntries(erased) });
}

function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
