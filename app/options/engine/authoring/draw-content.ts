import { drawGuide } from './draw-field.ts';
import type { ContentField } from './field.ts';
import type { FormContent } from './form.ts';
import type { WordList } from './words.ts';

/** What is shown and not asked. `when`: the rule line that decides, absent: always. */
export function drawContent(
  content: ContentField,
  standing: { readonly hidden: boolean; readonly when?: number },
  list: WordList,
): FormContent {
  const drawn = { is: 'content', ...standing } as const;
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
      return { ...drawn, kind: content.kind, text: list.paragraphs(content.text) };
    case 'divider':
      return { ...drawn, kind: 'divider' };
    case 'picture':
      return { ...drawn, kind: 'picture', picture: content.picture, alt: list.word(content.alt) };
    case 'help': {
      const { guide = { title: list.word(content.label), text: [] } } = drawGuide(content.guide, list);
      return { ...drawn, kind: 'help', label: list.word(content.label), guide };
    }
    default:
      return {
        ...drawn,
        kind: 'size-chart',
        label: list.word(content.label),
        columns: content.columns.map((one) => list.word(one)),
        rows: content.rows.map((row) => row.map((one) => list.word(one))),
        ...(content.note === undefined ? {} : { note: list.word(content.note) }),
      };
  }
}
