import type { NamedSize } from '../../../../app/options/engine/ring-size.ts';

/** A drawing in millimetres: what stands inside the `<svg>`, and its size on paper. */
export interface Drawing {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly inner: string;
}

/** ISO/IEC 7810 ID-1: a bank card. */
export const CARD_MM = { width: 85.6, height: 53.98 } as const;
const LINE = 'stroke="#000" stroke-width=".2" fill="none"';
const EDGE_MM = 2;
const TONGUE_MM = 12;
/** No finger is thinner: the scale begins here. */
const SHORTEST_MM = 35;

/** To check the scale of a print: a ruler of 100 mm, a bar of 50 mm on it, and the outline of a bank card. */
export function drawRuler(): Drawing {
  const ticks = Array.from({ length: 101 }, (_, mm) =>
    tick(EDGE_MM + mm, 10, mm % 10 === 0 ? 5 : mm % 5 === 0 ? 4 : 2),
  );
  const figures = Array.from({ length: 11 }, (_, tens) => figure(EDGE_MM + tens * 10, 4, `${tens * 10}`));
  const bar = `<rect x="${EDGE_MM}" y="11" width="50" height="2"/>${figure(EDGE_MM + 25, 16.5, '50 mm')}`;
  const card = `<rect x="${EDGE_MM}" y="19" width="${CARD_MM.width}" height="${CARD_MM.height}" rx="3.18" ${LINE}/>`;
  return {
    widthMm: 100 + 2 * EDGE_MM,
    heightMm: 19 + CARD_MM.height + EDGE_MM,
    inner: [...ticks, ...figures, bar, card].join(''),
  };
}

/**
 * A strip to cut out and lay around the finger: its pointed end goes through the slit at zero, and what stands at the slit is the size. Below
 * are the millimetres around, above the sizes offered where their names have room.
 */
export function drawStrip(sizes: readonly NamedSize[]): Drawing {
  const longest = Math.ceil(Math.max(60, ...sizes.map(({ mm100 }) => mm100 / 100))) + EDGE_MM;
  const zero = EDGE_MM + TONGUE_MM;
  const end = zero + longest;
  const outline = `<path d="M${EDGE_MM} 9 L${zero} 2 H${end} V16 H${zero} Z" ${LINE}/>`;
  const slit = `<path d="M${zero} 5 V13" stroke="#000" stroke-width=".4" stroke-dasharray="1 .5"/>`;
  const scale = Array.from({ length: longest - SHORTEST_MM }, (_, index) => {
    const mm = SHORTEST_MM + index;
    const isFifth = mm % 5 === 0;
    return tick(zero + mm, 16, isFifth ? 3 : 1.5) + (isFifth ? figure(zero + mm, 12.2, `${mm}`) : '');
  });
  let named = -Infinity;
  const names = sizes.map(({ label, mm100 }) => {
    const at = zero + mm100 / 100;
    const hasRoom = at - named >= 1.2 * label.length + 0.6;
    if (hasRoom) named = at;
    return hasRoom ? tick(at, 4, 2) + figure(at, 6.2, label) : tick(at, 3, 1);
  });
  return { widthMm: end + EDGE_MM, heightMm: 18, inner: [outline, slit, ...scale, ...names].join('') };
}

function tick(x: number, bottom: number, height: number): string {
  return `<path d="M${round(x)} ${bottom} v${-height}" ${LINE}/>`;
}

function figure(x: number, y: number, words: string): string {
  return `<text x="${round(x)}" y="${y}" font-size="1.8" text-anchor="middle">${words}</text>`;
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
