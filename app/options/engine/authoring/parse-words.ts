import { asWords, characters, type Part } from './reading.ts';

const ID = /^[a-z0-9-]{1,24}$/;
const REFERENCE = /^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24})?$/;
const ADDRESS = /^https:\/\/[^\s"'<>\\\p{Cc}\p{Cs}]{4,2000}$/u;
const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** Longest texts, in characters. */
export const longest = { label: 80, help: 500, guide: 4000, message: 300, answer: 500 } as const;

/** Largest number anywhere; amounts likewise, in minor units: beyond is a slip of the keyboard. */
export const LARGEST = 1_000_000_000;

export function readId(part: Part, key: string): string {
  return part.like(key, ID, 'an id of at most 24 lower-case letters, digits and hyphens');
}

export function readIds(part: Part, key: string): string[] {
  const listing = { wanted: 'a list of at least one id, each as a text', least: 1 };
  return part.entries(key, listing, (entry) => (typeof entry === 'string' && ID.test(entry) ? entry : null));
}

/** The id of a field, or of a part of one. */
export function readReference(part: Part, key: string): string {
  return part.like(
    key,
    REFERENCE,
    'the id of a field, such as "metal", or of a part of one, such as "stone.cut"',
  );
}

export function readLabel(part: Part): string {
  return part.words('label', longest.label);
}

export function readAddress(part: Part, key: string): string {
  return part.like(key, ADDRESS, 'an address that begins with https://');
}

export function readColour(part: Part, key: string): string {
  return part.like(key, COLOUR, 'a colour such as #d4af37');
}

/** Texts of a list on one line each; with `blanks` some may be empty. */
export function readTexts(
  part: Part,
  key: string,
  { wanted, blanks }: { wanted: string; blanks: boolean },
): string[] {
  return part.entries(key, { wanted, least: 1 }, (entry) => {
    const words = asWords(entry);
    const fits = typeof entry === 'string' && (blanks || words !== '') && characters(words) <= longest.label;
    return fits ? words : null;
  });
}
