/** How often each unit is multiplied into a number: mm² is { mm: 2 }, a price per mm { mm: -1 }. Powers of 0 are left out. */
export type Units = Readonly<Record<string, number>>;

export const NO_UNITS: Units = {};

/** A unit by its name; "" is a bare number. */
export function unitsNamed(name: string): Units {
  return name === '' ? NO_UNITS : { [name]: 1 };
}

/** The units of a product (`power` 1) or a quotient (`power` −1). */
export function unitsOfProduct(left: Units, right: Units, power: 1 | -1): Units {
  // A maker may call a unit anything, "constructor" too: no object is asked for what it may have inherited.
  const product = new Map(Object.entries(left));
  for (const [name, times] of Object.entries(right))
    product.set(name, (product.get(name) ?? 0) + times * power);
  return Object.fromEntries([...product].filter(([, times]) => times !== 0));
}

export function areSameUnits(left: Units, right: Units): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

/** "mm", "mm × ct", "ct per mm", "mm²"; "a plain number" for none. */
export function unitWords(units: Units): string {
  const over = powers(units, 1).join(' × ');
  const under = powers(units, -1).join(' × ');
  if (over === '' && under === '') return 'a plain number';
  if (under === '') return over;
  return `${over === '' ? '1' : over} per ${under}`;
}

function powers(units: Units, sign: 1 | -1): string[] {
  return Object.entries(units)
    .filter(([, times]) => times * sign > 0)
    .map(([name, times]) => name + superscript(times * sign));
}

function superscript(power: number): string {
  if (power === 1) return '';
  return Array.from(String(power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
}
