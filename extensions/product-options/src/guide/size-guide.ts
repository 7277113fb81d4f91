import { diameterMm, type NamedSize } from '../../../../app/options/engine/ring-size.ts';
import { nearestSize } from '../engine/size-field.ts';
import { fill } from '../sentences.ts';
import { say, show, tellChange } from '../writing.ts';
import { comparison, namesOf, nearestOffered } from './offered-sizes.ts';
import { CARD_MM, drawRuler, drawStrip, type Drawing } from './strip.ts';

/** Bands this wide sit tighter (facts of the trade: 4 to 6 mm and more). */
const WIDE_MM = 4;

/** About what telephones have: where the slider starts on them. */
const PHONE_PIXELS_A_MM = 6.2;

/** How many CSS pixels a millimetre has on this screen, as the shopper's bank card said. Kept for the visit. */
let pixelsAMm: number | null = null;

/** The size guide: a ring laid on the screen, a strip of paper, a table of all systems; the size it finds goes into the field. */
export class SizeGuide {
  private readonly dialog: HTMLDialogElement;
  private readonly list: HTMLSelectElement | null;
  private readonly sizes: readonly NamedSize[];
  private readonly systems: readonly string[];
  private readonly bandMm: number;
  /** What was measured: inner circumference in hundredths of a mm. */
  private mm100 = 0;

  constructor(dialog: HTMLDialogElement, field: HTMLElement, bandMm: number) {
    const lists = [...field.querySelectorAll<HTMLSelectElement>('[data-system]')];
    this.dialog = dialog;
    this.bandMm = bandMm;
    this.list = lists.find(({ hidden }) => !hidden) ?? null;
    this.systems = lists.map((list) => `${list.dataset['system']}`);
    this.sizes = [...(this.list?.options ?? [])].flatMap((option) => {
      const mm100 = Number(option.dataset['mm']);
      return mm100 > 0 ? [{ label: option.label, mm100 }] : [];
    });
  }

  open(): void {
    const { dialog } = this;
    const card = this.range('card');
    if (card) card.value = `${(pixelsAMm ?? (isNarrow() ? PHONE_PIXELS_A_MM : 0)) * 100 || card.value}`;
    show(dialog.querySelector<HTMLElement>('[data-wide]'), this.bandMm >= WIDE_MM);
    this.drawTable();
    this.measureRing();
    dialog.addEventListener('input', ({ target }) => {
      if (target === this.range('paper')) this.measure(Number(this.range('paper')?.value) * 100);
      else this.measureRing();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target === dialog || target.closest('[data-close]')) dialog.close();
      else if (target.closest('[data-use]')) this.use();
      else if (target.closest('[data-print]')) this.print();
    });
    dialog.showModal();
  }

  private range(name: string): HTMLInputElement | null {
    return this.dialog.querySelector(`[data-${name}]`);
  }

  /** The card sets the scale; the circle is drawn by it. */
  private measureRing(): void {
    const scale = Number(this.range('card')?.value) / 100;
    const across = Number(this.range('ring')?.value);
    pixelsAMm = scale;
    const { width, height } = CARD_MM;
    // A telephone is narrower than a card: the card stands upright on it.
    this.resize('card-frame', (isNarrow() ? height : width) * scale, (isNarrow() ? width : height) * scale);
    this.resize('ring-circle', (across / 100) * scale, (across / 100) * scale);
    this.measure(Math.round(across * Math.PI));
  }

  private resize(name: string, width: number, height: number): void {
    const shape = this.dialog.querySelector<HTMLElement>(`[data-${name}]`);
    if (shape) Object.assign(shape.style, { width: `${width}px`, height: `${height}px` });
  }

  private measure(mm100: number): void {
    const { dialog } = this;
    const found = dialog.querySelector<HTMLElement>('[data-found]');
    const use = dialog.querySelector<HTMLButtonElement>('[data-use]');
    const nearest = nearestOffered(this.sizes, mm100);
    const across = diameterMm(mm100).toFixed(1);
    const names = namesOf(mm100, this.systems);
    this.mm100 = nearest?.mm100 ?? 0;
    say(found, fill(`${found?.dataset['found']}`, across, (mm100 / 100).toFixed(1), names));
    show(dialog.querySelector<HTMLElement>('[data-outside]'), nearest === null);
    if (use) use.disabled = nearest === null;
    say(use, fill(`${use?.dataset['use']}`, nearest?.label ?? ''));
    say(dialog.querySelector('output'), `${this.range('paper')?.value} mm`);
  }

  private use(): void {
    const { list } = this;
    if (!list || this.mm100 === 0) return;
    list.selectedIndex = nearestSize(list, `${this.mm100}`);
    this.dialog.close();
    tellChange(list);
    list.focus();
  }

  private drawTable(): void {
    const table = this.dialog.querySelector<HTMLTableElement>('[data-sizes]');
    const systems = [...(table?.querySelectorAll('th') ?? [])].map((head) => `${head.dataset['system']}`);
    const rows = comparison(
      this.sizes.map(({ mm100 }) => mm100),
      systems,
    );
    for (const labels of rows) {
      const row = table?.tBodies[0]?.insertRow();
      for (const label of labels) row?.insertCell().append(label);
    }
  }

  /** The strip goes to paper in a page of its own: no theme's styles for print can scale or hide it. */
  private print(): void {
    const strip = this.dialog.querySelector<HTMLElement>('[data-strip]')?.cloneNode(true);
    if (!(strip instanceof HTMLElement)) return;
    strip.hidden = false;
    draw(strip.querySelector('[data-strip-ruler]'), drawRuler());
    draw(strip.querySelector('[data-strip-scale]'), drawStrip(this.sizes));
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
    frame.title = document.title;
    frame.addEventListener('load', () => {
      frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
      frame.contentWindow?.print();
    });
    const { lang, dir } = document.documentElement;
    frame.srcdoc = `<!doctype html><html lang="${lang}" dir="${dir}"><body style="font:10pt sans-serif;margin:0">${strip.outerHTML}`;
    this.dialog.append(frame);
  }
}

function draw(svg: Element | null, { widthMm, heightMm, inner }: Drawing): void {
  if (!svg) return;
  svg.setAttribute('viewBox', `0 0 ${widthMm} ${heightMm}`);
  svg.setAttribute('style', `display:block;direction:ltr;width:${widthMm}mm;height:${heightMm}mm`);
  svg.innerHTML = inner;
}

function isNarrow(): boolean {
  return innerWidth < 600;
}
