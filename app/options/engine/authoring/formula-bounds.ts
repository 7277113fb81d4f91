import type { FormulaFault } from './formula-fault.ts';
import type { FormulaNode, Sign } from './formula-parser.ts';

/** The numbers that something can take, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
  /** Zero lies within, and is known not to happen. */
  readonly isNeverZero?: boolean;
}

type RangeOf = (name: string) => Range;
/** What questions around a part of a formula have made certain, by the text of what they ask about. */
type Known = ReadonlyMap<string, Range>;

/** The runtime keeps every number within ± this. */
const LARGEST = 1e12;
/** Half of what an answer of nine decimals tells apart. */
const FINEST = 1e-9;

/** The first divisor that can be 0 for answers a shopper may give, unless a question around it or `max` rules that out. */
export function findZeroDivisor(node: FormulaNode, rangeOf: RangeOf, text: string): FormulaFault | null {
  const search = new Search(rangeOf, text);
  search.range(node, new Map());
  return search.fault;
}

class Search {
  fault: FormulaFault | null = null;
  private readonly rangeOf: RangeOf;
  private readonly text: string;

  constructor(rangeOf: RangeOf, text: string) {
    this.rangeOf = rangeOf;
    this.text = text;
  }

  range(node: FormulaNode, known: Known): Range {
    const worked = this.worked(node, known);
    const certain = known.get(keyOf(node));
    return certain === undefined ? worked : narrowed(worked, certain);
  }

  private worked(node: FormulaNode, known: Known): Range {
    if (node.is === 'number') return { least: Number(node.digits), most: Number(node.digits) };
    if (node.is === 'name') return this.rangeOf(node.name);
    if (node.is === 'two') return this.two(node, known);
    if (node.is === 'call') return this.call(node, known);
    const { least, most, ...rest } = this.range(node.of, known);
    return { ...rest, least: -most, most: -least };
  }

  private two(node: FormulaNode & { is: 'two' }, known: Known): Range {
    const left = this.range(node.left, known);
    const right = this.range(node.right, known);
    if (node.sign === '/' && canBeZero(right)) this.refuse(node.right);
    return combined(node.sign, left, right);
  }

  private call(node: FormulaNode & { is: 'call' }, known: Known): Range {
    const [first, ...rest] = node.of;
    if (first === undefined) return { least: 0, most: 0 };
    if (node.name === 'if') return this.choose(first, rest, known);

    const ranges = node.of.map((one) => this.range(one, known));
    const [head = { least: 0, most: 0 }] = ranges;
    if (node.name === 'round') return { least: Math.floor(head.least), most: Math.ceil(head.most) };
    const pick = node.name === 'min' ? Math.min : Math.max;
    return {
      least: pick(...ranges.map(({ least }) => least)),
      most: pick(...ranges.map(({ most }) => most)),
      isNeverZero: ranges.every((range) => !canBeZero(range)),
    };
  }

  private choose(question: FormulaNode, branches: readonly FormulaNode[], known: Known): Range {
    this.range(question, known);
    const [yes, no] = branches.map((branch, index) => {
      const learnt = this.learnt(question, index === 0, known);
      return learnt === null ? null : this.range(branch, learnt);
    });
    if (!yes || !no) return yes ?? no ?? { least: 0, most: 0 };
    return {
      least: Math.min(yes.least, no.least),
      most: Math.max(yes.most, no.most),
      isNeverZero: !canBeZero(yes) && !canBeZero(no),
    };
  }

  /** What is certain where a question is answered with yes or no; null where it never is. */
  private learnt(question: FormulaNode, isYes: boolean, known: Known): Known | null {
    if (question.is !== 'two') return known;
    const left = this.range(question.left, known);
    const right = this.range(question.right, known);
    const sign = isYes ? question.sign : opposite[question.sign];
    const now = new Map(known);
    for (const [node, range] of [
      [question.left, bounded(sign, left, right)],
      [question.right, bounded(turned[sign] ?? sign, right, left)],
    ] as const) {
      if (range.least > range.most) return null;
      now.set(keyOf(node), range);
    }
    return now;
  }

  private refuse(node: FormulaNode): void {
    const words = this.text.slice(node.at, node.end);
    this.fault ??= {
      at: node.at,
      message: `This divides by "${words}", which can be 0.`,
      mend: `Write max(${words}, 1) instead, or if(${words} > 0, …, 0) around it.`,
    };
  }
}

const opposite: Readonly<Record<Sign, Sign>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '<>',
  '<>': '=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
};

/** The same comparison read from the right. */
const turned: Partial<Readonly<Record<Sign, Sign>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** `range` where it compares so with another. */
function bounded(sign: Sign, range: Range, other: Range): Range {
  if (sign === '<' || sign === '<=')
    return {
      ...range,
      most: Math.min(range.most, other.most),
      isNeverZero: isSure(range) || (sign === '<' && other.most <= 0),
    };
  if (sign === '>' || sign === '>=')
    return {
      ...range,
      least: Math.max(range.least, other.least),
      isNeverZero: isSure(range) || (sign === '>' && other.least >= 0),
    };
  if (sign === '=') return narrowed(range, other);
  const isZero = other.least === 0 && other.most === 0;
  return { ...range, isNeverZero: isSure(range) || isZero };
}

function isSure(range: Range): boolean {
  return range.isNeverZero === true;
}

function narrowed(range: Range, certain: Range): Range {
  return {
    least: Math.max(range.least, certain.least),
    most: Math.min(range.most, certain.most),
    isNeverZero: isSure(range) || isSure(certain),
  };
}

function canBeZero(range: Range): boolean {
  return !isSure(range) && range.least <= FINEST && range.most >= -FINEST;
}

function combined(sign: Sign, left: Range, right: Range): Range {
  if (sign === '+') return kept(left.least + right.least, left.most + right.most);
  if (sign === '-') return kept(left.least - right.most, left.most - right.least);
  if (sign === '*') {
    const corners = [
      left.least * right.least,
      left.least * right.most,
      left.most * right.least,
      left.most * right.most,
    ];
    return {
      ...kept(Math.min(...corners), Math.max(...corners)),
      isNeverZero: !canBeZero(left) && !canBeZero(right),
    };
  }
  if (sign === '/') return quotient(left, right);
  return { least: 0, most: 1 };
}

/** A divisor that may come near 0 from either side makes anything possible. */
function quotient(left: Range, right: Range): Range {
  const isNeverZero = !canBeZero(left);
  if (right.least <= 0 && right.most >= 0) return { least: -LARGEST, most: LARGEST, isNeverZero };
  const corners = [
    left.least / right.least,
    left.least / right.most,
    left.most / right.least,
    left.most / right.most,
  ];
  return { ...kept(Math.min(...corners), Math.max(...corners)), isNeverZero };
}

function kept(least: number, most: number): Range {
  return { least: Math.max(-LARGEST, least), most: Math.min(LARGEST, most) };
}

/** Two parts that read alike are one key. */
function keyOf(node: FormulaNode): string {
  if (node.is === 'number') return String(Number(node.digits));
  if (node.is === 'name') return node.name;
  if (node.is === 'minus') return `-(${keyOf(node.of)})`;
  if (node.is === 'two') return `(${keyOf(node.left)}${node.sign}${keyOf(node.right)})`;
  return `${node.name}(${node.of.map(keyOf).join(',')})`;
}
