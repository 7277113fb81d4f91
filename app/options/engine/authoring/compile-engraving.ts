import { bare, constant, decimalsIn, on } from './compile-number.ts';
import type { CompileContext } from './compile-context.ts';
import type { EngravingField, EngravingRoom } from './field.ts';
import { drawableRanges } from './scripts.ts';

/** All that can be drawn, for a font of which the maker does not say. */
const everything = [0, 0x110000];

/** The attributes of an engraving's text: room, lines and what its fonts draw. */
export function engravingAttributes(field: EngravingField, context: CompileContext): string[] {
  const room = typeof field.room === 'number' ? bare(field.room) : roomProgram(field, field.room, context);
  return [`z${room}`, ...(field.lines > 1 ? [`j${field.lines}`] : []), ...glyphAttribute(field, context)];
}

/**
 * Characters that the arc has room for: (circumference − clear zone) ÷ (letter height × mean advance of the chosen font, or of the first),
 * whole ones a line, times the lines. A line that is too long has the room of one line for all. Until the size is known, the most there
 * ever is.
 */
function roomProgram(field: EngravingField, room: EngravingRoom, context: CompileContext): string {
  const ring = context.named(room.ring)[0];
  if (ring === undefined)
    throw new Error(`The engraving "${field.id}" looks at "${room.ring}", which is not asked.`);

  const size = on(ring.index, 'v');
  // `R` rounds halves up: half less makes it whole ones.
  const most = constant(room.most);
  const line = `${size}${constant(room.clearMm)}-${letterWidth(field, room, context)}/5k1_-Rk]`;
  if (field.lines === 1) return `${size}${line}${most}[${most}?`;

  const longest = on(context.named(field.id)[0]?.index ?? 0, 'x');
  return `${size}${longest}${line})${line}${field.lines}k*${most}[${line}${most}[?${most}?`;
}

/** Millimetres that a letter takes along the arc. */
function letterWidth(field: EngravingField, room: EngravingRoom, context: CompileContext): string {
  const widths = field.fonts.map(({ advanceEm }) => room.letterMm * advanceEm);
  const [first = room.letterMm] = widths;
  const font = fontSlot(field, context);
  if (font === 0 || new Set(widths).size === 1) return constant(first);

  const decimals = Math.max(...widths.map(decimalsIn));
  const table = context.table(widths.map((width) => Math.round(width * 10 ** decimals)));
  return `${on(font - 1, 'v')}1k]${on(table, 'C')}${decimals === 0 ? '' : `${decimals}_`}`;
}

function glyphAttribute(field: EngravingField, context: CompileContext): string[] {
  if (field.fonts.every(({ draws }) => draws.length === 0)) return [];

  const lines = field.fonts.map(({ draws }) =>
    context.glyphs(draws.length === 0 ? everything : drawableRanges(draws)),
  );
  const isOne = new Set(lines).size === 1;
  return [`g${isOne ? 0 : fontSlot(field, context)}:${(isOne ? lines.slice(0, 1) : lines).join(',')}`];
}

/** The slot in which the font is chosen, + 1; 0 when there is one font only. */
function fontSlot(field: EngravingField, context: CompileContext): number {
  return (context.slots.find(({ id }) => id === `${field.id}.font`)?.index ?? -1) + 1;
}
