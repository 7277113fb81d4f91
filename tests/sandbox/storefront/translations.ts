import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from './escape-html.ts';

type Texts = Readonly<Record<string, unknown>>;

/**
 * Looks words up as Shopify's `t` filter does: the language's file, else the default one; `count` chooses the plural form;
 * values are escaped unless the key ends in `_html`. @throws Error when a key has no words in either.
 */
export function createTranslator(folder: string, locale: string) {
  const chosen =
    readLocale(folder, `${locale}.json`) ?? readLocale(folder, `${locale.slice(0, 2)}.json`) ?? {};
  const standard = readLocale(folder, 'en.default.json') ?? {};

  return (key: string, values: Readonly<Record<string, unknown>>): string => {
    const text = find(chosen, { key, values, locale }) ?? find(standard, { key, values, locale: 'en' });
    if (text === undefined) throw new Error(`Translation missing: ${locale}.${key} in ${folder}`);

    return text.replaceAll(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The words of “${key}” need a value for “${name}”.`);
      const written =
        typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
      return key.endsWith('_html') ? written : escapeHtml(written);
    });
  };
}

function readLocale(folder: string, name: string): Texts | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;

  const texts: Texts = JSON.parse(readFileSync(path, 'utf8'));
  return texts;
}

function find(
  texts: Texts,
  { key, values, locale }: { key: string; values: Readonly<Record<string, unknown>>; locale: string },
): string | undefined {
  let found: unknown = texts;
  for (const part of key.split('.')) found = read(found, part);
  if (typeof found === 'string') return found;

  const count = Number(values['count']);
  const form = Number.isFinite(count) ? new Intl.PluralRules(locale).select(count) : 'other';
  const plural = (count === 0 ? read(found, 'zero') : undefined) ?? read(found, form) ?? read(found, 'other');
  return typeof plural === 'string' ? plural : undefined;
}

function read(from: unknown, part: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined;

  return Object.entries(from).find(([name]) => name === part)?.[1];
}
