import type {
  Condition,
  Field,
  OptionSet,
  TextCharge,
} from '../../app/options/engine/authoring/option-set.ts';
import type { Answer, GeneratedLine } from './generated-answers.ts';

/** What the authored document says of a line, worked out the slow way: no payload, no floating point, no shared code. */
export interface Verdict {
  readonly shown: readonly boolean[];
  /** Per field, minor units of the currency shown. */
  readonly charges: readonly bigint[];
  /** "problem field", or "problem" for the whole selection, sorted. */
  readonly problems: readonly string[];
  readonly unitPrice: bigint;
}

/** The currency a cart is shown in: decimals, and its rate as an exact decimal. */
export interface Shown {
  readonly decimals: number;
  readonly rate: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Judges a line by the document alone. `decimals` are the shop currency's. */
export function judge(
  set: OptionSet,
  line: GeneratedLine,
  shop: { decimals: number; shown: Shown },
): Verdict {
  const values = new Map<string, string>();
  const shown: boolean[] = [];
  const charges: bigint[] = [];
  const problems: string[] =
    line.whole === 'stale' ? ['stale'] : line.whole === 'stranger' ? ['unknown-field'] : [];
  set.fields.forEach((field, index) => {
    const isShown = field.showWhen === undefined || holds(field.showWhen, values);
    const read = readAnswer(field, line.answers[index] ?? null);
    const problem = problemOf(field, read, isShown);
    values.set(field.id, isShown ? read.value : '');
    shown.push(isShown);
    if (problem !== '') problems.push(`${problem} ${field.id}`);
    const due = problem === '' && read.value !== '' ? chargeOf(field, read.value) : 0;
    charges.push(converted(BigInt(due), shop.decimals, shop.shown));
  });
  const sum = charges.reduce((total, charge) => total + charge, BigInt(line.basePrice));
  const unitPrice = shop.shown.decimals === 3 ? halfUp(sum, 10n) * 10n : sum;
  return { shown, charges, problems: problems.toSorted(), unitPrice };
}

function holds(condition: Condition, values: ReadonlyMap<string, string>): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, values));
  if ('any' in condition) return condition.any.some((one) => holds(one, values));
  if ('not' in condition) return !holds(condition.not, values);
  const value = values.get(condition.field) ?? '';
  if ('is' in condition) return value === condition.is;
  if ('isOneOf' in condition) return condition.isOneOf.includes(value);
  return value !== '';
}

/** `value` is '' for none and for what cannot be taken at all, which `bad` then names. */
function readAnswer(field: Field, answer: Answer): { value: string; bad: string } {
  if (answer === null) return { value: '', bad: '' };
  if (field.kind === 'choice') {
    const known = field.choices.some((choice) => choice.id === answer);
    return known ? { value: answer, bad: '' } : { value: '', bad: 'unknown-choice' };
  }
  if (field.kind !== 'ring-size') return { value: answer.replaceAll('\r', '').trim(), bad: '' };

  const [, digits = '', system = ''] = /^(\d{1,15})([A-Z]*)$/.exec(answer) ?? [];
  const isSize = digits !== '' && Number(digits) > 0 && Number(digits) < 100_000;
  const isOffered = system === '' || field.systems.some((one) => one === system);
  return isSize && isOffered ? { value: digits, bad: '' } : { value: '', bad: 'out-of-range' };
}

function problemOf(field: Field, read: { value: string; bad: string }, isShown: boolean): string {
  if (!isShown) return read.value === '' && read.bad === '' ? '' : 'hidden-but-filled';
  if (read.bad !== '') return read.bad;
  if (read.value === '') return field.required ? 'missing' : '';
  if (field.kind === 'choice') return '';
  if (field.kind !== 'ring-size')
    return characters(read.value).length > field.maxCharacters ? 'too-long' : '';

  const mm = Number(read.value) / 100;
  return mm < field.minMm || mm > field.maxMm ? 'out-of-range' : '';
}

function chargeOf(field: Field, value: string): number {
  if (field.kind === 'choice')
    return field.choices.find((choice) => choice.id === value)?.surchargeMinor ?? 0;
  if (field.kind === 'ring-size') return field.surchargeMinor;
  return textCharge(field.charge, value);
}

function textCharge(charge: TextCharge, value: string): number {
  if (charge.kind === 'free') return 0;
  if (charge.kind === 'flat') return charge.surchargeMinor;
  const counted = characters(value).filter((one) => charge.chargesSpaces || !/^\s/u.test(one));
  return charge.surchargeMinor * counted.length;
}

function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function converted(minor: bigint, decimals: number, shown: Shown): bigint {
  const [whole = '0', fraction = ''] = shown.rate.split('.');
  const rate = BigInt(whole + fraction);
  return halfUp(minor * rate * 10n ** BigInt(shown.decimals), 10n ** BigInt(fraction.length + decimals));
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
