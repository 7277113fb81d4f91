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
  private readonly choices: readonly Choice[];
  private readonly names: readonly string[];
  private readonly left: readonly number[];
  private readonly sentences: Sentences;
  /** What each says by now beside its name: sixty fields of twelve choices are not read from the page at every touch. */
  private readonly notes: string[];

  constructor(
    { choices }: Field,
    slot: number,
    { judgement, sentences }: { judgement: Judgement; sentences: Sentences },
  ) {
    const { payload, around } = judgement;
    this.choices = choices;
    this.sentences = sentences;
    this.names = choices.map(({ control }) => control.textContent.trim());
    this.left = choices.map((_, index) => stockLeft(around.workshop, payload.key, slot, index + 1));
    this.notes = choices.map(() => '');
  }

  draw(banned: Uint8Array, from: number, isForced: boolean): void {
    this.choices.forEach((choice, index) => {
      const ban = banned[from + index] ?? 0;
      const isOut = ban > 0 || (isForced && !isChosen(choice));
      if (choice.control.disabled !== isOut) choice.control.disabled = isOut;
      const note = this.noteOf(index, ban);
      if (this.notes[index] === note) return;
      this.notes[index] = note;
      if (choice.stock) say(choice.stock, note);
      else if ('selected' in choice.control)
        say(choice.control, [this.names[index], note].filter(Boolean).join(' – '));
    });
  }

  private noteOf(index: number, ban: number): string {
    const left = this.left[index] ?? -1;
    if (ban & 2) return `${this.sentences['sold']}`;
    if (ban & 1) return `${this.sentences['unfit']}`;
    return left >= 0 && left <= (this.choices[index]?.lowAt ?? 0)
      ? fill(`${this.sentences['low']}`, left)
      : '';
  }
}
