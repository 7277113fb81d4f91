import type { FormulaFault } from './formula-fault.ts';
import { tokensOf, type Token } from './formula-tokens.ts';

/** A formula as a tree; `at` and `end` say which part of the text it was. */
export type FormulaNode = { readonly at: number; readonly end: number } & (
  | { readonly is: 'number'; readonly digits: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'minus'; readonly of: FormulaNode }
  | { readonly is: 'two'; readonly sign: Sign; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly is: 'call'; readonly name: FunctionName; readonly of: readonly FormulaNode[] }
);

export type Sign = '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '=' | '<>';
export type FunctionName = 'min' | 'max' | 'round' | 'if';

/** Deeper ones would outgrow the stack of the runtime, which holds 255 numbers. */
const DEEPEST = 40;

const signatures: Readonly<Record<FunctionName, { least: number; most: number; example: string }>> = {
  min: { least: 2, most: 9, example: 'min(size, 60)' },
  max: { least: 2, most: 9, example: 'max(size, 50)' },
  round: { least: 1, most: 2, example: 'round(size, 1)' },
  if: { least: 3, most: 3, example: 'if(size > 60, 20, 0)' },
};

/** Reads a formula, or says where it stops making sense. */
export function parseFormula(
  formula: string,
): { readonly node: FormulaNode } | { readonly fault: FormulaFault } {
  const { tokens, fault } = tokensOf(formula);
  if (fault !== null) return { fault };

  const reader = new Reader(tokens, formula.length);
  const node = reader.comparison();
  if (reader.fault === null && reader.next !== null)
    reader.refuse(
      `"${reader.next.text}" is not expected here.`,
      'Put a sign such as + or * before it, or take it away.',
    );
  return reader.fault === null ? { node } : { fault: reader.fault };
}

/** Remembers the first fault; past it everything reads as 0. */
class Reader {
  fault: FormulaFault | null = null;
  private place = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly length: number;

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens;
    this.length = length;
  }

  get next(): Token | null {
    return this.fault === null ? (this.tokens[this.place] ?? null) : null;
  }

  refuse(message: string, mend: string): FormulaNode {
    const at = this.next?.at ?? this.length;
    this.fault ??= { at, message, mend };
    return { is: 'number', digits: '0', at, end: at };
  }

  comparison(): FormulaNode {
    const left = this.sum();
    const sign = this.sign(['<', '<=', '>', '>=', '=', '<>']);
    if (sign === null) return left;

    const right = this.sum();
    if (this.sign(['<', '<=', '>', '>=', '=', '<>']) !== null)
      this.refuse(
        'Two comparisons follow one another.',
        'Compare two things at a time: if(a < b, if(b < c, 20, 0), 0).',
      );
    return { is: 'two', sign, left, right, at: left.at, end: right.end };
  }

  private sum(): FormulaNode {
    let left = this.product();
    for (let sign = this.sign(['+', '-']); sign !== null; sign = this.sign(['+', '-'])) {
      const right = this.product();
      left = { is: 'two', sign, left, right, at: left.at, end: right.end };
    }
    return left;
  }

  private product(): FormulaNode {
    let left = this.single();
    for (let sign = this.sign(['*', '/']); sign !== null; sign = this.sign(['*', '/'])) {
      const right = this.single();
      left = { is: 'two', sign, left, right, at: left.at, end: right.end };
    }
    return left;
  }

  private single(): FormulaNode {
    this.depth += 1;
    const node = this.depth > DEEPEST ? this.tooDeep() : this.anySingle();
    this.depth -= 1;
    return node;
  }

  private tooDeep(): FormulaNode {
    return this.refuse(
      `This is inside more than ${DEEPEST} brackets.`,
      'Write it in several shorter charges.',
    );
  }

  private anySingle(): FormulaNode {
    const token = this.next;
    if (token === null) return this.refuse('The formula ends too early.', 'Write a number or a name here.');
    if (token.kind === 'number')
      return this.take({ is: 'number', digits: token.text, at: token.at, end: token.end });
    if (token.kind === 'name') return this.named(token);
    if (token.text === '-') return this.minus(token);
    if (token.text === '(') return this.bracket();
    return this.refuse(`"${token.text}" is not expected here.`, 'Write a number or a name before it.');
  }

  private minus(token: Token): FormulaNode {
    this.place += 1;
    const of = this.single();
    return { is: 'minus', of, at: token.at, end: of.end };
  }

  private bracket(): FormulaNode {
    const at = this.next?.at ?? 0;
    this.place += 1;
    const inner = this.comparison();
    return { ...inner, at, end: this.close(')', 'A bracket is not closed.', 'Write ) here.') };
  }

  private named(token: Token): FormulaNode {
    const name = functionOf(token.text);
    const isCall = this.tokens[this.place + 1]?.text === '(';
    if (isCall && name === null)
      return this.refuse(`"${token.text}" cannot be worked out.`, 'Use min, max, round or if.');
    if (!isCall && name !== null)
      return this.refuse(`"${name}" needs brackets.`, `Write it as in ${signatures[name].example}.`);
    if (name === null) return this.take({ is: 'name', name: token.text, at: token.at, end: token.end });

    this.place += 2;
    const of = [this.comparison()];
    while (this.sign([',']) !== null) of.push(this.comparison());
    const { least, most, example } = signatures[name];
    if (of.length < least || of.length > most)
      this.refuse(
        `"${name}" takes ${least === most ? least : `${least} to ${most}`} things, not ${of.length}.`,
        `Write it as in ${example}.`,
      );
    return {
      is: 'call',
      name,
      of,
      at: token.at,
      end: this.close(')', `"${name}" is not closed.`, 'Write ) here, or a comma.'),
    };
  }

  private close(text: string, message: string, mend: string): number {
    const token = this.next;
    if (token?.text !== text) return this.refuse(message, mend).end;
    this.place += 1;
    return token.end;
  }

  private take(node: FormulaNode): FormulaNode {
    this.place += 1;
    return node;
  }

  private sign<Text extends string>(some: readonly Text[]): Text | null {
    const token = this.next;
    const found = token?.kind === 'sign' ? some.find((text) => text === token.text) : undefined;
    if (found === undefined) return null;
    this.place += 1;
    return found;
  }
}

function functionOf(text: string): FunctionName | null {
  return text === 'min' || text === 'max' || text === 'round' || text === 'if' ? text : null;
}
