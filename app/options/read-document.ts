import { parseOptionSet } from './engine/authoring/parse-option-set.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import type { SetFinding } from './set-finding.ts';

export type Reading = { readonly set: OptionSet } | { readonly findings: readonly SetFinding[] };

/** An option set from what a maker pasted or imported: JSON text. */
export function readDocumentText(text: string): Reading {
  const json = readJson(text);

  return 'fault' in json ? { findings: [notJson(json.fault)] } : readDocument(json.value);
}

/** An option set from a document that is JSON already. */
export function readDocument(document: unknown): Reading {
  return parseOptionSet(document);
}

/** How a document is shown and exported: two blanks of indentation, ending in a line break. */
export function writeDocumentText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function readJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: whereItBroke(text, error instanceof Error ? error.message : '') };
  }
}

/** "line 4, character 7", from V8's message, which names a position or a line; the end of the text when it names neither. */
function whereItBroke(text: string, message: string): string {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.trimEnd().length);
  const before = text.slice(0, position).split('\n');

  return `line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`;
}

function notJson(where: string): SetFinding {
  return {
    code: 'not-json',
    severity: 'error',
    message: `The document is not JSON: it cannot be read from ${where}.`,
    mend: 'Look there for a missing comma, quotation mark or bracket.',
  };
}
