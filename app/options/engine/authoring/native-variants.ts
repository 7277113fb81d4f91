import type { CompileContext } from './compile-context.ts';
import { on } from './compile-number.ts';

/**
 * Whether the variant picked in the theme has one of these values of an option. Names and values are compared as people read them:
 * without case and outer blanks. Without a product, no variant has.
 */
export function variantProgram(
  { variant: option, isOneOf }: { readonly variant: string; readonly isOneOf: readonly string[] },
  context: CompileContext,
): string {
  const values = isOneOf.map(plain);
  const ids = context.variants.flatMap(({ id, options }) => {
    const has = Object.entries(options).some(
      ([name, value]) => plain(name) === plain(option) && values.includes(plain(value)),
    );
    return has ? numbersOf(id) : [];
  });
  return on(context.variantTable(ids, JSON.stringify([plain(option), ...values.toSorted()])), 'n');
}

/** The number at the end of an id, where there is one. */
function numbersOf(id: string): number[] {
  const digits = /\d{1,15}$/.exec(id);
  return digits === null ? [] : [Number(digits[0])];
}

function plain(words: string): string {
  return words.trim().toLocaleLowerCase('en');
}
