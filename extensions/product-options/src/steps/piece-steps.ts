import type { Stepper } from '../bespoke-steps.ts';
import type { Piece } from '../engine/piece.ts';
import { fill } from '../sentences.ts';
import { focusIn, say } from '../writing.ts';
import { nextStep } from './next-step.ts';

/** Marks our entries of the browser's history, whose own button goes back a step. */
const MARK = 'bespokeStep';

export class PieceSteps implements Stepper {
  private readonly piece: Piece;
  private readonly steps: readonly HTMLElement[];
  private readonly progress: HTMLElement | null;
  private readonly back: HTMLButtonElement | null;
  private readonly next: HTMLButtonElement | null;
  /** How many entries of the history are ours. */
  private pushed = 0;

  constructor(piece: Piece) {
    const { block } = piece;
    this.piece = piece;
    this.steps = [...block.querySelectorAll<HTMLElement>('[data-step]')];
    this.progress = block.querySelector('[data-progress]');
    this.back = block.querySelector('[data-back]');
    this.next = block.querySelector('[data-next]');
    window.addEventListener('popstate', ({ state }) => this.goBack(state));
    this.draw();
  }

  hear(button: Element): void {
    const at = this.current();
    if (button === this.back) this.arrive(this.beside(-1));
    else {
      const step = this.steps[at];
      const wrong = this.piece.tryFields(this.piece.fields.filter(({ root }) => step?.contains(root)));
      // What was filled in decides which steps ask something.
      const to = this.beside(1);
      if (wrong) focusIn(wrong);
      else if (to !== at) {
        this.pushed += 1;
        history.pushState({ [MARK]: to }, '');
        this.arrive(to);
      }
    }
  }

  reveal(element: Element): void {
    const index = this.steps.findIndex((step) => step.contains(element));
    if (index >= 0) this.turnTo(index);
  }

  private goBack(state: unknown): void {
    if (!this.piece.block.isConnected || this.pushed === 0) return;
    this.pushed -= 1;
    // Themes write states of their own over ours when the variant changes: then one step back is meant.
    const isOurs = typeof state === 'object' && state !== null && MARK in state;
    this.arrive(isOurs ? Math.min(Number(state[MARK]), this.steps.length - 1) : this.beside(-1));
  }

  private current(): number {
    return Math.max(
      0,
      this.steps.findIndex((step) => 'current' in step.dataset),
    );
  }

  private beside(direction: 1 | -1): number {
    return nextStep(this.empty(), this.current(), direction);
  }

  /** By step, whether all that it asks is hidden. */
  private empty(): boolean[] {
    return this.steps.map((step) => {
      const fields = [...step.querySelectorAll<HTMLElement>('[data-field]')];
      return fields.length > 0 && fields.every(({ hidden }) => hidden);
    });
  }

  /** The reader's place moves along: to the heading of the step. */
  private arrive(index: number): void {
    this.turnTo(index);
    const step = this.steps[index];
    step?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    step?.scrollIntoView({ block: 'start' });
  }

  private turnTo(index: number): void {
    this.steps.forEach((step, place) => step.toggleAttribute('data-current', place === index));
    this.draw();
  }

  private draw(): void {
    const at = this.current();
    const empty = this.empty();
    const asking = empty.flatMap((isEmpty, index) => (isEmpty && index !== at ? [] : [index]));
    const { progress, back, next } = this;
    if (progress)
      say(progress, fill(`${progress.dataset['progress']}`, asking.indexOf(at) + 1, asking.length));
    if (back) back.disabled = this.beside(-1) === at;
    if (next) next.disabled = this.beside(1) === at;
  }
}
