import { run } from '../../../../app/options/engine/runtime/machine.ts';
import {
  BLOCKED,
  CLOSED_DAY,
  MISSING,
  MISSPELT,
  NOT_ACCEPTED,
  OUT_OF_RANGE,
  TOO_FEW,
  TOO_LATE,
  TOO_SOON,
} from '../../../../app/options/engine/runtime/problems.ts';
import { dateOf } from '../days.ts';
import { fill, type Sentences } from '../sentences.ts';
import { mark, say, show } from '../writing.ts';
import { isChosen } from './choice.ts';
import { daysBetween } from './day-range.ts';
import { ChoiceDrawing } from './draw-choices.ts';
import type { Field } from './field.ts';
import type { Judgement } from './judgement.ts';
import type { MoneyShown } from './money-shown.ts';
import { problemWords } from './problem-words.ts';

/** What half an entry has: said once the shopper has gone on, not while it is typed. */
const HALFWAY = [MISSPELT, OUT_OF_RANGE, TOO_FEW, TOO_SOON, TOO_LATE, CLOSED_DAY];
/** Said only once the shopper has tried to buy; before, that would be nagging. Rules have their own messages. */
const AT_THE_END = [MISSING, BLOCKED, NOT_ACCEPTED];

export interface Manners {
  readonly sentences: Sentences;
  readonly locale: string;
  readonly money: MoneyShown;
}

/** Keeps one field on the page in line with what the engine says of it. */
export class FieldDrawing {
  /** Whether the shopper has left it once, and whether they have tried to go on without it. */
  isLeft = false;
  isTried = false;
  private readonly field: Field;
  private readonly slot: number;
  private readonly manners: Manners;
  private readonly choices: ChoiceDrawing | null;
  private readonly font: Field | undefined;
  private sentence = '';

  constructor(
    field: Field,
    slot: number,
    { judgement, manners, font }: { judgement: Judgement; manners: Manners; font: Field | undefined },
  ) {
    this.field = field;
    this.slot = slot;
    this.manners = manners;
    this.font = font;
    this.choices =
      field.choices.length > 0
        ? new ChoiceDrawing(field, slot, { judgement, sentences: manners.sentences })
        : null;
  }

  draw(judgement: Judgement): void {
    const { field, slot } = this;
    const { evaluation, payload } = judgement;
    const isShown = evaluation.visible[slot] === 1;
    if (field.kind !== 'hidden' && field.root.hidden === isShown)
      // A hidden field keeps what was typed, for when it is shown again; it is not sent, and nothing is wrong with it.
      field.root.hidden = field.root.disabled = !isShown;
    if (!isShown) return;

    const isForced = evaluation.forced[slot] === 1;
    this.choices?.draw(evaluation.banned, payload.choiceAt[slot] ?? 0, isForced);
    this.drawRequired(evaluation.required[slot] === 1);
    const charge = evaluation.chargeMinor[slot] ?? 0;
    const { sentences, money } = this.manners;
    const phrase = sentences[charge < 0 ? 'minus' : 'plus'] ?? '¤0';
    say(field.charge, charge === 0 ? '' : fill(phrase, money(Math.abs(charge))));
    this.drawCount(judgement);
    this.drawDays(judgement);
    this.drawPreview();
    this.drawProblem(judgement);
  }

  /** What a rule may require: a group of boxes has no such attribute, its words say it. */
  private drawRequired(isRequired: boolean): void {
    const { optional, described, kind } = this.field;
    if (!optional) return;
    show(optional, !isRequired);
    if (kind !== 'choices') for (const asked of described) mark(asked, 'aria-required', `${isRequired}`);
  }

  /** How much of its room a text takes: an engraving's depends on the ring and the font. */
  private drawCount({ payload, machine, selection }: Judgement): void {
    const { count } = this.field;
    if (!count) return;
    const most = payload.most[this.slot] ?? '';
    const room = most === '' ? 500 : Math.max(0, Math.floor(run(machine, most, false)));
    say(count, fill(`${count.dataset['count']}`, selection.characters[this.slot] ?? 0, room));
  }

  private drawDays(judgement: Judgement): void {
    const { kind, control } = this.field;
    if (kind !== 'date' || !control || judgement.around.workshop.today === 0) return;
    const { from, to } = daysBetween(judgement, this.slot);
    mark(control, 'min', dateOf(from));
    if (to !== null) mark(control, 'max', dateOf(Math.max(from, to)));
  }

  /** What is typed, in the font that is picked. */
  private drawPreview(): void {
    const { preview, control } = this.field;
    if (!preview || !control) return;
    const picked = this.font?.choices.find(isChosen)?.control.dataset['family'];
    const family = picked ?? preview.dataset['family'];
    const style = family ? `"${family.replaceAll(/["\\]/g, '')}"` : '';
    if (preview.style.fontFamily !== style) preview.style.fontFamily = style;
    say(preview, control.value);
  }

  private drawProblem(judgement: Judgement): void {
    const { field, slot } = this;
    const code = judgement.problems.get(slot) ?? 0;
    const waits = HALFWAY.includes(code)
      ? !this.isLeft || field.choices.length > 0
      : AT_THE_END.includes(code);
    const isTold = code > 0 && (this.isTried || !waits);
    const sentence = isTold
      ? problemWords(field, slot, { ...this.manners, judgement, say: this.manners.sentences })
      : '';
    if (sentence === this.sentence) return;

    this.sentence = sentence;
    say(field.error, sentence);
    for (const asked of field.described) mark(asked, 'aria-invalid', `${sentence !== ''}`);
  }
}
