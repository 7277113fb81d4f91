import type { Field } from '../field.ts';
import { example, type Examples } from './example.ts';

const note: Field = { id: 'note', kind: 'text', label: 'Your note', required: false, maxCharacters: 80 };

/** What is only shown, beside something that is asked. */
export const contentExamples: Examples<
  'heading' | 'paragraph' | 'divider' | 'picture' | 'help' | 'size-chart'
> = {
  heading: example('Under a heading', { id: 'title', kind: 'heading', text: 'Make it yours' }, note),
  paragraph: example(
    'With a paragraph',
    { id: 'intro', kind: 'paragraph', text: 'We write by hand.\nIt takes a day.' },
    note,
  ),
  divider: example('Below a line', { id: 'line', kind: 'divider' }, note),
  picture: example(
    'With a picture',
    { id: 'sample', kind: 'picture', picture: 'https://cdn.example.com/card.jpg', alt: 'A card with a note' },
    note,
  ),
  help: example(
    'With help',
    { id: 'how', kind: 'help', label: 'How we write', guide: { title: 'How we write', text: 'In ink.' } },
    note,
  ),
  'size-chart': example('With a chart', note, {
    id: 'chart',
    kind: 'size-chart',
    label: 'Chain lengths',
    columns: ['Length', 'Where it lies'],
    rows: [
      ['42 cm', 'At the collarbone'],
      ['50 cm', ''],
    ],
    note: 'Measured with the clasp.',
    showWhen: { field: 'note', isFilled: true },
  }),
};
