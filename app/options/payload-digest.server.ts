import { createHash } from 'node:crypto';

/** By which a payload that was written is known again: SHA-256, hex. */
export function digestOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex');
}
