import { convertedMinor } from './money-shown.ts';
import type { MoneyShown } from './money-shown.ts';
import { run } from '../../../../app/options/engine/runtime/machine.ts';
import { programAt } from '../../../../app/options/engine/runtime/payload.ts';
import { roundAway } from '../../../../app/options/engine/runtime/price.ts';
import { stockLeft } from '../../../../app/options/engine/runtime/workshop.ts';
import { fill, type Sentences } from '../sentences.ts';
import { say } from '../writing.ts';
import { isChosen, type Choice } from './choice.ts';
import type { Field } from './field.ts';
import type { Judgement } from './judgement.ts';

/** Writes what each choice and field costs in the currency shown: once, for none of it changes with what is chosen. */
export function drawPrices(fields: readonly Field[], judgement: Judgement, money: MoneyShown): void {
  const { payload, machine } = judgement;
  fields.forEach((field, slot) => {
    field.choices.forEach(({ control }, index) => {
      const price = control.closest('[data-choice][data-cents]') ?? priceBeside(control);
      const program = programAt(payload.choiceCharge[slot] ?? '', index + 1);
      if (price) drawPrice(price, roundAway(run(machine, program, true)), money);
    });
    for (const price of field.root.querySelectorAll<HTMLElement>('.bespoke__label [data-cents]'))
      drawPrice(price, convertedMinor(judgement, Number(price.dataset['cents'])), money);
  });
}

function priceBeside(control: Element): Element | null {
  return control.closest('label')?.querySelector('[data-cents]') ?? null;
}

function drawPrice(price: Element, minor: number, money: MoneyShown): void {
  say(price, fill(price.getAttribute('data-phrase') ?? '', money(Math.abs(minor))));
}

/** Draws what cannot be taken, and why: sold out, out of reach, or not to be changed because a rule has set the value. */
export class ChoiceDrawing {
  private readonly field: Field;
  private readonly words: readonly string[];
  private readonly left: readonly number[];
  private readonly notes: Sentences;

  constructor(field: Field, slot: number, { judgement, notes }: { judgement: Judgement; notes: Sentences }) {
    const { payload, around } = judgement;
    this.field = field;
    this.notes = notes;
    this.words = field.choices.map(({ control }) => control.textContent ?? '');
    this.left = field.choices.map((_, index) => stockLeft(around.workshop, payload.key, slot, index + 1));
  }

  draw(banned: Uint8Array, from: number, isForced: boolean): void {
    this.field.choices.forEach((choice, index) => {
      const ban = banned[from + index] ?? 0;
      const isOut = ban > 0 || (isForced && !isChosen(choice));
      if (choice.control.disabled !== isOut) choice.control.disabled = isOut;
      this.note(choice, index, this.noteOf(choice, index, ban));
    });
  }

  private noteOf({ lowAt }: Choice, index: number, ban: number): string {
    const left = this.left[index] ?? -1;
    if (ban & 2) return `${this.notes['sold']}`;
    if (ban & 1) return `${this.notes['unfit']}`;
    return left >= 0 && left <= lowAt ? fill(`${this.notes['low']}`, left) : '';
  }

  private note({ control, stock }: Choice, index: number, words: string): void {
    if (stock) say(stock, words);
    else if ('selected' in control)
      say(control, [this.words[index]?.trim(), words].filter(Boolean).join(' – '));
  }
}
