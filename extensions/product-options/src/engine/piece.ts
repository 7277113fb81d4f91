import type { Payload } from '../../../../app/options/engine/runtime/payload.ts';
import { writeSelection } from '../../../../app/options/engine/runtime/selection.ts';
import type { Surroundings } from '../../../../app/options/engine/runtime/surroundings.ts';
import type { PieceHost } from '../options-element.ts';
import type { Sentences } from '../sentences.ts';
import { problemSentence } from '../sentences.ts';
import { say } from '../writing.ts';
import { localeOf, lookAtForm, surroundingsOf } from './around.ts';
import { drawPrices } from './draw-choices.ts';
import { FieldDrawing } from './draw-field.ts';
import { SumDrawing } from './draw-sum.ts';
import { openField, type Field } from './field.ts';
import { ForcedAnswers } from './forced-answers.ts';
import { wordsText, type Property } from './hand-over.ts';
import { judge, type Judgement } from './judgement.ts';
import { moneyShown } from './money-shown.ts';
import { RuleDrawing } from './draw-rules.ts';

/** One piece on the page, from what is filled in to what is said of it. */
export class Piece {
  readonly block: HTMLElement;
  readonly payload: Payload;
  readonly fields: readonly Field[];
  readonly sentences: Sentences;
  readonly rules: RuleDrawing;
  /** What the engine said last. */
  judgement: Judgement;
  /** Whether the page knows the variant's price: Liquid does not list more than 250. */
  isBaseKnown = false;
  /** A further reason not to sell it, in words: the nested lines' part has some. */
  refusal: ((judgement: Judgement) => string) | undefined;
  private readonly host: PieceHost;
  private readonly around: Surroundings;
  private readonly forced: ForcedAnswers;
  private readonly drawings: readonly FieldDrawing[];

  private readonly sum: SumDrawing;
  /** Where `hidden` goes, and where it is said what stands in the way. */
  private readonly inputs: readonly (HTMLInputElement | null)[];
  private readonly obstacle: Element | null;
  private isTried = false;

  constructor(host: PieceHost, payload: Payload) {
    const { block, sentences } = host;
    const money = moneyShown(block);
    this.host = host;
    this.block = block;
    this.payload = payload;
    this.sentences = sentences;
    this.fields = [...block.querySelectorAll<HTMLFieldSetElement>('[data-field]')].map((root) =>
      openField(root, sentences),
    );
    this.inputs = ['_bespoke', '_words'].map((name) => block.querySelector(`[name="properties[${name}]"]`));
    this.obstacle = block.querySelector('[data-cannot]');
    this.around = surroundingsOf(block);
    this.forced = new ForcedAnswers(payload, this.fields);
    this.rules = new RuleDrawing(block);
    const locale = localeOf(block);
    this.sum = new SumDrawing(block, money, locale);
    this.judgement = judge(payload, this.forced.read(), this.around);
    const manners = { sentences, money, locale };
    const { judgement } = this;
    if ('converted' in block.dataset || payload.prices.length > 0) drawPrices(this.fields, judgement, money);
    delete block.dataset['converted'];
    this.drawings = this.fields.map(
      (field, slot) => new FieldDrawing(field, slot, { judgement, manners, font: this.fontOf(field) }),
    );
  }

  form(): HTMLFormElement | undefined {
    return this.host.productForm();
  }

  /** Brings everything in line with what is filled in. */
  refresh(): void {
    this.isBaseKnown = lookAtForm(this.around, this.form(), this.host.prices);
    const selection = this.forced.read();
    this.rules.readAccepted(selection);
    const before = this.forced.answersOf(selection);
    this.judgement = judge(this.payload, selection, this.around);
    this.forced.apply(this.judgement, before);
    this.rules.draw(this.judgement);

    // Inside the form, a value written without need would be seen as a change.
    this.hidden().forEach(({ value }, index) => {
      const input = this.inputs[index];
      if (input && input.value !== value) input.value = value;
    });
    for (const drawing of this.drawings) drawing.draw(this.judgement);
    this.sum.draw(this.judgement, this.isBaseKnown);
    this.sayCannot();
  }

  /** What people read in the cart: what is shown and filled in, by the names of the fields. */
  properties(): Property[] {
    const { visible } = this.judgement.evaluation;
    return this.fields.flatMap((field, slot) => {
      const value = visible[slot] === 1 ? field.words() : '';
      return value ? [{ name: field.label, value }] : [];
    });
  }

  /** What programs read: what was chosen, and its words once more. */
  hidden(): Property[] {
    const { selection, evaluation } = this.judgement;
    return [
      { name: '_bespoke', value: writeSelection(this.payload, selection, evaluation.visible) },
      { name: '_words', value: wordsText(this.properties()) },
    ];
  }

  /** From now on, what is missing is said. Answers the first thing that stands in the way of the sale, if any. */
  tryToSell(): Element | null {
    this.isTried = true;
    return this.tryFields(this.fields) ?? (this.cannot() ? this.obstacle : null);
  }

  /** The same for some of the fields: a step's. */
  tryFields(fields: readonly Field[]): Element | null {
    this.drawings.forEach((drawing, slot) => {
      const field = this.fields[slot];
      if (field && fields.includes(field)) drawing.isTried = true;
    });
    this.refresh();
    return fields.find((field) => this.judgement.problems.has(this.fields.indexOf(field)))?.root ?? null;
  }

  /** The shopper has gone on from a field: what is half filled in is said. */
  leave(target: Element): void {
    const root = target.closest('[data-field]');
    const drawing = this.drawings[this.fields.findIndex((field) => field.root === root)];
    if (drawing) drawing.isLeft = true;
  }

  /** Says what stands in the way of the piece as a whole. */
  tell(words: string): void {
    say(this.obstacle, words);
  }

  private sayCannot(): void {
    this.tell(this.isTried ? this.cannot() : '');
  }

  private cannot(): string {
    const code = this.judgement.problems.get(-1);
    if (code !== undefined) return problemSentence(this.sentences, code, '') || `${this.sentences['cannot']}`;
    return this.refusal?.(this.judgement) ?? '';
  }

  private fontOf(field: Field): Field | undefined {
    const frame = field.preview && field.root.closest('[data-group]');
    return this.fields.find(
      ({ root, choices }) =>
        frame?.contains(root) && choices.some(({ control }) => control.dataset['family']),
    );
  }
}
