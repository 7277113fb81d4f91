import type { FormulaFault } from './formula-fault.ts';
import { parseFormula, type FormulaNode } from './formula-parser.ts';
import { areSameUnits, NO_UNITS, unitsNamed, unitsOfProduct, unitWords, type Units } from './units.ts';

/** What a name of a formula stands for: the program that puts its number on the stack, and the unit of that number. */
export interface FormulaName {
  readonly program: string;
  /** "mm", "ct", "characters", "pieces", "days", …; "money" for `base`, in presentment minor units; "" for a bare number. */
  readonly unit: string;
}

export type CompiledFormula =
  { readonly program: string; readonly unit: string } | { readonly fault: FormulaFault };

/** Answers null for a name that stands for no number of the set. */
export type ResolveName = (name: string) => FormulaName | null;

/**
 * Compiles a formula to a program that answers money in minor units of the currency shown, unrounded; its unit is always "money".
 * `decimals` are those of the shop's currency. The language is in app/options/README.md, "Formulas".
 */
export function compileFormula(formula: string, resolve: ResolveName, decimals: number): CompiledFormula {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return parsed;

  const compiler = new Compiler(formula, resolve, decimals);
  const program = compiler.amount(parsed.node);
  return compiler.fault === null ? { program, unit: 'money' } : { fault: compiler.fault };
}

/** A part of a formula as compiled so far. */
interface Term {
  readonly program: string;
  readonly units: Units;
  /** A literal took part as a factor: it stands for whatever unit is wanted, a price per mm or an amount. */
  readonly isFree: boolean;
  /** How often money of the currency shown (minor units, from `base`) is multiplied into it. */
  readonly money: number;
  /** The answer of a comparison. */
  readonly isAnswer: boolean;
}

const NOTHING: Term = { program: '0k', units: NO_UNITS, isFree: true, money: 0, isAnswer: false };

/** Remembers the first fault; past it everything compiles to 0. */
class Compiler {
  fault: FormulaFault | null = null;
  private readonly text: string;
  private readonly resolve: ResolveName;
  private readonly decimals: number;

  constructor(text: string, resolve: ResolveName, decimals: number) {
    this.text = text;
    this.resolve = resolve;
    this.decimals = decimals;
  }

  amount(node: FormulaNode): string {
    const term = this.number(node);
    if (term.money === 1 && (term.isFree || areSameUnits(term.units, NO_UNITS))) return term.program;
    if (term.money === 0 && term.isFree) return this.shown(term.program);

    const unit = unitWords(term.units);
    const isPlain = areSameUnits(term.units, NO_UNITS);
    const whole = this.words(node);
    if (term.money === 1)
      this.refuse(
        node,
        `${whole} comes to money × ${unit}, not to an amount.`,
        `Multiply by a share per ${unit}, such as 0.01.`,
      );
    else if (term.money !== 0)
      this.refuse(
        node,
        `${whole} comes to something divided by money, not to an amount.`,
        'Multiply it by an amount, such as base.',
      );
    else
      this.refuse(
        node,
        `${whole} comes to ${unit}, not to an amount.`,
        `Multiply by a price${isPlain ? '' : ` per ${unit}`}, such as ${this.example(node)}.`,
      );
    return '';
  }

  private example(node: FormulaNode): string {
    return node.is === 'name' || node.is === 'call'
      ? `${this.slice(node)} * 12.5`
      : `(${this.slice(node)}) * 12.5`;
  }

  /** Anything but the answer of a comparison. */
  private number(node: FormulaNode): Term {
    const term = this.term(node);
    if (!term.isAnswer) return term;
    return this.refuse(
      node,
      `${this.words(node)} is a question, not a number.`,
      `Say what each answer costs: if(${this.slice(node)}, 20, 0).`,
    );
  }

  private term(node: FormulaNode): Term {
    if (this.fault !== null) return NOTHING;
    if (node.is === 'number') return { ...NOTHING, program: literal(node.digits) };
    if (node.is === 'name') return this.name(node, node.name);
    if (node.is === 'call') return this.call(node);
    if (node.is === 'two') return this.two(node);
    const of = this.number(node.of);
    return { ...of, program: `${of.program}~` };
  }

  private name(node: FormulaNode, name: string): Term {
    const found = this.resolve(name);
    if (found !== null && found.unit === 'money')
      return { ...NOTHING, program: found.program, isFree: false, money: 1 };
    if (found !== null)
      return { ...NOTHING, program: found.program, isFree: false, units: unitsNamed(found.unit) };

    const cut = name.lastIndexOf('-');
    const isMinus =
      cut > 0 && (this.resolve(name.slice(0, cut)) !== null || this.resolve(name.slice(cut + 1)) !== null);
    const mend = isMinus
      ? `Put blanks around the minus: ${name.slice(0, cut)} - ${name.slice(cut + 1)}.`
      : 'Use quantity, base, or the id of a number, ring size, text, date or multiple choice of this set.';
    return this.refuse(node, `"${name}" is no number that this set knows.`, mend);
  }

  private two(node: FormulaNode & { is: 'two' }): Term {
    const { sign } = node;
    if (sign === '*' || sign === '/') return this.product(node);

    const [left = NOTHING, right = NOTHING] = this.alike([node.left, node.right]);
    if (sign === '+' || sign === '-')
      return { ...left, program: left.program + right.program + sign, isFree: left.isFree && right.isFree };
    return {
      ...NOTHING,
      isFree: false,
      isAnswer: true,
      program: comparison(sign, left.program, right.program),
    };
  }

