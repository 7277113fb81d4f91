import { nameOf, quoted } from './conditions.ts';
import type { Field } from './field.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';

/** Steps and groups: known, used, and each in one piece. */
export function reviewLayout(set: OptionSet): Finding[] {
  const { fields, steps = [], groups = [] } = set;
  return [
    ...fields.flatMap((field) => [...unknown(field, 'step', steps), ...unknown(field, 'group', groups)]),
    ...steps.flatMap(({ id, label }) => reviewFrame('step', { id, label }, fields)),
    ...groups.flatMap(({ id, label }) => [
      ...reviewFrame('group', { id, label }, fields),
      ...acrossSteps({ id, label }, fields),
    ]),
    ...(steps.length === 0 ? [] : fields.flatMap(withoutStep)),
    ...inOtherOrder(set),
  ];
}

type Frame = 'step' | 'group';
type Framed = { readonly id: string; readonly label: string };

function frameOf({ inStep, group }: Field, frame: Frame): string | undefined {
  return frame === 'step' ? inStep : group;
}

function unknown(field: Field, frame: Frame, frames: readonly Framed[]): Finding[] {
  const id = frameOf(field, frame);
  if (id === undefined || frames.some((one) => one.id === id)) return [];
  return [
    error('unknown-reference', field.id, [
      `${quoted(nameOf(field))} stands in the ${frame} "${id}", which this set does not have.`,
      `Add the ${frame}, or name another one.`,
    ]),
  ];
}

function reviewFrame(frame: Frame, { id, label }: Framed, fields: readonly Field[]): Finding[] {
  const inside = fields.map((field) => frameOf(field, frame) === id);
  const first = inside.indexOf(true);
  if (first < 0)
    return [
      warning('unused', id, [
        `The ${frame} ${quoted(label)} has no fields.`,
        `Put fields into it, or remove it.`,
      ]),
    ];
  const stray = fields[inside.slice(first, inside.lastIndexOf(true)).indexOf(false) + first];
  if (inside.slice(first, inside.lastIndexOf(true)).every(Boolean) || stray === undefined) return [];
  return [
    error('not-together', id, [
      `The fields of the ${frame} ${quoted(label)} do not stand together: ${quoted(nameOf(stray))} is between them.`,
      `Move ${quoted(nameOf(stray))} before or behind them, or into the ${frame}.`,
    ]),
  ];
}

function acrossSteps({ id, label }: Framed, fields: readonly Field[]): Finding[] {
  const steps = new Set(fields.filter(({ group }) => group === id).map(({ inStep }) => inStep));
  if (steps.size < 2) return [];
  return [
    error('not-together', id, [
      `The group ${quoted(label)} reaches over several steps.`,
      'Put all its fields into one step, or make a group for each step.',
    ]),
  ];
}

function withoutStep(field: Field): Finding[] {
  if (field.inStep !== undefined) return [];
  return [
    error('not-together', field.id, [
      `${quoted(nameOf(field))} stands in no step, and the set has steps.`,
      'Name the step it belongs to.',
    ]),
  ];
}

/** Steps come on the page in the order of their fields. */
function inOtherOrder({ fields, steps = [] }: OptionSet): Finding[] {
  const places = steps
    .map(({ id }) => fields.findIndex(({ inStep }) => inStep === id))
    .map((place) => (place < 0 ? null : place));
  const used = places.flatMap((place, index) => (place === null ? [] : [{ place, index }]));
  const late = used.find(({ place }, index) => place < (used[index - 1]?.place ?? -1));
  const step = late === undefined ? undefined : steps[late.index];
  if (step === undefined) return [];
  return [
    error('not-together', step.id, [
      `The step ${quoted(step.label)} is listed behind one whose fields come later.`,
      'List the steps in the order of their fields.',
    ]),
  ];
}
