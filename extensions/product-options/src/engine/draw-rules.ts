import type { Selection } from '../../../../app/options/engine/runtime/selection.ts';
import { show } from '../writing.ts';
import type { Judgement } from './judgement.ts';

/** What rules show: messages with the advice to accept, and content that has a condition. */
export class RuleDrawing {
  private readonly contents: NodeListOf<HTMLElement>;
  private readonly messages: readonly {
    readonly rule: number;
    readonly root: HTMLElement;
    readonly accept: HTMLInputElement | null;
  }[];

  constructor(block: HTMLElement) {
    this.contents = block.querySelectorAll('[data-when]');
    this.messages = [...block.querySelectorAll<HTMLElement>('[data-rule]')].map((root) => ({
      rule: Number(root.dataset['rule']),
      root,
      accept: root.querySelector<HTMLInputElement>('[data-accept]'),
    }));
  }

  readAccepted(selection: Selection): void {
    for (const { rule, accept } of this.messages) selection.accepted[rule] = accept?.checked ? 1 : 0;
  }

  /** Accepts for the shopper what they had accepted before. */
  accept(rules: readonly number[]): void {
    for (const { rule, accept } of this.messages) if (accept) accept.checked = rules.includes(rule);
  }

  draw({ evaluation, selection }: Judgement): void {
    for (const content of this.contents)
      show(content, evaluation.fired[Number(content.dataset['when'])] === 1);
    for (const { rule, root, accept } of this.messages) {
      const isFired = evaluation.fired[rule] === 1;
      show(root, isFired);
      // Advice on something else is advice to be accepted anew.
      if (accept && !isFired) {
        accept.checked = false;
        selection.accepted[rule] = 0;
      }
    }
  }
}
