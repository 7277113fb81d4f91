import { LogicEngine } from 'json-logic-engine';
import { ConditionRunner } from 'survey-core';
import type { Condition } from '../../app/options/engine/authoring/condition.ts';
import { type Consequence, type RuledPiece, shoppersOf } from './runtime-rules.ts';

/** What a piece comes to for the shopper with this number. */
export type Pass = (shopper: number) => number;

/** The rules as one JsonLogic expression. */
export function asLogic({ consequences }: RuledPiece): unknown {
  return sumOf(consequences);
}

function sumOf(consequences: readonly Consequence[]): unknown {
  return {
    '+': consequences.map(({ when, adds, within }) => ({ if: [logicOf(when), withIn(adds, within), 0] })),
  };
}

function withIn(adds: number, within: readonly Consequence[]): unknown {
  return within.length === 0 ? adds : { '+': [adds, sumOf(within)] };
}

function logicOf(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(logicOf) };
  if ('any' in condition) return { or: condition.any.map(logicOf) };
  if ('not' in condition) return { '!': [logicOf(condition.not)] };
  if ('is' in condition) return { '===': [{ var: condition.field }, condition.is] };
  if ('isOneOf' in condition && 'field' in condition)
    return { in: [{ var: condition.field }, condition.isOneOf] };
  throw new Error('The benchmark has no such condition.');
}

/** json-logic-engine with the expression compiled once. */
export function jsonLogicEngine(piece: RuledPiece): Pass {
  const data = shoppersOf(piece);
  const compiled: unknown = new LogicEngine().build(asLogic(piece));
  if (typeof compiled !== 'function') throw new Error('json-logic-engine compiled nothing.');
  return (shopper) => Number(compiled(data[shopper]));
}

interface Asked {
  readonly runner: ConditionRunner;
  readonly adds: number;
  readonly within: readonly Asked[];
}

/** survey-core's own runner of `visibleIf` and `enableIf`, each expression parsed once. */
export function surveyCore(piece: RuledPiece): Pass {
  const data = shoppersOf(piece);
  const asked = piece.consequences.map(asking);
  return (shopper) => worthOf(asked, data[shopper] ?? {});
}

function asking({ when, adds, within }: Consequence): Asked {
  return { runner: new ConditionRunner(expressionOf(when)), adds, within: within.map(asking) };
}

function worthOf(asked: readonly Asked[], answers: Record<string, string>): number {
  let sum = 0;
  for (const { runner, adds, within } of asked)
    if (runner.runValues(answers)) sum += adds + (within.length > 0 ? worthOf(within, answers) : 0);
  return sum;
}

/** SurveyJS's language: "({q1} = 'c1' and {q2} anyof ['c0', 'c2']) or not ({q3} anyof ['c0'])". */
export function expressionOf(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(expressionOf).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(expressionOf).join(' or ')})`;
  if ('not' in condition) return `!(${expressionOf(condition.not)})`;
  if ('is' in condition) return `{${condition.field}} = '${condition.is}'`;
  if ('isOneOf' in condition && 'field' in condition)
    return `{${condition.field}} anyof [${condition.isOneOf.map((one) => `'${one}'`).join(', ')}]`;
  throw new Error('The benchmark has no such condition.');
}
