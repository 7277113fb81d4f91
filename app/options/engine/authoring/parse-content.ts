import type { ContentField, Placed } from './field.ts';
import { readGuide } from './parse-choice.ts';
import { longest, readAddress, readLabel, readTexts } from './parse-words.ts';
import { asWords, characters, present, type Part } from './reading.ts';

type Reader<K> = (part: Part, placed: Placed) => Extract<ContentField, { kind: K }>;

/** What is only shown, by kind. */
export const contentReaders: { readonly [K in ContentField['kind']]: Reader<K> } = {
  heading: (part, placed) => ({ ...placed, kind: 'heading', text: part.words('text', 120) }),
  paragraph: (part, placed) => ({
    ...placed,
    kind: 'paragraph',
    text: part.paragraphs('text', longest.guide),
  }),
  divider: (_part, placed) => ({ ...placed, kind: 'divider' }),
  picture: (part, placed) => ({
    ...placed,
    kind: 'picture',
    picture: readAddress(part, 'picture'),
    alt: readAlt(part),
  }),
  help: (part, placed) => ({
    ...placed,
    kind: 'help',
    label: readLabel(part),
    guide: readGuide(part.part('guide')),
  }),
  'size-chart': (part, placed) => {
    const columns = readTexts(part, 'columns', { wanted: 'a list of at least one heading', blanks: false });
    return present({
      ...placed,
      kind: 'size-chart',
      label: readLabel(part),
      columns,
      rows: readRows(part, columns.length),
      note: part.maybe('note', (key) => part.words(key, longest.help)),
    });
  },
};

/** What a picture shows; empty when it only decorates. */
function readAlt(part: Part): string {
  const value = part.value('alt');
  const words = asWords(value);
  if (typeof value !== 'string' || characters(words) > longest.help)
    part.wrong('alt', 'what the picture shows, or "" when it only decorates');
  return words;
}

function readRows(part: Part, columns: number): string[][] {
  const wanted = `a list of rows, each of ${columns} texts of at most ${longest.label} characters`;
  return part.entries('rows', { wanted, least: 1 }, (row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    const texts = Array.from(cells).flatMap((cell) => {
      const words = asWords(cell);
      return typeof cell === 'string' && characters(words) <= longest.label ? [words] : [];
    });
    return texts.length === columns && cells.length === columns ? texts : null;
  });
}
