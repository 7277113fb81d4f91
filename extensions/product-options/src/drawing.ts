import type { Evaluation } from '../../../app/options/engine/runtime/evaluate.ts';
import { convertCharge, unitPriceMinor } from '../../../app/options/engine/runtime/price.ts';
import { MISSING } from '../../../app/options/engine/runtime/problems.ts';
import type { Selection } from '../../../app/options/engine/runtime/selection.ts';
import { writeMoney } from './money.ts';

/** The currency that the shopper sees: its rate against the shop's own, its decimals, and how Liquid writes 1 234 567.12 of it. */
export interface Market {
  readonly factor: number;
  readonly decimals: number;
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
  field.hidden = field.disabled = !shown;
  say(count, `${count?.dataset['count']}`.replace('¤', `${selection.characters[index]}`));
  const charge = evaluation.chargeMinor[index];
  say(field.querySelector('[data-charge]'), charge ? money(charge, market) : '');
  say(field.querySelector('.bespoke__error'), sentence);
  for (const asked of field.querySelectorAll('[aria-describedby]'))
    asked.setAttribute('aria-invalid', `${!!sentence}`);
  return !!problem;
}

/** The price of the piece and what it is made of. Without the variant's price, what the choices add. */
export function drawSum(
  block: HTMLElement,
  evaluation: Evaluation,
  { market, cents }: { market: Market; cents: number | undefined },
): void {
  const { surchargeMinor } = evaluation;
  const base = ((cents ?? 0) * 10 ** market.decimals) / 100;
  const total = money(unitPriceMinor(base, surchargeMinor, market.decimals), market);
  say(block.querySelector('[data-total]'), cents === undefined ? `+ ${total}` : total);
  say(block.querySelector('[data-base]'), money(base, market));
  block.querySelectorAll<HTMLElement>('[data-charged]').forEach((row, index) => {
    const charge = evaluation.chargeMinor[index] ?? 0;
    row.hidden = charge === 0;
    say(row.lastElementChild, money(charge, market));
  });
}

/** Puts the choices' prices into the currency shown, which Liquid cannot. */
export function drawPrices(block: HTMLElement, market: Market, shopDecimals: number): void {
  for (const price of block.querySelectorAll<HTMLElement>('[data-cents]')) {
    const minor = (Number(price.dataset['cents']) * 10 ** shopDecimals) / 100;
    const charge = convertCharge(minor, market.factor, market.decimals - shopDecimals);
    say(price, `${price.dataset['phrase']}`.replace('¤', money(charge, market)));
  }
}

function money(minor: number, { sample, decimals }: Market): string {
  return writeMoney(sample, minor / 10 ** decimals);
}

/** Only what changed is written, so that a live region speaks once. */
function say(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
