import type { Selection } from '../../../../app/options/engine/runtime/selection.ts';
import type { Sentences } from '../sentences.ts';
import { openChoices } from './choice-field.ts';
import type { Choice } from './choice.ts';
import { openSizes } from './size-field.ts';
import { openValue } from './value-field.ts';

/** What is filled in of one slot. */
export interface Answer {
  /** In their order; empty where nothing is to be chosen. */
  readonly choices: readonly Choice[];
  readonly read: (into: Selection, slot: number) => void;
  /** Fills in a value as `_bespoke` writes it, unescaped; '' empties. */
  readonly write: (value: string) => void;
  /** As people read it in the cart; '' for nothing. */
  readonly words: () => string;
  /** A rule has set the value: it cannot be changed. Choices see to that themselves. */
  readonly lock: (isLocked: boolean) => void;
}

/** One slot on the page: everything that the script looks for in it, found once. */
export interface Field extends Answer {
  readonly root: HTMLFieldSetElement;
  readonly label: string;
  /** Which sentences it takes. */
  readonly sort: string;
  /** `data-field`: how it is drawn. */
  readonly kind: string;
  readonly described: readonly Element[];
  readonly error: HTMLElement | null;
  readonly count: HTMLElement | null;
  readonly charge: HTMLElement | null;
  readonly optional: HTMLElement | null;
  readonly preview: HTMLElement | null;
  readonly control: HTMLInputElement | null;
}

export function openField(root: HTMLFieldSetElement, sentences: Sentences): Field {
  const kind = `${root.dataset['field']}`;
  return {
    root,
    kind,
    label: `${root.dataset['label']}`,
    sort: root.dataset['say'] ?? kind,
    described: [...root.querySelectorAll('[aria-describedby]')],
    error: root.querySelector('[data-error]'),
    count: root.querySelector('[data-count]'),
    charge: root.querySelector('[data-charge]'),
    optional: root.querySelector('[data-optional]'),
    preview: root.querySelector('[data-preview]'),
    control: root.querySelector('[data-value]'),
    ...openAnswer(root, kind, sentences),
  };
}

function openAnswer(root: HTMLFieldSetElement, kind: string, sentences: Sentences): Answer {
  if (kind === 'ring-size') return openSizes(root, sentences);
  if (['choice', 'choices', 'switch', 'hidden'].includes(kind)) return openChoices(root, kind);
  return openValue(root, kind);
}
