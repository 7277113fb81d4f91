/**
 * Whether a failed job is to be tried again. Errors of ours say so themselves (`retryable`); a payload that does not
 * parse never will; anything else is taken for an outage of something, and given up after the queue's tries.
 */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if ('retryable' in error && typeof error.retryable === 'boolean') return error.retryable;
  return !['ZodError', 'ShopNotNamed'].includes(error.name);
}

/** What may be written down of an error: its sentence. Causes may quote customers' data, and so do the sentences of some. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && quotes(error)) {
    const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
    return `${error.name}${code}: its words quote data and are not kept.`;
  }
  const sentence = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return sentence.slice(0, 1000);
}

/** Prisma prints what it was given to write, JSON.parse what it could not read. */
function quotes({ name }: Error): boolean {
  return name.startsWith('PrismaClient') || name === 'SyntaxError';
}
