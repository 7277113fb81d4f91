import type { CartLineInput } from '../laws/shipped-functions.ts';
import { cartLine } from '../laws/shipped-functions.ts';

const OPTIONS = 20;
const CHOICES = 12;
const RULES = 100;
const FIELDS = 60;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A stamp that looks like a hash and is another one for every number. */
function stampOf(number: number): string {
  return ((BigInt(number) * 2_654_435_761_987n + 3_656_158_440_062_976n) % 3_656_158_440_062_976n)
    .toString(36)
    .padStart(10, '0');
}

function headOf(number: number): string {
  return `2;${stampOf(number)};GBP;2;0;0;10;${stampOf(number).slice(2)};100`;
}

/** A piece of a set of its own: twenty options of twelve choices, a third of which is charged. Every one of the chosen is charged, or none. */
export function optionLine(number: number, isCharged: boolean): CartLineInput {
  // "B5B6": two choices without a charge, one for 5.00, two without …
  const charges = (option: number) =>
    times(CHOICES / 3, (third) => `B${5 + ((number + option + third) % 90)}`).join('');
  const chosen = times(OPTIONS, (option) => (isCharged ? 3 * (1 + (option % 4)) : 1 + 3 * (option % 4)));
  return cartLine({
    number,
    payload: [
      headOf(number),
      ...times(OPTIONS, (option) => `c${CHOICES};!;p${charges(option)}`),
      `L${times(OPTIONS, (option) => `Option ${option + 1}`).join(';')}`,
    ].join('\n'),
    bespoke: `2;${stampOf(number)};;${chosen.join(';')}`,
    words: chosen.map((choice, option) => `Option ${option + 1}=Choice ${choice}`).join(';'),
  });
}

const condition = (rule: number) => `${rule % 30}v${1 + (rule % 3)}=${(rule * 7) % 30}v${1 + (rule % 2)}=&`;

const effects = (field: number) =>
  [1, 2].map((turn) => `l${condition(field + 30 * turn)}:1.2${turn === 1 ? '.3' : ''}`).join(';');

/** A piece of a set of its own with sixty fields and a hundred rules: as large as sets become. */
export function ruledLine(number: number): CartLineInput {
  return cartLine({
    number,
    payload: [
      headOf(number),
      ...times(FIELDS, (field) =>
        field < 30 ? 'c3;!;pA5,15' : `c3;!;w${field - 30}v3=N;${effects(field)};pA5,15`,
      ),
      ...times(RULES - 60, (rule) => `P${condition(rule)};${5 + (rule % 9)};0;0`),
      `L${times(FIELDS, (field) => `Field number ${field + 1}`).join(';')}`,
    ].join('\n'),
    bespoke: `2;${stampOf(number)};;${times(FIELDS, (field) => 1 + (field % 2)).join(';')}`,
    words: times(FIELDS, (field) => `Field number ${field + 1}=Choice ${1 + (field % 2)}`).join(';'),
  });
}

/** An engraved ring in a size; all of one product. */
export function ringLine(number: number, engraved = 'Toi et moi pour toujours'): CartLineInput {
  return cartLine({
    number,
    payload: [
      headOf(7),
      'c4;!;pA320,410,125',
      't0;z30;x250p1c*;g0:0',
      'r1;!;yUK US FR;a41;z76',
      'P3kq);1500p~;0;0',
      'G65,26,97,26,192,64,12352,12288,19968,20992',
      'LMetal;Engraving;Ring size',
    ].join('\n'),
    bespoke: `2;${stampOf(7)};;2;${engraved};5188UK`,
    words: `Metal=Platinum 950;Engraving=${engraved};Ring size=UK L½ (51.9 mm)`,
    amount: '1250.0',
  });
}

/** The carts whose instructions are counted on every change: name and lines. */
export const countedCarts: readonly (readonly [string, readonly CartLineInput[]])[] = [
  ['one engraved ring', [ringLine(1)]],
  ['40 rings engraved in Japanese', times(40, (number) => ringLine(number, '永遠の愛をこめて二人で'))],
  ['50 pieces of 20 options, all charged', times(50, (number) => optionLine(number, true))],
  ['70 pieces of 20 options, a third charged', times(70, (number) => optionLine(number, number % 3 === 0))],
  ['10 pieces of 60 fields and 100 rules', times(10, ruledLine)],
];