  private product(node: FormulaNode & { is: 'two' }): Term {
    const left = this.number(node.left);
    const right = this.number(node.right);
    const power = node.sign === '*' ? 1 : -1;
    const money = left.money + right.money * power;
    if (money > 1)
      return this.refuse(
        node,
        `${this.words(node)} multiplies money by money.`,
        'Take a share of one instead, such as base * 0.1.',
      );
    return {
      ...NOTHING,
      program: left.program + right.program + node.sign,
      units: unitsOfProduct(left.units, right.units, power),
      isFree: left.isFree || right.isFree,
      money,
    };
  }

  private call(node: FormulaNode & { is: 'call' }): Term {
    const [first, ...rest] = node.of;
    if (first === undefined) return NOTHING;
    if (node.name === 'round') return this.round(first, rest[0]);
    if (node.name === 'if') return this.choose(first, rest);

    const terms = this.alike(node.of);
    const sign = node.name === 'min' ? '[' : ']';
    return {
      ...joined(terms),
      program: terms.map(({ program }, index) => program + (index === 0 ? '' : sign)).join(''),
    };
  }

  private choose(question: FormulaNode, branches: readonly FormulaNode[]): Term {
    const asked = this.term(question);
    if (!asked.isAnswer && this.fault === null)
      return this.refuse(
        question,
        `${this.words(question)} is a number; "if" begins with a question.`,
        `Compare it, such as ${this.slice(question)} > 0.`,
      );
    const terms = this.alike(branches);
    return { ...joined(terms), program: `${asked.program}${terms.map(({ program }) => program).join('')}?` };
  }

  /** Money is rounded in whole units of the shop's currency, as it is written in formulas. */
  private round(node: FormulaNode, places: FormulaNode | undefined): Term {
    const term = this.number(node);
    const digits = places === undefined ? '0' : places.is === 'number' ? places.digits : '';
    if (places !== undefined && !/^[0-3]$/.test(digits))
      return this.refuse(
        places,
        `"round" cannot keep ${this.words(places)} decimals.`,
        'Write 0, 1, 2 or 3.',
      );
    if (term.money !== 1) return { ...term, program: `${term.program}${digits}R` };
    const one = this.shown('1k');
    return { ...term, program: `${term.program}${one}/${digits}R${one}*` };
  }

  /** Terms in one unit, and all in the money that is shown when one of them is. */
  private alike(nodes: readonly FormulaNode[]): Term[] {
    const terms = nodes.map((node) => this.number(node));
    terms.forEach((term, index) => {
      const before = terms.slice(0, index).findIndex((other) => !areAlike(other, term));
      const [one, other] = [nodes[before], nodes[index]];
      if (one === undefined || other === undefined) return;
      const sides = `${this.words(one)} is ${measure(terms[before] ?? term)} and ${this.words(other)} is ${measure(term)}`;
      this.refuse(
        other,
        `${sides}: they can be neither added nor compared.`,
        'Multiply each by a price first, so that both are amounts.',
      );
    });
    const { units } = terms.find(({ isFree }) => !isFree) ?? NOTHING;
    const money = Math.max(...terms.map((term) => term.money));
    return terms.map((term) => ({
      ...term,
      program: term.money === money ? term.program : this.shown(term.program),
      units,
      money,
    }));
  }

  /** Whole units of the shop's currency as minor units of the one shown. */
  private shown(program: string): string {
    return this.decimals === 0 ? `${program}M` : `${program}1${'0'.repeat(this.decimals)}k*M`;
  }

  private refuse(node: FormulaNode, message: string, mend: string): Term {
    this.fault ??= { at: node.at, message, mend };
    return NOTHING;
  }

  private slice(node: FormulaNode): string {
    return this.text.slice(node.at, node.end);
  }

  private words(node: FormulaNode): string {
    return `"${this.slice(node)}"`;
  }
}

/** An amount that was written in the shop's money becomes money of the currency shown. */
function areAlike(one: Term, other: Term): boolean {
  const low = one.money < other.money ? one : other;
  const isOneMoney = one.money === other.money || (low.isFree && low.money === 0);
  return isOneMoney && (one.isFree || other.isFree || areSameUnits(one.units, other.units));
}

function measure({ money, units, isFree }: Term): string {
  if (money !== 0) return 'money';
  if (isFree) return 'an amount';
  const words = unitWords(units);
  return words === 'a plain number' ? words : `in ${words}`;
}

function joined(terms: readonly Term[]): Term {
  const first = terms[0] ?? NOTHING;
  return { ...first, isFree: terms.every(({ isFree }) => isFree) };
}

/** 12.5 is 125 over 10¹, exactly as written. */
function literal(digits: string): string {
  const [whole = '0', part = ''] = digits.split('.');
  return part === '' ? `${Number(whole)}k` : `${Number(whole + part)}k${part.length}_`;
}

/** Equality forgives what binary loses in the tenth decimal. */
function comparison(sign: string, left: string, right: string): string {
  switch (sign) {
    case '<':
      return `${left}${right}(`;
    case '<=':
      return `${left}${right})`;
    case '>':
      return `${right}${left}(`;
    case '>=':
      return `${right}${left})`;
    case '=':
      return `${left}${right}-9R=`;
    default:
      return `${left}${right}-9R=N`;
  }
}
