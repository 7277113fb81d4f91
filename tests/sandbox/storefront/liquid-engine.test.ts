import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLiquid, renderLiquid } from './liquid-engine.ts';
import { LiquidGlobals, LiquidObject } from './liquid-object.ts';
import { createTranslator } from './translations.ts';

const folder = mkdtempSync(join(tmpdir(), 'liquid-'));

beforeAll(() => {
  mkdirSync(join(folder, 'locales'));
  writeFileSync(
    join(folder, 'locales', 'en.default.json'),
    JSON.stringify({
      hello: 'Hello {{ name }}',
      bold_html: '<b>{{ name }}</b>',
      letters: { one: '{{ count }} letter', other: '{{ count }} letters' },
    }),
  );
  writeFileSync(
    join(folder, 'locales', 'pl.json'),
    JSON.stringify({ letters: { few: '{{ count }} litery', other: '{{ count }} liter' } }),
  );
  writeFileSync(
    join(folder, 'piece.liquid'),
    '{% doc %}\n@param {string} name\n@param {string} [colour]\n{% enddoc %}{{ name }}{% if colour %} in {{ colour }}{% endif %}',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function draw(text: string, given: { locale?: string; kind?: 'theme' | 'extension' } = {}): string {
  const engine = createLiquid({ snippets: [folder], kind: given.kind ?? 'extension' });
  const surroundings = {
    money: { currency: 'GBP', format: '£{{amount}}' },
    translate: createTranslator(join(folder, 'locales'), given.locale ?? 'en'),
    assetUrl: (name: string) => `/assets/${name}`,
    section: () => '',
    blocks: () => '',
  };
  const product = new LiquidObject('product', { id: 7, title: 'Ring', src: '/ring.svg' });

  return renderLiquid(
    engine,
    { text, path: 'test.liquid' },
    new LiquidGlobals(surroundings, {
      product,
      price: 125_050,
      template: new LiquidObject('template', { name: 'cart' }, 'cart'),
    }),
  );
}

test('an unknown object, property, filter or tag is an error that names it', () => {
  expect(() => draw('{{ basket.total }}')).toThrow('basket');
  expect(() => draw('{{ product.colour }}')).toThrow('“product” has no “colour”');
  expect(() => draw('{{ product.title | sparkle }}')).toThrow('sparkle');
  expect(() => draw('{% sparkle %}')).toThrow('sparkle');
  expect(() => draw('{% include "piece" %}')).toThrow('include');
  expect(() => draw('{{ "a" | jsonify }}')).toThrow('jsonify');
});

test('a theme’s section tag is not for extensions', () => {
  expect(() => draw("{% section 'x' %}")).toThrow('section');
  expect(draw("{% section 'x' %}", { kind: 'theme' })).toBe('');
});

test('a snippet’s optional parameter may be left out', () => {
  expect(draw("{% render 'piece', name: 'Ring' %}")).toBe('Ring');
  expect(draw("{% render 'piece', name: 'Ring', colour: 'red' %}")).toBe('Ring in red');
});

test('words are translated with values escaped and plurals of the language', () => {
  expect(draw("{{ 'hello' | t: name: '<i>' }}")).toBe('Hello &lt;i&gt;');
  expect(draw("{{ 'bold_html' | t: name: '<i>' }}")).toBe('<b><i></b>');
  expect(draw("{{ 'letters' | t: count: 1 }} {{ 'letters' | t: count: 0 }}")).toBe('1 letter 0 letters');
  expect(draw("{{ 'letters' | t: count: 3 }}", { locale: 'pl' })).toBe('3 litery');
  expect(draw("{{ 'hello' | t: name: 'Ola' }}", { locale: 'pl' })).toBe('Hello Ola');
  expect(() => draw("{{ 'absent' | t }}")).toThrow('en.absent');
});

test('money filters take hundredths', () => {
  expect(draw('{{ price | money }} {{ price | money_with_currency }}')).toBe('£1,250.50 £1,250.50 GBP');
});

test('a product form carries what Shopify’s form tag writes', () => {
  const html = draw("{% form 'localization', id: 'f', data-type: 'x' %}in{% endform %}");

  expect(html).toContain('action="/localization"');
  expect(html).toContain('id="f" data-type="x"');
  expect(html).toContain('name="form_type" value="localization"');
});

test('an image address needs a size', () => {
  expect(draw('{{ product | image_url: width: 100 }}')).toBe('/ring.svg?width=100');
  expect(() => draw('{{ product | image_url }}')).toThrow('width or a height');
});

test('JSON in a page cannot end a script', () => {
  expect(draw("{{ '</script>' | json }}")).toBe('"\\u003c/script\\u003e"');
});

test('the template is a word and an object', () => {
  expect(draw("{{ template }} {{ template.name }} {% if template == 'cart' %}yes{% endif %}")).toBe(
    'cart cart yes',
  );
});

test('a schema draws nothing', () => {
  expect(draw('a{% schema %}{"name": "x"}{% endschema %}b')).toBe('ab');
});
