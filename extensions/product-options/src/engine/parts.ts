import type { EditPart } from '../bespoke-edit.ts';
import type { GuidePart } from '../bespoke-guide.ts';
import type { NestedPart } from '../bespoke-nested.ts';
import type { StepsPart } from '../bespoke-steps.ts';
import type { UploadPart } from '../bespoke-upload.ts';

/** What loads only when it is used, each a file beside the engine's. */
export interface Parts {
  readonly edit: EditPart;
  readonly guide: GuidePart;
  readonly nested: NestedPart;
  readonly steps: StepsPart;
  readonly upload: UploadPart;
}

/** Fetches a part; the browser keeps it. Rejects when it cannot be had. */
export async function fetchPart<Name extends keyof Parts>(
  block: HTMLElement,
  name: Name,
): Promise<Parts[Name]> {
  const part: Parts[Name] = await import(
    `${block.dataset['engine']}`.replace('bespoke-engine', `bespoke-${name}`)
  );
  return part;
}
