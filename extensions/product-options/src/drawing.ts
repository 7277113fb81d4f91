import type { Evaluation } from '../../../app/options/engine/runtime/evaluate.ts';
import { convertCharge, unitPriceMinor } from '../../../app/options/engine/runtime/price.ts';
import { MISSING } from '../../../app/options/engine/runtime/problems.ts';
import type { Selection } from '../../../app/options/engine/runtime/selection.ts';
import { writeMoney } from './money.ts';

/** The currency that the shopper sees. */
export interface Market {
  /** What one unit of the shop's currency is in it. */
  readonly factor: number;
  readonly decimals: number;
  /** How Liquid writes 1 234 567.12 of it. */
  readonly sample: string;
}

interface FieldState {
  readonly index: number;
  readonly selection: Selection;
  readonly evaluation: Evaluation;
  readonly tried: boolean;
  readonly market: Market;
}

/** Shows or hides one field, its count, charge and error. Answers whether something is wrong with it. */
export function drawField(field: HTMLFieldSetElement, state: FieldState): boolean {
  const { index, selection, evaluation, market } = state;
  const shown = evaluation.visible[index] === 1;
  // A hidden field keeps what was typed, for when it is shown again; it is not written, and nothing is wrong with it.
  const problem = shown && evaluation.problemCode[evaluation.problemField.indexOf(index)];
  const sentence =
    (problem && field.dataset[problem !== MISSING ? 'fault' : state.tried ? 'missing' : '']) || '';
  const count = field.querySelector<HTMLElement>('[data-count]');
  const charge = evaluation.chargeMinor[index];
  field.hidden = field.disabled = !shown;
  say(
    count,
    `${count?.dataset['count']}`.replace('¤¤', `${selection.characters[index]}`) +
      (charge ? ` · ${money(charge, market)}` : ''),
  );
  say(field.querySelector('[data-error]'), sentence);
  for (const asked of field.querySelectorAll('[aria-describedby]'))
    asked.setAttribute('aria-invalid', `${!!sentence}`);
  return !!problem;
}

/** The price of the piece and what it is made of, from the variant's price in minor units. Without it, what the choices add. */
export function drawSum(
  block: HTMLElement,
  { surchargeMinor, chargeMinor }: Evaluation,
  { market, base = 0 }: { market: Market; base: number | undefined },
): void {
  const total = money(unitPriceMinor(base, surchargeMinor, market.decimals), market);
  say(block.querySelector('[data-total]'), base ? total : `+ ${total}`);
  say(block.querySelector('[data-base]'), money(base, market));
  block.querySelectorAll<HTMLElement>('[data-charged]').forEach((row, index) => {
    const charge = chargeMinor[index] ?? 0;
    row.hidden = !charge;
    say(row.lastElementChild, money(charge, market));
  });
}

/** Puts the choices' prices into the currency shown, which Liquid cannot. */
export function drawPrices(block: HTMLElement, market: Market, shopDecimals: number): void {
  for (const price of block.querySelectorAll<HTMLElement>('[data-cents]')) {
    const minor = (Number(price.dataset['cents']) * 10 ** shopDecimals) / 100;
    const charge = convertCharge(minor, market.factor, market.decimals - shopDecimals);
    say(price, `${price.dataset['phrase']}`.replace('¤¤', money(charge, market)));
  }
}

function money(minor: number, { sample, decimals }: Market): string {
  return writeMoney(sample, minor / 10 ** decimals);
}

/** Only what changed is written, so that a live region speaks once. */
function say(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
