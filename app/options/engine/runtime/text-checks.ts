// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { digits } from './escaping.ts';
import { Machine } from './machine.ts';

/** What a text must look like, as `form` holds it. 0 is anything. */
const EMAIL: i32 = 1;
const PHONE: i32 = 2;
const LINK: i32 = 3;
const COLOUR: i32 = 4;
const FILE: i32 = 5;

/** Whether a text is written like what it should be: loosely, for only sending to an address proves it. */
export function isWrittenLike(text: string, form: i32): boolean {
  const at = text.indexOf('@');
  const dot = text.lastIndexOf('.');
  if (form === EMAIL)
    return (
      !text.includes(' ') && at > 0 && at === text.lastIndexOf('@') && dot > at + 1 && dot < text.length - 1
    );
  if (form === LINK)
    return !text.includes(' ') && (text.startsWith('https://') || text.startsWith('http://')) && dot > 7;
  if (form === COLOUR) return text.length === 7 && text.startsWith('#') && every(text, 1, '0123456789abcdef');
  if (form === FILE)
    return text.length > 15 && text.length < 65 && every(text, 0, '0123456789abcdefghijklmnopqrstuvwxyz-');
  return form !== PHONE || (text.length > 5 && every(text, 0, '0123456789 +-()./'));
}

function every(text: string, from: i32, known: string): boolean {
  let at = from;
  while (at < text.length && known.includes(text.charAt(at))) at++;
  return at === text.length;
}

/**
 * The first code point of a text that the chosen font does not draw, 0 when it draws all. `glyphs` names the font's slot + 1 (0 when
 * there is one font only) and a line of ranges (start and length) by font. What is invisible needs no drawing.
 */
export function undrawable(machine: Machine, text: string, glyphs: string): i32 {
  const at = glyphs.indexOf(':');
  const slot = digits(glyphs.substring(0, at));
  const lines = glyphs.substring(at + 1).split(',');
  const font: f64 = slot > 0 && slot < 201 ? machine.value[(slot as i32) - 1] : 1;
  if (at < 0 || font < 1 || font > lines.length) return 0;

  const line = digits(lines[(font as i32) - 1]);
  if (line < 0 || line >= machine.payload.glyphRanges.length) return 0;
  const ranges = machine.payload.glyphRanges[line as i32];
  for (let i: i32 = 0; i < text.length; i++) {
    let c: i32 = text.charCodeAt(i);
    if (c >= 0xd800 && c < 0xdc00 && i + 1 < text.length) c = c * 1024 + text.charCodeAt(++i) - 0x35fdc00;
    if (!isInvisible(c) && !isWithin(ranges, c)) return c;
  }
  return 0;
}

/** Blanks, joiners, marks of direction, and what asks for a letter or an emoji's way of drawing. */
function isInvisible(c: i32): boolean {
  return c < 33 || c === 0xa0 || (c > 0x200a && c < 0x2010) || c === 0xfe0e || c === 0xfe0f;
}

function isWithin(ranges: f64[], c: i32): boolean {
  let i: i32 = 0;
  while (i + 1 < ranges.length && c >= ranges[i] + ranges[i + 1]) i += 2;
  return i + 1 < ranges.length && c >= ranges[i];
}
