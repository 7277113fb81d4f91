import type { Prisma } from '@prisma/client';
import { z } from 'zod';

/** Stands where somebody's words were. */
export const ERASED = '[erased]';

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
export function redactEventData(kind: string, data: unknown): Prisma.InputJsonObject {
  const kept = z.looseObject({}).parse(data);
  const words = Object.fromEntries(
    ['text', 'reason'].flatMap((name) => (kept[name] ? [[name, ERASED]] : [])),
  );
  const finding = kind.startsWith('difference-') ? { finding: redactFinding(kept['finding']) } : {};
  return asJson({ ...kept, ...words, ...finding });
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
