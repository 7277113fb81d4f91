import { z } from 'zod';

/** A value as plain JSON, for a jsonb column. @throws ZodError when it holds what JSON cannot say. */
export function asJson(value: unknown): { [key: string]: JsonValue } {
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(value)));
}

type JsonValue = z.infer<ReturnType<typeof z.json>>;
