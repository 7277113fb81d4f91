import { allOf, ALWAYS, anyOf, compileCondition, not, placeOf } from './compile-condition.ts';
import type { CompileContext } from './compile-context.ts';
import { decimalsOfSlot, minutesOf } from './compile-slot-numbers.ts';
import type { Field } from './field.ts';
import type { Effect } from './option-set.ts';
import type { Slot } from './slots.ts';

/** Effects of one kind on a field or one of its parts, with the program of their rule. */
function effectsOn<Kind extends Effect['kind']>(
  kind: Kind,
  isMeant: (name: string) => boolean,
  context: CompileContext,
): { readonly when: string; readonly effect: Extract<Effect, { kind: Kind }> }[] {
  const isOfKind = (effect: Effect): effect is Extract<Effect, { kind: Kind }> =>
    effect.kind === kind && 'field' in effect && effect.field !== undefined && isMeant(effect.field);
  return (context.set.rules ?? []).flatMap((rule) =>
    rule.then.filter(isOfKind).map((effect) => ({ when: compileCondition(rule.when, context), effect })),
  );
}

/** When a field, or one slot of it, is shown: its own condition, its group's and what rules say. `ALWAYS` for always. */
export function shownWhen(field: Field, slot: Slot | null, context: CompileContext): string {
  const group = context.set.groups?.find(({ id }) => id === field.group);
  const conditions = [group?.showWhen, field.showWhen].flatMap((one) =>
    one === undefined ? [] : [compileCondition(one, context)],
  );
  const isMeant = (name: string) => name === field.id || name === slot?.id;
  const shows = effectsOn('show', isMeant, context).map(({ when }) => when);
  const hides = effectsOn('hide', isMeant, context).map(({ when }) => when);
  return allOf([...conditions, ...(shows.length > 0 ? [anyOf(shows)] : []), not(anyOf(hides))]);
}

/** When rules or the maker ask for an answer. */
export function requiredWhen(slot: Slot, isRequired: boolean, context: CompileContext): string {
  if (isRequired) return ALWAYS;
  const isMeant = (name: string) => name === slot.field.id || name === slot.id;
  return anyOf(effectsOn('require', isMeant, context).map(({ when }) => when));
}

/** "l" and "=" attributes: the choices that rules leave, and the values that they set. */
export function ruledValues(slot: Slot, context: CompileContext): string[] {
  const isMeant = (name: string) => name === slot.id;
  const limits = effectsOn('limit', isMeant, context).map(({ when, effect }) => {
    const places = effect.choices.map((id) => placeOf(slot, id)).toSorted((one, other) => one - other);
    return `l${when}:${places.join('.')}`;
  });
  const sets = effectsOn('set', isMeant, context).map(
    ({ when, effect }) => `=${when}:${written(slot, effect.to)}`,
  );
  return [...limits, ...sets];
}

/** A value as `_bespoke` writes it. A text of a rule is one line without semicolons, which end what the payload says. */
function written(slot: Slot, to: string | number): string {
  if (slot.kind === 'choice' || slot.kind === 'choices') return `${placeOf(slot, String(to))}`;
  if (slot.kind === 'text') return String(to).replaceAll(/[;\r\n]/g, ' ');
  return typeof to === 'string' && to.includes(':')
    ? `${minutesOf(to)}`
    : Number(to).toFixed(decimalsOfSlot(slot));
}
