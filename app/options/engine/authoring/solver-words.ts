import { quoted } from './conditions.ts';
import type { Model } from './solver-model.ts';
import type { State } from './solver.ts';
import { OTHER, type Value } from './solver-values.ts';

/** A selection that a search has found, as people say it: 'Metal is "Silver" and Stone is empty'. */
export function stateWords(state: State, model: Model): string {
  const words = [...state].flatMap(([key, value]) => {
    const slot = /^\d+$/.test(key) ? model.slots[Number(key)] : undefined;
    if (slot === undefined) return surroundingWords(key, value);
    const label = (id: string) => quoted(slot.choices.find((choice) => choice.id === id)?.label ?? id);
    return [`${slot.label} is ${valueWords(value, label)}`];
  });
  return words.length === 0 ? 'always' : words.join(' and ');
}

function surroundingWords(key: string, value: Value): string[] {
  if (value.is === 'number') return [`${key} is ${value.number}`];
  if (value.is !== 'choice') return [];
  return [`${key} is ${value.id === OTHER ? 'any other' : quoted(value.id)}`];
}

function valueWords(value: Value, label: (id: string) => string): string {
  if (value.is === 'empty') return 'empty';
  if (value.is === 'choice') return label(value.id);
  if (value.is === 'text') return value.text === null ? 'some text' : quoted(value.text);
  if (value.is === 'number')
    return value.isSizer === true ? 'not known yet' : (value.day ?? String(value.number));
  const others = value.others > 0 ? [`${value.others} others`] : [];
  return [...value.ids.map(label), ...others].join(' with ');
}
