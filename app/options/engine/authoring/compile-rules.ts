import { compileCharge } from './compile-charge.ts';
import { ALWAYS, compileCondition } from './compile-condition.ts';
import type { CompileContext } from './compile-context.ts';
import { shownWhen } from './compile-effects.ts';
import { bare } from './compile-number.ts';
import type { ContentField } from './field.ts';
import type { Effect, Rule } from './option-set.ts';
import { isAsked } from './slots.ts';

type LineEffect = Extract<Effect, { kind: 'warn' | 'block' | 'add-price' | 'add-days' }>;

/** A line of the payload that rules and content share; their place among them is the rule's number. */
export type RuleLine = { readonly text: string } & (
  | { readonly kind: 'rule'; readonly rule: Rule; readonly effect: LineEffect; readonly slot: number | null }
  | { readonly kind: 'content'; readonly content: ContentField }
);

/** What warns, blocks or adds, in the order of the rules, then the content that is not always shown. */
export function ruleLines(context: CompileContext): RuleLine[] {
  const rules = (context.set.rules ?? []).flatMap((rule) =>
    rule.then.flatMap((effect) => (isLine(effect) ? [ruleLine(rule, effect, context)] : [])),
  );
  const contents = context.set.fields.flatMap((field) => {
    if (isAsked(field)) return [];
    const when = shownWhen(field, null, context);
    return when === ALWAYS ? [] : [{ kind: 'content' as const, content: field, text: `K${when};;0;0` }];
  });
  return [...rules, ...contents];
}

function isLine(effect: Effect): effect is LineEffect {
  return ['warn', 'block', 'add-price', 'add-days'].includes(effect.kind);
}

function ruleLine(rule: Rule, effect: LineEffect, context: CompileContext): RuleLine {
  const when = compileCondition(rule.when, context);
  const named = 'field' in effect && effect.field !== undefined ? context.named(effect.field)[0] : undefined;
  const slot = named?.index ?? null;
  const does = lineOf(effect, slot === null ? 0 : slot + 1, context);
  return { kind: 'rule', rule, effect, slot, text: `${does.letter}${when};${does.rest}` };
}

function lineOf(
  effect: LineEffect,
  place: number,
  context: CompileContext,
): { letter: string; rest: string } {
  switch (effect.kind) {
    case 'warn':
      return { letter: 'W', rest: `;${place};${effect.mustAccept ? 1 : 0}` };
    case 'block':
      return { letter: 'B', rest: `;${place};0` };
    case 'add-price':
      return { letter: 'P', rest: `${compileCharge(effect.charge, context, null)};0;0` };
    default:
      return { letter: 'D', rest: `${bare(effect.days)};0;0` };
  }
}
