import { readyDay } from '../../../../app/options/engine/runtime/workshop.ts';
import { writeDay } from '../days.ts';
import { fill } from '../sentences.ts';
import { say, show } from '../writing.ts';
import type { Judgement } from './judgement.ts';
import type { MoneyShown } from './money-shown.ts';

const PRICE_RULE = 80;

/** The price of the piece, what it is made of, and when it is ready. */
export class SumDrawing {
  private readonly total: Element | null;
  private readonly base: Element | null;
  private readonly rounding: HTMLElement | null;
  private readonly ready: HTMLElement | null;
  private readonly charged: NodeListOf<HTMLElement>;
  private readonly extras: NodeListOf<HTMLElement>;
  private readonly money: MoneyShown;
  private readonly locale: string;

  constructor(block: HTMLElement, money: MoneyShown, locale: string) {
    this.total = block.querySelector('[data-total]');
    this.base = block.querySelector('[data-base]');
    this.rounding = block.querySelector('[data-rounding]');
    this.ready = block.querySelector('[data-ready]');
    this.charged = block.querySelectorAll('[data-charged]');
    this.extras = block.querySelectorAll('[data-extra]');
    this.money = money;
    this.locale = locale;
  }

  /** Without the variant's price: what the choices add. */
  draw({ payload, evaluation, around, unitMinor }: Judgement, isBaseKnown: boolean): void {
    const { money } = this;
    const { surchargeMinor, chargeMinor, extraMinor } = evaluation;
    say(this.total, isBaseKnown ? money(unitMinor) : `+ ${money(unitMinor)}`);
    say(this.base, money(around.baseMinor));
    for (const row of this.charged) this.drawRow(row, chargeMinor[Number(row.dataset['charged'])]);
    const priced = payload.rule.flatMap((letter, rule) => (letter === PRICE_RULE ? [rule] : []));
    this.extras.forEach((row, index) => this.drawRow(row, extraMinor[priced[index] ?? -1]));
    this.drawRow(this.rounding, unitMinor - around.baseMinor - surchargeMinor);
    if (!this.ready || around.workshop.today === 0) return;

    const day = readyDay(around.workshop, around.workshop.today, evaluation.days);
    say(this.ready, fill(`${this.ready.dataset['ready']}`, writeDay(day, this.locale)));
  }

  private drawRow(row: HTMLElement | null, minor = 0): void {
    show(row, minor !== 0);
    if (minor !== 0) say(row?.lastElementChild, this.money(minor));
  }
}
