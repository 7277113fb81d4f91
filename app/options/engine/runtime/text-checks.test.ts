import { describe, expect, test } from 'vitest';

import { evaluate } from './evaluate.ts';
import { readPayload } from './payload.ts';
import { NOT_DRAWABLE, TOO_FEW, TOO_LONG } from './problems.ts';
import { Selection, setText } from './selection.ts';
import { Surroundings } from './surroundings.ts';
import { isWrittenLike } from './text-checks.ts';

function like(form: number, texts: readonly string[]): string[] {
  return texts.filter((text) => isWrittenLike(text, form));
}

describe('a text is written like', () => {
  test('an e-mail address', () => {
    const addresses = [
      'ann@example.com',
      'a.b+c@x.co.uk',
      'an n@example.com',
      'ann@@x.com',
      '@x.com',
      'ann@x',
      'ann@x.',
    ];
    expect(like(1, addresses)).toEqual(addresses.slice(0, 2));
  });

  test('a telephone number', () => {
    const phones = ['+43 (1) 512-34/5', '020 7946 0000', '12345', '020 CALL ME'];
    expect(like(2, phones)).toEqual(phones.slice(0, 2));
  });

  test('a link that leads out of the page and nowhere else', () => {
    const links = [
      'https://x.example/a?b',
      'http://x.example',
      'x.example',
      'javascript:alert(1).x',
      'httpx://x.example',
      'https://x y.example',
    ];
    expect(like(3, links)).toEqual(links.slice(0, 2));
  });

  test('a colour and a file reference', () => {
    expect(like(4, ['#aabbcc', '#AABBCC', '#abc', 'aabbcc0'])).toEqual(['#aabbcc']);
    expect(like(5, ['0a1b2c3d-0a1b2c3d', 'short', '../../../etc/passwd'])).toEqual(['0a1b2c3d-0a1b2c3d']);
  });

  test('anything, where nothing is asked', () => {
    expect(like(0, ['', 'x'])).toEqual(['', 'x']);
  });
});

function problemOf(line: string, text: string, font = 0): number | undefined {
  const payload = readPayload(
    `2;stamp;GBP;2;0;0;0;key\n${line}\nc2\nG65,26,97,26\nG65,26,97,26,9829,1,128141,1`,
  );
  const selection = new Selection(2);
  setText(selection, 0, text);
  selection.value[1] = font;
  selection.filled[1] = font > 0 ? 1 : 0;
  const { problems, problemCode } = evaluate(payload, selection, new Surroundings());
  return problems === 0 ? undefined : problemCode[0];
}

describe('characters are counted as people count them', () => {
  test('families, flags and marks are one each', () => {
    expect(problemOf('t0;z4', '👨‍👩‍👧🇦🇹e\u0301A')).toBeUndefined();
    expect(problemOf('t0;z3', '👨‍👩‍👧🇦🇹e\u0301A')).toBe(TOO_LONG);
    expect(problemOf('t0;a5', '👨‍👩‍👧🇦🇹e\u0301A')).toBe(TOO_FEW);
  });

  test('marks cannot be stacked without end', () => {
    expect(problemOf('t0;z4', `e${'\u0301'.repeat(70)}`)).toBe(TOO_LONG);
  });

  test('blanks around a text do not count, and nothing but blanks is no text', () => {
    expect(problemOf('t0;z3', ' \u00a0\tAnn\r\n ')).toBeUndefined();
    expect(problemOf('t0;z3;a1', '   ')).toBeUndefined();
  });
});

describe('what a font draws', () => {
  test('decides what can be engraved, by the font that is chosen', () => {
    expect(problemOf('t0;g2:0,1', 'Ann ♥', 2)).toBeUndefined();
    expect(problemOf('t0;g2:0,1', 'Ann ♥', 1)).toBe(NOT_DRAWABLE);
    expect(problemOf('t0;g2:0,1', 'Ann 💍', 2)).toBeUndefined();
    expect(problemOf('t0;g2:0,1', 'Ann 🎁', 2)).toBe(NOT_DRAWABLE);
    expect(problemOf('t0;g2:0,1', 'Ann 💍')).toBeUndefined();
    expect(problemOf('t0;g0:0', 'Ann1')).toBe(NOT_DRAWABLE);
  });

  test('does not matter for what cannot be seen', () => {
    expect(problemOf('t0;g0:1', 'A\u200d\u200eB\ufe0e ♥\ufe0f')).toBeUndefined();
  });

  test('is not known where the payload is silent', () => {
    expect(problemOf('t0;g0:9', '♥')).toBeUndefined();
    expect(problemOf('t0;gx', '♥')).toBeUndefined();
  });
});
