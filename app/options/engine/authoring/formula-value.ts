import type { FormulaNode, Sign } from './formula-parser.ts';

/** What a formula comes to, in whole units of the shop's currency, as the runtime works it out; `base` likewise. */
export function formulaValue(node: FormulaNode, valueOf: (name: string) => number): number {
  if (node.is === 'number') return Number(node.digits);
  if (node.is === 'name') return valueOf(node.name);
  if (node.is === 'minus') return -formulaValue(node.of, valueOf);
  if (node.is === 'two')
    return combined(node.sign, formulaValue(node.left, valueOf), formulaValue(node.right, valueOf));

  const values = node.of.map((one) => formulaValue(one, valueOf));
  const [first = 0, second = 0, third = 0] = values;
  if (node.name === 'min') return Math.min(...values);
  if (node.name === 'max') return Math.max(...values);
  if (node.name === 'if') return first === 0 ? third : second;
  const scale = 10 ** second;
  return (Math.sign(first) * Math.round(Math.abs(first) * scale)) / scale;
}

/** Every name a formula uses, each once. */
export function namesIn(node: FormulaNode): string[] {
  return [...new Set(named(node).map(({ name }) => name))];
}

/** Every place where a formula uses a name. */
export function named(node: FormulaNode): { readonly name: string; readonly at: number }[] {
  if (node.is === 'name') return [{ name: node.name, at: node.at }];
  if (node.is === 'minus') return named(node.of);
  if (node.is === 'two') return [...named(node.left), ...named(node.right)];
  return node.is === 'call' ? node.of.flatMap(named) : [];
}

function combined(sign: Sign, left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? 0 : left / right;
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '>':
      return left > right ? 1 : 0;
    case '>=':
      return left >= right ? 1 : 0;
    case '=':
      return Math.abs(left - right) < 5e-10 ? 1 : 0;
    default:
      return Math.abs(left - right) < 5e-10 ? 0 : 1;
  }
}
