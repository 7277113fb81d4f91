import { buyingBy } from '../product-form.ts';
import type { LivePiece } from '../options-element.ts';
import { focusIn } from '../writing.ts';
import type { EditedLine } from '../bespoke-edit.ts';
import type { Nesting } from '../bespoke-nested.ts';
import type { Stepper } from '../bespoke-steps.ts';
import type { Uploads } from '../bespoke-upload.ts';
import { pairColours, pressButton } from './buttons.ts';
import { handOver } from './hand-over.ts';
import { isCharged } from './judgement.ts';
import { fetchPart, type Parts } from './parts.ts';
import type { Piece } from './piece.ts';

/** A block that hears what happens on the page, and calls the parts that it takes. */
export class LiveBlock implements LivePiece {
  private readonly piece: Piece;
  private isDue = false;
  private edited: EditedLine | undefined;
  private nesting: Nesting | undefined;
  private stepper: Stepper | undefined;
  private uploads: Uploads | undefined;

  constructor(piece: Piece) {
    this.piece = piece;
  }

  /** What must be there before anything can be sold is fetched first. */
  async begin(): Promise<void> {
    const { block, judgement, sentences } = this.piece;
    const { route } = judgement.around.workshop;
    if (route === 'n') this.nesting = (await fetchPart(block, 'nested')).nest(this.piece);
    // Nothing charges for options yet: what costs something would be sold at the price without it.
    else if (route === 'x') this.piece.refusal = (now) => (isCharged(now) ? `${sentences['uncharged']}` : '');
    // The page is the edited piece's; others on it are bought as ever.
    if (location.search.includes('bespoke=') && block === document.querySelector('bespoke-options'))
      this.edited = (await fetchPart(block, 'edit')).takeUp(this.piece, location.search);
    this.refresh();
    // Files that were chosen before anybody here could hear of it.
    for (const input of block.querySelectorAll<HTMLInputElement>('[data-file]'))
      if (input.files?.length) void this.upload(input);
    const phone = matchMedia('(max-width: 749px)');
    if (block.querySelector('[data-stepper]')) {
      phone.addEventListener('change', () => void this.step());
      if (phone.matches) void this.step();
    }
  }

  refresh(): void {
    this.isDue = false;
    if (this.piece.block.isConnected) this.piece.refresh();
  }

  hear(event: Event): void {
    const { target, type } = event;
    if (type === 'pointerover' || type === 'focusin' || type === 'keydown') return;
    const form = this.piece.form();
    if (event instanceof FormDataEvent) {
      if (target === form) this.send(event.formData);
    } else if (buyingBy(event, form)) this.check(event);
    else if (target instanceof Element && this.piece.block.contains(target)) this.hearOwn(target, type);
    else if (type !== 'click' && type !== 'focusout') this.refreshSoon();
  }

  private hearOwn(target: Element, type: string): void {
    if (type === 'change' || type === 'focusout') this.piece.leave(target);
    if (type === 'input' || type === 'change' || type === 'focusout') {
      pairColours(target);
      this.refreshSoon();
    }
    if (type === 'change' && target.matches('[data-file]')) void this.upload(target);
    const button = type === 'click' && target.closest<HTMLButtonElement>('button');
    if (!button || pressButton(button)) return;

    if (button.matches('[data-guide]')) void this.guide(button);
    else if (button.matches('[data-remove],[data-retry]')) void this.upload(button);
    else if (button.matches('[data-next],[data-back]')) void this.step(button);
  }

  /** The theme changes the variant in listeners of its own: once they have run, the form holds it. */
  private refreshSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setTimeout(() => {
      if (this.isDue) this.refresh();
    });
  }

  /** Stops what would buy an unfinished piece, and leads to what is unfinished. */
  private check(event: Event): void {
    const { piece, nesting, edited, stepper } = this;
    // Trying brings everything in line; once more would take back what is about to be said.
    this.isDue = false;
    const wrong = piece.tryToSell();
    if (wrong) {
      stop(event);
      stepper?.reveal(wrong);
      focusIn(wrong);
      return;
    }
    const form = piece.form();
    const way = buyingBy(event, form);
    // A click comes before the browser has looked at what other apps ask.
    const isReady = way === 'submit' || (way === 'button' && (form?.noValidate || form?.checkValidity()));
    if (way === 'express' && nesting?.refusesExpress()) stop(event);
    else if (isReady && edited) edited.replace(event);
    else if (isReady) nesting?.add(event);
  }

  private send(data: FormData): void {
    const { piece } = this;
    this.refresh();
    const inputs = piece.block.querySelectorAll<HTMLInputElement>('[data-field] [name]');
    handOver(data, inputs, [...piece.properties(), ...piece.hidden()]);
    this.nesting?.rewrite(data);
  }

  private async guide(button: HTMLElement): Promise<void> {
    const { block } = this.piece;
    (await this.part('guide'))?.openGuide(block, button);
  }

  private async upload(target: Element): Promise<void> {
    this.uploads ??= (await this.part('upload'))?.openUploads(this.piece);
    this.uploads?.hear(target);
  }

  private async step(button?: Element): Promise<void> {
    this.stepper ??= (await this.part('steps'))?.openSteps(this.piece);
    if (button) this.stepper?.hear(button);
  }

  /** A part for comfort: without it the piece can still be ordered. */
  private async part<Name extends keyof Parts>(name: Name): Promise<Parts[Name] | undefined> {
    try {
      return await fetchPart(this.piece.block, name);
    } catch {
      this.piece.tell(`${this.piece.sentences['offline']}`);
      return undefined;
    }
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
