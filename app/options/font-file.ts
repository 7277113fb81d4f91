import { z } from 'zod';
import type { Font } from './engine/authoring/field.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { undrawnOf } from './engine/authoring/scripts.ts';
import type { SetFinding } from './set-finding.ts';

/** What a font's file draws, or why that is not known. `at`: when it was looked at, ISO 8601. */
const FontFile = z.union([
  z.object({ at: z.string(), advanceEm: z.number(), ranges: z.array(z.number()) }),
  z.object({ at: z.string(), fault: z.string() }),
]);
const FontFiles = z.record(z.string(), FontFile);

export type FontFile = z.infer<typeof FontFile>;
/** By address. */
export type FontFiles = z.infer<typeof FontFiles>;

/** What was kept of the files that were measured; nothing when it cannot be read. */
export function readFontFiles(kept: unknown): FontFiles {
  return FontFiles.safeParse(kept).data ?? {};
}

interface PlacedFont extends Font {
  /** Id of the field that offers it. */
  readonly place: string;
  /** As the maker calls it. */
  readonly field: string;
}

/** Every font of a set, field by field. */
export function fontsOf(set: OptionSet): PlacedFont[] {
  return set.fields.flatMap((field) =>
    field.kind === 'font' || field.kind === 'engraving'
      ? field.fonts.map((font) => ({ ...font, place: field.id, field: field.label }))
      : [],
  );
}

/** Widths that differ by less make no difference to how much fits. */
const LIKE_ENOUGH = 0.1;
const NAMED = 8;

/** What the files of a set's fonts say against what the maker says of them. A file that was not measured yet says nothing. */
export function reviewFonts(set: OptionSet, files: FontFiles): SetFinding[] {
  return fontsOf(set).flatMap((font) => {
    const file = font.file === undefined ? undefined : files[font.file];
    if (file === undefined) return [];
    if ('fault' in file) return [unread(font, file.fault)];
    return [...lacking(font, file.ranges), ...otherwiseWide(font, file.advanceEm)];
  });
}

function unread({ label, place, field }: PlacedFont, fault: string): SetFinding {
  return {
    code: 'font-unread',
    severity: 'warning',
    place,
    message: `The file of the font “${label}” of “${field}” could not be looked into. ${fault}`,
    mend: 'Save the document again to have it looked at once more. Until then, what you say it draws is believed.',
  };
}

function lacking({ label, place, field, draws }: PlacedFont, ranges: readonly number[]): SetFinding[] {
  const missing = undrawnOf(draws, ranges, NAMED + 1);
  if (missing.length === 0) return [];
  const named = missing.slice(0, NAMED).join(' ');

  return [
    {
      code: 'font-lacks',
      severity: 'error',
      place,
      message: `The font “${label}” of “${field}” does not have ${named}${missing.length > NAMED ? ' and more' : ''} in its file, although its "draws" say so.`,
      mend: 'Take what it lacks out of "draws", so that shoppers are told in time, or name a file of the font that has it.',
    },
  ];
}

function otherwiseWide({ label, place, field, advanceEm }: PlacedFont, measured: number): SetFinding[] {
  if (Math.abs(advanceEm - measured) <= measured * LIKE_ENOUGH) return [];

  return [
    {
      code: 'font-width',
      severity: 'warning',
      place,
      message: `The letters of the font “${label}” of “${field}” are ${measured} em wide on average by its file, and ${advanceEm} em by the document: the room for engravings is worked out from the latter.`,
      mend: `Set "advanceEm" to ${measured}.`,
    },
  ];
}
