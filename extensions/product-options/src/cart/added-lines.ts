/** The keys of the lines that an answer of `/cart/add.js` tells of: one line, or several as `items`. */
export function keysOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const lines: unknown[] = 'items' in answer && Array.isArray(answer.items) ? answer.items : [answer];
  return lines.flatMap((line) =>
    typeof line === 'object' && line !== null && 'key' in line && typeof line.key === 'string'
      ? [line.key]
      : [],
  );
}
